/** What an operator reads of a comparison: numbers and places, never a text, a reason or a value. */
import { printable } from "../../domain/printable.ts";
import type { ExportWithholdings, RecordRef, WithholdingKind } from "../../domain/withholdings.ts";
import type { Comparison, LessWithheld, Problem } from "./comparison.ts";
import { lookAlike } from "./look-alike.ts";
import type { StillPublic } from "./still-public.ts";

const mostExamples = 5;

/** Why an export that withholds less is refused, and what to do. */
export function disclosureRefusal(problems: readonly Problem[], now: ExportWithholdings): string {
  return [
    "Nothing was published, for this export may withhold less than the last publication:",
    ...problemLines(problems, now).map((line) => `  ${line}`),
    "Correct the source and publish again. Only where all of this is meant to become public: publish it with " +
      '--allow-disclosure "<reason>".',
  ].join("\n");
}

/** How much stays public because of a refusal; this comes first in its message. */
export function stillPublicLine(records: readonly StillPublic[]): string {
  if (records.length === 0) return "Nothing that this export withholds stays public because of this refusal.";
  const [verb, noun] = records.length === 1 ? ["stays", "record or text"] : ["stay", "records or texts"];
  const names = records.map(({ part, ...record }) => nameOf(record, part));
  return `${records.length} ${noun} that this export withholds ${verb} public because of this refusal: ${examples(names)}.`;
}

/** What was let go by as it should, told by number. */
export function noticesOf({
  ended,
  homesOpened,
  knownUnmatched,
  knownStrayFiles,
}: Omit<Comparison, "problems" | "kept">): string[] {
  const tell = (text: string, names: string[]): string[] =>
    names.length === 0 ? [] : [`${text} (${names.length}): ${examples(names)}.`];
  return [
    ...tell(
      "Withholdings that have ended since the last publication",
      ended.map((one) => nameOf(one, one.column)),
    ),
    ...tell("Locations that are no private home any more, so that their address shows", homesOpened),
    ...tell(
      "Warning: rows of publicatie/inhoudingen that match nothing in the export",
      knownUnmatched.map((one) => `row ${one.row}, ${nameOf(one, one.column)}`),
    ),
    ...tell("Warning: files in publicatie/ that are no table, and are not read", knownStrayFiles),
  ];
}

function problemLines(problems: readonly Problem[], now: ExportWithholdings): string[] {
  return [...Map.groupBy(problems, headingOf)].map(([heading, group]) => {
    const names = group.flatMap((problem) => namesIn(problem, now));
    return names.length === 0 ? `${heading}.` : `${heading} (${names.length}): ${examples(names)}.`;
  });
}

const sources: Record<WithholdingKind, string> = {
  inhouding: "publicatie/inhoudingen: rows that were in force",
  vernietigd: "edison/bezwaren: annulments (uitspraak vernietigd)",
  ongegrond: "edison/handhavingstrajecten: closings as ongegrond",
};

const fates: Record<LessWithheld, string> = {
  gone: "are gone, while what they withheld is in the export",
  narrowed: "are narrowed from a whole record to one text",
  "put off": "are put off by a later vanaf",
};

function headingOf(problem: Problem): string {
  switch (problem.kind) {
    case "table missing":
      return `${problem.table}: the table is missing, and the last publication had it`;
    case "matches nothing":
      return "publicatie/inhoudingen: new rows match nothing in the export, so that they withhold nothing";
    case "stray file":
      return "publicatie/: files that are no table of the contract, so that they withhold nothing";
    case "homes opened":
      return "edison/locaties: private homes (in_gezinswoning) became nee at once, and would show their address";
    default:
      return `${sources[problem.withholding.kind]} ${fates[problem.kind]}`;
  }
}

function namesIn(problem: Problem, { records }: ExportWithholdings): string[] {
  switch (problem.kind) {
    case "table missing":
      return [];
    case "matches nothing":
      return [unmatchedName(problem, records)];
    case "stray file":
      return [printable(problem.path)];
    case "homes opened":
      return problem.ids.map(printable);
    default:
      return [nameOf(problem.withholding, problem.withholding.column)];
  }
}

function unmatchedName(
  { row }: Extract<Problem, { kind: "matches nothing" }>,
  records: ExportWithholdings["records"],
): string {
  const likely = lookAlike(row, records);
  const hint = likely === null ? "" : `, which looks like ${nameOf(likely, null)}`;
  return `row ${row.row}, ${nameOf(row, row.column)}${hint}`;
}

function nameOf({ subject, id }: RecordRef, part: string | null): string {
  const record = `${subject} ${printable(id)}`;
  return part === null ? record : `${part} of ${record}`;
}

function examples(names: readonly string[]): string {
  const shown = names.slice(0, mostExamples).join("; ");
  const rest = names.length - mostExamples;
  return rest > 0 ? `${shown}; and ${rest} more` : shown;
}
