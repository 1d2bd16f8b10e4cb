/** Whether export.json's `vertaling` names tables, columns and codes that the contract has. */
import type { Columns } from "./columns.ts";
import type { TableTranslation } from "./manifest.ts";
import { tables } from "./parsed-export.ts";

/** One reason to refuse for each name that the contract does not have: what it was to bring in would be lost. */
export function translationProblems(translations: ReadonlyMap<string, TableTranslation>): string[] {
  const columnsByTable = new Map<string, Columns>(
    Object.values(tables).map((table) => [table.name, table.columns]),
  );
  return [...translations].flatMap(([table, translation]) => {
    const columns = columnsByTable.get(table);
    if (!columns) return [problem(`table ${table}`, [...columnsByTable.keys()])];
    return [...columnProblems(table, translation, columns), ...codeProblems(table, translation, columns)];
  });
}

function columnProblems(table: string, translation: TableTranslation, columns: Columns): string[] {
  const named = [...translation.columns.values(), ...translation.codes.keys()];
  const unknown = [...new Set(named)].filter((name) => !Object.hasOwn(columns, name));
  return unknown.map((name) => problem(`column ${name} of ${table}`, Object.keys(columns)));
}

/** An empty code means that the source's code stands for «not given». */
function codeProblems(table: string, translation: TableTranslation, columns: Columns): string[] {
  return [...translation.codes].flatMap(([name, pairs]) => {
    const codes = Object.hasOwn(columns, name) ? columns[name]?.codes : null;
    if (!codes) return [];
    const unknown = [...new Set(pairs.values())].filter((code) => code !== "" && !codes.includes(code));
    return unknown.map((code) => problem(`code ${code} in ${name} of ${table}`, codes));
  });
}

function problem(what: string, known: readonly string[]): string {
  return `export.json: "vertaling" leads to ${what}, which the contract does not have. Known are ${known.join(", ")}.`;
}
