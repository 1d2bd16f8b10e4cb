/** Words a comparison for the operator: with numbers and tables, never with a text, a reason or a value. */
import { printable } from "../../domain/printable.ts";
import type { ExportWithholdings, RecordRef, WithholdingKind } from "../../domain/withholdings.ts";
import { examples } from "../examples.ts";
import type { MemoryComparison, LessWithheld, DisclosureProblem } from "./comparison.ts";
import { lookAlike } from "./look-alike.ts";
import type { StillPublic } from "./still-public.ts";

/** Explains why an export that withholds less is refused, and what to do. */
export function disclosureRefusal(problems: readonly DisclosureProblem[], now: ExportWithholdings): string {
  return [
    "Nothing was published, for this export may withhold less than the last publication:",
    ...problemLines(problems, now).map((line) => `  ${line}`),
    "Correct the source and publish again. Only where all of this is meant to become public: publish it with " +
      '--allow-disclosure "<reason>".',
  ].join("\n");
}

/** Reports how much stays public because of a refusal; the message of the refusal begins with this line. */
export function stillPublicLine(records: readonly StillPublic[]): string {
  if (records.length === 0) return "Nothing that this export withholds stays public because of this refusal.";
  const [verb, noun] = records.length === 1 ? ["stays", "record or text"] : ["stay", "records or texts"];
  const names = records.map(({ part, ...record }) => nameOf(record, part));
  return `${records.length} ${noun} that this export withholds ${verb} public because of this refusal: ${examples(names)}.`;
}

/** Reports by number what changed as it may. */
export function noticesOf({
  ended,
  homesOpened,
  knownUnmatched,
  knownStrayFiles,
}: Omit<MemoryComparison, "problems" | "kept">): string[] {
  const notice = (text: string, names: string[]): string[] =>
    names.length === 0 ? [] : [`${text} (${names.length}): ${examples(names)}.`];
  return [
    ...notice(
      "Withholdings that have ended since the last publication",
      ended.map((one) => nameOf(one, one.column)),
    ),
    ...notice("Locations that are no private home any more, so that their address shows", homesOpened),
    ...notice(
      "Warning: rows of publicatie/inhoudingen that match nothing in the export",
      knownUnmatched.map((one) => `row ${one.row}, ${nameOf(one, one.column)}`),
    ),
    ...notice("Warning: files in publicatie/ that are no table, and are not read", knownStrayFiles),
  ];
}

function problemLines(problems: readonly DisclosureProblem[], now: ExportWithholdings): string[] {
  return [...Map.groupBy(problems, headingOf)].map(([heading, group]) => {
    const names = group.flatMap((problem) => namesIn(problem, now));
    return names.length === 0 ? `${heading}.` : `${heading} (${names.length}): ${examples(names)}.`;
  });
}

const sourcePhrases: Record<WithholdingKind, string> = {
  inhouding: "publicatie/inhoudingen: rows that were in force",
  vernietigd: "edison/bezwaren: annulments (uitspraak vernietigd)",
  ongegrond: "edison/handhavingstrajecten: closings as ongegrond",
};

const lossPhrases: Record<LessWithheld, string> = {
  gone: "are gone, while what they withheld is in the export",
  narrowed: "are narrowed from a whole record to one text",
  "put off": "are put off by a later vanaf",
  "too early": "begin after the peildatum of this export, and were in force already",
};

function headingOf(problem: DisclosureProblem): string {
  switch (problem.kind) {
    case "table missing":
      return `${problem.table}: the table is missing, and the last publication had it`;
    case "matches nothing":
      return "publicatie/inhoudingen: new rows match nothing in the export, so that they withhold nothing";
    case "stray file":
      return "publicatie/: files that are no table of the contract, so that they withhold nothing";
    case "homes opened":
      return "edison/locaties: private homes (in_gezinswoning) became nee at once, and would show their address";
    case "gone":
    case "narrowed":
    case "put off":
    case "too early":
      return `${sourcePhrases[problem.withholding.kind]} ${lossPhrases[problem.kind]}`;
  }
}

function namesIn(problem: DisclosureProblem, { records }: ExportWithholdings): string[] {
  switch (problem.kind) {
    case "table missing":
      return [];
    case "matches nothing":
      return [unmatchedName(problem, records)];
    case "stray file":
      return [printable(problem.path)];
    case "homes opened":
      return problem.ids.map(printable);
    case "gone":
    case "narrowed":
    case "put off":
    case "too early":
      return [nameOf(problem.withholding, problem.withholding.column)];
  }
}

function unmatchedName(
  { row }: Extract<DisclosureProblem, { kind: "matches nothing" }>,
  records: ExportWithholdings["records"],
): string {
  const likely = lookAlike(row, records);
  const hint = likely === null ? "" : `, which looks like ${nameOf(likely, null)}`;
  return `row ${row.row}, ${nameOf(row, row.column)}${hint}`;
}

/** Names a record, or one part of it, as a message may. */
export function nameOf({ subject, id }: RecordRef, part: string | null): string {
  const record = `${subject} ${printable(id)}`;
  return part === null ? record : `${part} of ${record}`;
}
