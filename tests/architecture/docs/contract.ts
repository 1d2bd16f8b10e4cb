/** Holds docs/contract.md against the tables, the policy and the pages of the code. */
import { codeIn, codeSpansIn, sectionOf, rowsUnder, type Document } from "./document.ts";

/** What the contract has to say of one table. */
export interface TableFacts {
  name: string;
  key: readonly string[];
  isRequired: boolean;
  columns: { name: string; mustHave: "value" | "header" | ""; codes: readonly string[] | null }[];
}

/** Tables and columns that the contract describes otherwise than the loaders read them. */
export function tableProblems(contract: Document, tables: readonly TableFacts[]): string[] {
  const described = [...contract.text.matchAll(/^### ([a-z]+\/[a-z_]+)$/gm)].map(([, name = ""]) => name);
  const names = tables.map(({ name }) => name);
  return [
    ...described.filter((name) => !names.includes(name)).map((name) => `there is no table ${name}`),
    ...tables.flatMap((table) => problemsOf(table, sectionOf(contract, table.name))),
  ];
}

function problemsOf({ name, key, isRequired, columns }: TableFacts, section: string): string[] {
  if (section === "") return [`${name} is not described`];
  const problems: string[] = [];
  const expect = (what: string, actual: unknown, wanted: unknown): void => {
    const [found, needed] = [JSON.stringify(actual), JSON.stringify(wanted)];
    if (found !== needed) problems.push(`${name}: ${what} is ${needed}, the contract has ${found}`);
  };
  const rows = rowsUnder(section, "column").map(([column = "", mustHave = "", value = ""]) => ({
    name: codeSpansIn({ text: column })[0] ?? column,
    mustHave,
    codes: codeSpansIn({ text: value }),
  }));
  const keyText = /Key: ((?:`\w+`(?:, )?)+)\./.exec(section)?.[1] ?? "";
  expect("the key", codeSpansIn({ text: keyText }), key);
  expect("«must be there»", section.includes("This table must be there."), isRequired);
  expect(
    "the columns",
    rows.map((row) => row.name),
    columns.map((column) => column.name),
  );
  for (const column of columns) {
    const row = rows.find((one) => one.name === column.name);
    if (!row) continue;
    expect(`what ${column.name} must have`, row.mustHave, column.mustHave);
    if (column.codes !== null) expect(`the codes of ${column.name}`, row.codes, column.codes);
  }
  return problems;
}

/** Names of the form `edison/locaties` that are no table of the contract and no other file of an export. */
export function tableNameProblems(documents: readonly Document[], tables: readonly string[]): string[] {
  const folders = [...new Set(tables.map((name) => name.split("/")[0]))].join("|");
  const tableName = new RegExp(`^(?:${folders})/([a-z_]+)(?:\\.(?:csv|xlsx))?$`);
  const known = [...tables, "modular/pdf"];
  return documents.flatMap((document) =>
    codeSpansIn(document)
      .filter((span) => tableName.test(span) && !known.includes(span.replace(/\.\w+$/, "")))
      .map((span) => `${document.path}: there is no table ${span}`),
  );
}

/** Rules that the contract leaves out, and rules that a document names and the policy does not have. */
export function ruleProblems(
  documents: readonly Document[],
  contract: Document,
  rules: readonly string[],
): string[] {
  const described = rowsUnder(contract.text, "rule").map(([rule = ""]) => rule);
  const named = documents.flatMap(({ path, text }) =>
    [...new Set(text.match(/\bP\d+\b/g) ?? [])].map((rule) => ({ path, rule })),
  );
  return [
    ...rules.filter((rule) => !described.includes(rule)).map((rule) => `the contract leaves out ${rule}`),
    ...named
      .filter(({ rule }) => !rules.includes(rule))
      .map(({ path, rule }) => `${path}: the policy has no ${rule}`),
  ];
}

/** Addresses of the site that the contract leaves out, and those that it names and the site does not have. */
export function addressProblems(contract: Document, addresses: readonly string[]): string[] {
  const section = sectionOf(contract, "Addresses of the site");
  const words = codeIn({ path: contract.path, text: section }).flatMap((code) => code.split(/\s+/));
  const named = new Set(words.filter((word) => word.startsWith("/")).map(withoutNames));
  const existing = new Set(addresses.map(withoutNames));
  const prefixes = ["/data/v1/", "/zoeken/teksten/index/"];
  return [
    ...[...existing.difference(named)].map((address) => `the contract leaves out ${address}`),
    ...[...named.difference(existing)]
      .filter((address) => !prefixes.includes(address))
      .map((address) => `the site has no ${address}`),
  ];
}

/** `/locatie/<dossiernummer>/` and `/locatie/[id]/` are the same address. */
function withoutNames(address: string): string {
  return address.replace(/<[^>]+>|\[[^\]]+\]/g, "<>");
}
