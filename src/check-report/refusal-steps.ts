/** What to do about the reasons for which an export is refused. */
import type { ReasonKind, ReasonToRefuse } from "../data-loaders/refusal-reasons.ts";
import { leftOpen } from "../data-loaders/translation.ts";
import type { TranslationDraft } from "../data-loaders/translation-draft.ts";
import { printable } from "../domain/printable.ts";
import type { NextStep, ProposedTranslation } from "./next-step.ts";

const handOverAgain = "Hand over the whole export again, all of its files from one day.";

/** The action for each kind; docs/feeding.md says more of each. */
const actions: Readonly<Record<ReasonKind, string>> = {
  "no-manifest": "Write export.json into the folder of the export.",
  "manifest-json": "Mend the text of export.json where the report says.",
  "manifest-key": "Correct the key in export.json.",
  contract: 'Write "contract": 1, if the tables are those of docs/contract.md.',
  "manifest-value": "Correct the value in export.json.",
  translation: 'Correct "vertaling" in export.json.',
  "listed-file": 'Correct "bestanden" in export.json, or put the file where it says.',
  hash: handOverAgain,
  "row-count": handOverAgain,
  "two-files": "Take away the file that is out of date.",
  "missing-table": "Put the table there, as .csv or .xlsx.",
  "no-file": "Put the file or folder itself in its place.",
  "no-access": "Give the portal read access.",
  "file-format": "Export the file again as the report says.",
  quotes: "Export the file again, with each cell that holds quotes in quotes.",
  bound: "Take out what the contract does not ask for, or raise the setting.",
  header: 'Name the columns in export.json under "vertaling".',
  "column-twice": "Take one of the two columns out, or correct its translation.",
  "american-dates": "Export the column as 2026-03-31 or as 31/03/2026.",
  "report-full": "Mend what the report names most often, and check again.",
  "unclear-withholding": "Say which record the row is about.",
  "rows-lost": "Mend what costs records, as below.",
  "late-peildatum": "Correct the peildatum, or hand over the tables of that day.",
};

/** Returns one step for each kind of reason, and one for each header, since each has a translation of its own. */
export function refusalSteps(reasons: readonly ReasonToRefuse[]): NextStep[] {
  const groups = Map.groupBy(reasons, ({ kind, draft }) => (draft ? `${kind} ${draft.table}` : kind));
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map((first) => stepOf(first, group)));
}

function stepOf({ kind, draft }: ReasonToRefuse, group: readonly ReasonToRefuse[]): NextStep {
  return {
    costs: "export",
    tables: [...new Set(group.map(({ message }) => subjectOf(message)))],
    column: null,
    count: group.length,
    problem: `refused (${kind})`,
    action: draft === undefined ? actions[kind] : headerAction(draft),
    vertaling: draft === undefined || draft.columns.length === 0 ? null : proposedColumns(draft),
  };
}

/** A column that no header of the file can be has to come from the source system. */
function headerAction({ columns, missing }: TranslationDraft): string {
  if (missing.length === 0) return actions.header;
  const names = missing.join(", ");
  return columns.length === 0
    ? `Have the system add ${names}: every column of the file is another one.`
    : `${actions.header} Not found yet: ${names}.`;
}

/** Returns the file or table that a reason begins with. */
function subjectOf(message: string): string {
  return printable(message.slice(0, Math.max(0, message.indexOf(": "))));
}

function proposedColumns({ table, headerRow, columns }: TranslationDraft): ProposedTranslation {
  const named = columns.map(([header, column]) => [header, column === "" ? leftOpen : column] as const);
  return {
    [table]: {
      ...(headerRow === null ? {} : { kopregel: headerRow }),
      kolommen: Object.fromEntries(named),
    },
  };
}
