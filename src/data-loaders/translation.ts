/**
 * Finds the tables that `vertaling` in export.json translates, and checks its columns and codes against the contract.
 */
import { printable } from "../domain/printable.ts";
import type { SourceColumns } from "./columns.ts";
import { canonicalPath, percentDecoded } from "./export-paths.ts";
import { headerKey } from "./header-names.ts";
import type { TableTranslation } from "./manifest.ts";
import { sourceTables } from "./parsed-export.ts";
import { codeKey } from "./source-table.ts";

export interface Translations {
  /** The translations, by table name in the contract. */
  byTable: ReadonlyMap<string, TableTranslation>;
  /** One reason to refuse for each name that the contract does not have, because the data under it would be lost. */
  problems: string[];
}

/** Finds the table of each translation, whatever the spelling of its name: capitals, spaces, backslashes, `.csv`. */
export function resolveTranslations(translations: ReadonlyMap<string, TableTranslation>): Translations {
  const columnsByTable = new Map<string, SourceColumns>(
    Object.values(sourceTables).map((table) => [table.name, table.columns]),
  );
  const names = [...columnsByTable.keys()];
  const byTable = new Map<string, TableTranslation>();
  const problems: string[] = [];
  for (const [key, translation] of translations) {
    const table = names.find((name) => tableKey(name) === tableKey(key)) ?? key;
    const columns = columnsByTable.get(table);
    if (!columns) problems.push(problem(`table ${key}`, names));
    else if (byTable.has(table))
      problems.push(`export.json: "vertaling" names ${table} twice. Take one out.`);
    else {
      const found = [
        ...columnProblems(table, translation, columns),
        ...codeProblems(table, translation, columns),
      ];
      for (const one of found) problems.push(one);
    }
    byTable.set(table, translation);
  }
  return { byTable, problems: firstOf(problems) };
}

/** A file that names nothing right would fill the memory with reasons. */
const maxProblems = 50;

function firstOf(problems: readonly string[]): string[] {
  const more = problems.length - maxProblems;
  if (more <= 0) return [...problems];
  return [
    ...problems.slice(0, maxProblems),
    `export.json: "vertaling" has ${more} more such names. Correct it as a whole.`,
  ];
}

function tableKey(name: string): string {
  const path = canonicalPath(percentDecoded(name)) ?? name;
  return path.replace(/\.(?:csv|xlsx)$/, "").replace(/[\s_]/g, "");
}

/** Reports two spellings of one name of the source with different translations, of which one would be lost. */
function clashes(
  table: string,
  pairs: ReadonlyMap<string, string>,
  keyOf: (name: string) => string,
): string[] {
  const targetByKey = new Map<string, string>();
  return [...pairs].flatMap(([source, target]) => {
    const key = keyOf(source);
    const other = targetByKey.get(key) ?? target;
    targetByKey.set(key, target);
    if (other === target) return [];
    return [
      `export.json: "vertaling" of ${table} makes both ${other} and ${target} of "${source}". Take one out.`,
    ];
  });
}

function columnProblems(table: string, translation: TableTranslation, columns: SourceColumns): string[] {
  const filledIn = [...translation.columns.values()].filter((name) => !isOpenName(name));
  const named = [...filledIn, ...translation.codes.keys()];
  const unknown = [...new Set(named)].filter((name) => !Object.hasOwn(columns, name));
  return [
    ...openEntries(table, translation),
    ...unknown.map((name) => problem(`column ${name} of ${table}`, Object.keys(columns))),
    ...clashes(table, translation.columns, headerKey),
    ...[...translation.codes.values()].flatMap((codes) => clashes(table, codes, codeKey)),
  ];
}

/** Reports what was left open, as in a draft that was not filled in. An empty code means «not given», and is none. */
function openEntries(table: string, { columns, codes }: TableTranslation): string[] {
  const openColumns = [...columns].filter(([, name]) => isOpenName(name)).map(([source]) => source);
  const openCodes = [...codes.values()].flatMap((pairs) =>
    [...pairs].filter(([, code]) => code === leftOpen).map(([source]) => source),
  );
  const open = [...openColumns, ...openCodes].map((source) => `"${printable(source)}"`);
  if (open.length === 0) return [];
  return [
    `export.json: "vertaling" of ${table} leaves ${open.join(", ")} open. Fill in the name or the code of the ` +
      `contract, or take the line out: a column that is not named is ignored.`,
  ];
}

/** What stands in a draft where the publisher has to fill something in: no name and no code of the contract. */
export const leftOpen = "?";

function isOpenName(name: string): boolean {
  return name === "" || name === leftOpen;
}

/** Reports codes that the contract does not have. An empty code means that the source's code stands for «not given». */
function codeProblems(table: string, translation: TableTranslation, columns: SourceColumns): string[] {
  return [...translation.codes].flatMap(([name, pairs]) => {
    const codes = Object.hasOwn(columns, name) ? columns[name]?.codes : null;
    if (!codes) return [];
    const given = [...pairs.values()].flatMap((code) => (columns[name]?.isList ? code.split("|") : [code]));
    const unknown = [...new Set(given)].filter(
      (code) => code !== "" && code !== leftOpen && !codes.includes(code),
    );
    return unknown.map((code) => problem(`code ${code} in ${name} of ${table}`, codes));
  });
}

function problem(what: string, known: readonly string[]): string {
  return `export.json: "vertaling" leads to ${printable(what)}, which the contract does not have. Known are ${known.join(", ")}.`;
}
