/** Words what an export would remove, with numbers and examples by number. */
import { examples } from "../examples.ts";
import { printable } from "../../domain/printable.ts";
import { removedCount, type CountedKind, type RemovedRecords } from "./removed-records.ts";

/** What an export would remove: records by number, and whole tables. */
export interface Removals {
  records: readonly RemovedRecords[];
  /** The tables that are missing and that the last publication had. */
  tables: readonly string[];
}

const nouns: Record<CountedKind, string> = {
  locatie: "public locations",
  inspectierapport: "public inspection reports",
  handhavingsstap: "public enforcement steps",
};

/** Explains why an export that removes much is refused, and what to do. */
export function removalRefusal({ records, tables }: Removals): string {
  return [
    "Nothing was published, for this export would remove more from the site than one publication may:",
    ...records.map((removed) => `  ${recordsLine(removed)}`),
    ...tables.map((table) => `  ${table}: the table is missing, and the last publication had it.`),
    "Correct the source and publish again; records that got other numbers count as gone, for links to them break. " +
      'Only where all of this is meant to go: publish it with --allow-removal "<reason>".',
  ].join("\n");
}

function recordsLine(removed: RemovedRecords): string {
  const { kind, before, absent, hidden, aged } = removed;
  const causes = [
    ...cause(absent, "not in the export"),
    ...cause(hidden, "in the export and withheld by it"),
    ...cause(aged, "at the end of their years online (P4, P10)"),
  ];
  return `${removedCount(removed)} of ${before} ${nouns[kind]} would be gone: ${causes.join("; ")}.`;
}

function cause(numbers: readonly string[], what: string): string[] {
  return numbers.length === 0
    ? []
    : [`${numbers.length} ${what} (${examples(numbers.map(printable), ", ")})`];
}
