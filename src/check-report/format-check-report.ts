/** Formats the whole check report for people: table by table, as plain text for a terminal. */
import type { CheckReport } from "./check-report.ts";
import { nextStepLines } from "./format-next-steps.ts";
import type { IssueGroup, Occurrence } from "./report-parts.ts";
import { wrapAt } from "./wrap.ts";

/** Returns the report as text. */
export function formatCheckReport(report: CheckReport): string {
  const parts = [
    heading(report),
    section("Tables", tableLines(report)),
    ...issueSections(report.issues),
    section("Withheld from the public, by rule", withheldLines(report)),
    section("Texts withheld for personal data (P9)", gatedLines(report)),
    verdict(report),
    section("Next steps", nextStepLines(report.nextSteps)),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function heading({ peildatum, source, isFictitious }: CheckReport): string {
  if (peildatum === null) return "Check report";
  return `Check report: ${source ?? ""}, peildatum ${peildatum}${isFictitious ? ", fictitious" : ""}`;
}

function verdict({ refused, errors, warnings }: CheckReport): string {
  const counts = `${count(errors, "error")}, ${count(warnings, "warning")}`;
  if (refused === null) return `The export can be used. ${counts}.`;
  const reasons = refused.split("\n").map((line) => `  ${line}`);
  return ["The export is REFUSED; nothing is written. " + `${counts}.`, ...reasons].join("\n");
}

function section(title: string, lines: string[]): string {
  return lines.length === 0 ? "" : [title, ...lines.map((line) => `  ${line}`)].join("\n");
}

function tableLines({ tables }: CheckReport): string[] {
  if (tables.length === 0) return [];
  const rows = tables.map(({ table, file, rows, dropped }) => [
    table,
    file ?? "(none)",
    String(rows),
    String(dropped),
  ]);
  return align([["table", "file", "rows", "dropped"], ...rows], [2, 3]);
}

function issueSections(groups: IssueGroup[]): string[] {
  return [...Map.groupBy(groups, (group) => group.table)].map(([table, ofTable]) => {
    const errors = ofTable.filter((group) => group.severity === "error");
    const warnings = ofTable.filter((group) => group.severity === "warning");
    const title = `${table}: ${count(size(errors), "error")}, ${count(size(warnings), "warning")}`;
    return section(title, [...errors, ...warnings].flatMap(groupLines));
  });
}

function size(groups: IssueGroup[]): number {
  return groups.reduce((sum, group) => sum + group.occurrences.length, 0);
}

function groupLines(group: IssueGroup): string[] {
  const { severity, column, problem, expected, consequence, occurrences } = group;
  const label = severity.toUpperCase().padEnd(8);
  const details = [
    ...(expected === null ? [] : [`expected: ${expected}`]),
    ...(consequence === "none" ? [] : [`consequence: ${consequence}`]),
    ...occurrenceLines(occurrences),
  ];
  return [
    `${label}${column === null ? "" : `${column}: `}${problem}`,
    ...details.map((line) => " ".repeat(8) + line),
  ];
}

/** Groups the rows that have the same value. Every row number is named. */
function occurrenceLines(occurrences: Occurrence[]): string[] {
  return [...Map.groupBy(occurrences, ({ value }) => value)].flatMap(([value, same]) => {
    const rows = same.flatMap(({ row }) => (row === null ? [] : [String(row)]));
    const shown = value === null ? [] : value === "" ? ["(empty)"] : [`«${value}»`];
    if (rows.length === 0) return shown;
    return wrap(`row ${rows.join(", ")}${shown.length === 0 ? "" : `: ${shown.join("")}`}`);
  });
}

function withheldLines({ withheld }: CheckReport): string[] {
  const rows = withheld.map(({ rule, table, column, count: total }) => [
    rule,
    table,
    column ?? "(whole record)",
    String(total),
  ]);
  return align(rows, [3]);
}

function gatedLines({ gatedTexts }: CheckReport): string[] {
  const groups = Map.groupBy(gatedTexts, ({ table, column }) => `${table}, ${column ?? "whole record"}`);
  return [...groups].flatMap(([column, texts]) =>
    wrap(`${column}: row ${texts.map(({ row }) => row).join(", ")}`),
  );
}

function align(rows: string[][], rightColumns: number[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        rightColumns.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** Wraps a long list of row numbers after a comma. */
function wrap(text: string): string[] {
  return wrapAt(text, /(?<=\d,) /).map((line, index) => (index === 0 ? line : `  ${line}`));
}

function count(total: number, noun: string): string {
  return `${total} ${noun}${total === 1 ? "" : "s"}`;
}
