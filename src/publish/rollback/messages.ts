/** Words which publications are kept and why one may not be current again: by number, and never with a text. */
import type { RefusalKind } from "../../change-log/refused.ts";
import type { ShownItem } from "../withholdings/memory.ts";
import { nameOf } from "../withholdings/messages.ts";
import { examples } from "../examples.ts";
import type { KeptPublication, Obstacle } from "./judge-publications.ts";

const causePhrases: Record<ShownItem["cause"], string> = {
  inhouding: "withheld by publicatie/inhoudingen",
  vernietigd: "annulled (uitspraak vernietigd)",
  ongegrond: "closed as ongegrond",
  "in doubt": "withheld until a value can be read",
  P9: "stopped by the personal data gate (P9)",
  "private home": "private homes by now (in_gezinswoning)",
  reply: "replies that are not released any more",
};

/** Explains at length why a publication may not be made current: every number that stands in the way. */
export function rollbackRefusal(
  { number }: KeptPublication,
  obstacle: Obstacle,
  kept: readonly KeptPublication[],
): string {
  return [`Nothing was changed, for ${obstacleText(number, obstacle)}`, whatElse(kept)].join("\n");
}

function obstacleText(number: number, obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case "current":
      return `publication ${number} is current already.`;
    case "damaged":
      return `publication ${number} is damaged: ${obstacle.problem}. Put a backup of its folder back.`;
    case "memory missing":
      return (
        `there is no private memory, so nobody knows whether publication ${number} shows what is withheld by now. ` +
        "Put a backup of it back, or publish a corrected export."
      );
    case "memory damaged":
      return (
        `the private memory is damaged: ${obstacle.problem}. Nobody knows whether publication ${number} shows what is ` +
        "withheld by now. Put a backup of it back, or publish a corrected export."
      );
    case "unknown":
      return (
        `the private memory does not know what publication ${number} hides: it was made before that was noted, or never ` +
        "became current. Publish a corrected export."
      );
    case "shows":
      return [
        `publication ${number} shows what is withheld now:`,
        ...itemLines(obstacle.items).map((line) => `  ${line}`),
        "No flag allows it. Publish an export in which only what was wrong is corrected.",
      ].join("\n");
  }
}

function itemLines(items: readonly ShownItem[]): string[] {
  return [...Map.groupBy(items, ({ cause }) => cause)].map(([cause, group]) => {
    const names = namesOf(group);
    return `${causePhrases[cause]} (${names.length}): ${names.join("; ")}`;
  });
}

function namesOf(items: readonly ShownItem[]): string[] {
  return [...new Set(items.map((item) => nameOf(item, item.part)))];
}

function whatElse(kept: readonly KeptPublication[]): string {
  const free = kept.filter(({ obstacle }) => obstacle === null).map(({ number }) => String(number));
  return free.length === 0
    ? "No other publication that is kept may be made current."
    : `May be made current: ${free.join(", ")}.`;
}

/** Explains that no publication of that number is kept. */
export function unknownNumber(number: number, directory: string, kept: readonly KeptPublication[]): string {
  const numbers = kept.map((one) => String(one.number)).join(", ");
  return `Nothing was changed, for there is no publication ${number} in ${directory}. Kept there: ${numbers}.`;
}

/** Explains that there is nothing to go back to. */
export function nothingBefore(number: number, directory: string): string {
  return `Nothing was changed, for no publication before ${number} is kept in ${directory}.`;
}

/** Explains that a number does not say which folder is meant. */
export function twoFolders(one: KeptPublication, other: KeptPublication): string {
  return (
    `Nothing was changed, for two folders have the number ${one.number}: ${one.name} and ${other.name}. ` +
    "Move the one away that is not meant."
  );
}

/** Returns the kind of refusal that an obstacle is. */
export function refusalKind({ kind }: Obstacle): RefusalKind {
  if (kind === "shows") return "withheld";
  return kind === "current" || kind === "damaged" ? "number" : "memory";
}

const columns: [header: string, cell: (publication: KeptPublication) => string][] = [
  ["number", ({ number }) => String(number)],
  ["peildatum", ({ peildatum }) => peildatum],
  ["locations", rowCount("locaties")],
  ["reports", rowCount("inspectierapporten")],
  ["steps", rowCount("handhavingsstappen")],
  ["changes", ({ counts }) => String(counts?.changes ?? "?")],
];

function rowCount(table: string): (publication: KeptPublication) => string {
  return ({ counts }) => String(counts?.rows[table] ?? "?");
}

/** Lists publications as a table, one a line, with what may be done with each. */
export function listLines(kept: readonly KeptPublication[]): string[] {
  const rows = kept.map((publication) => columns.map(([, cell]) => cell(publication)));
  const headers = columns.map(([header]) => header);
  const widths = headers.map((header, index) =>
    Math.max(header.length, ...rows.map((cells) => cells[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[], state: string): string =>
    `${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ")}  ${state}`;
  return [
    line(headers, "state"),
    ...kept.map(({ obstacle }, index) => line(rows[index] ?? [], stateOf(obstacle))),
  ];
}

/** Says in a few words what may be done with a publication. */
export function stateOf(obstacle: Obstacle | null): string {
  switch (obstacle?.kind) {
    case undefined:
      return "may be rolled back to";
    case "current":
      return "current";
    case "damaged":
      return `not to be rolled back to: it is damaged (${obstacle.problem})`;
    case "memory missing":
      return "not to be rolled back to: there is no private memory";
    case "memory damaged":
      return `not to be rolled back to: the private memory is damaged (${obstacle.problem})`;
    case "unknown":
      return "not to be rolled back to: the private memory does not know what it hides";
    case "shows": {
      const names = namesOf(obstacle.items);
      return `not to be rolled back to: it shows what is withheld now (${names.length}): ${examples(names)}`;
    }
  }
}

/** A publication as `--list --json` prints it. */
interface ListEntry {
  number: number;
  peildatum: string;
  folder: string;
  counts: Readonly<Record<string, number>> | null;
  changes: number | null;
  current: boolean;
  rollback: boolean;
  state: string;
}

/** Lists publications for whoever calls the command from a program. */
export function listEntries(kept: readonly KeptPublication[]): ListEntry[] {
  return kept.map(({ name, number, peildatum, counts, obstacle }) => ({
    number,
    peildatum,
    folder: name,
    counts: counts?.rows ?? null,
    changes: counts?.changes ?? null,
    current: obstacle?.kind === "current",
    rollback: obstacle === null,
    state: stateOf(obstacle),
  }));
}
