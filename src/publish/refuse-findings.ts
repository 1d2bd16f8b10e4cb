/** Decides what the findings of verifying mean for a publication that nobody has seen yet. */
import { PublicationRefused } from "../change-log/refused.ts";
import { findingLines, type RuleFindings } from "./verify/findings.ts";
import { pageWeightName } from "./verify/rules/page-weight.ts";

/**
 * Throws PublicationRefused where a site is not right. Heavy pages are told and no more: the data of a day may make a
 * page longer than usual, and that is no reason to leave everything else as it was yesterday.
 */
export function refuseFindings(findings: readonly RuleFindings[], warn: (line: string) => void): void {
  const isHeavy = ({ rule }: RuleFindings): boolean => rule === pageWeightName;
  const faults = findings.filter((one) => !isHeavy(one));
  if (faults.length > 0) {
    const lines = findingLines(faults).map((line) => `  ${line}`);
    throw new PublicationRefused(
      ["The new publication was not made current, for it is not right:", ...lines].join("\n"),
      "verification",
    );
  }
  for (const line of findingLines(findings.filter(isHeavy))) warn(line);
}
