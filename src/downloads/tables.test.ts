import { describe, expect, it, test } from "vitest";
import { changeRowSchema } from "../domain/change-log-file.ts";
import { fieldTerms } from "../domain/glossary/fields.ts";
import { codesOf } from "./column.ts";
import { downloadTables } from "./tables.ts";
import { changesDownloadTable } from "./tables/changes.ts";

describe.each(downloadTables.map((table) => [table.name, table] as const))("%s", (_name, table) => {
  it("names each column once, in plain letters", () => {
    const names = table.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
  });

  it("is explained in whole sentences of 20 words or fewer", () => {
    const texts = [table.description, ...table.leftOut, ...table.columns.map(({ definition }) => definition)];
    const sentences = texts.flatMap((text) => text.split(/(?<=[.?!])\s+/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
    expect(texts.filter((text) => !/[.?!]$/.test(text))).toEqual([]);
  });

  it("ends with the marker of fictitious data", () => {
    expect(table.columns.at(-1)).toMatchObject({ name: "fictief", type: "boolean", isRequired: true });
  });
});

test("no code contains the separator of the values of a list", () => {
  const codes = downloadTables.flatMap(({ columns }) => columns.flatMap((column) => codesOf(column) ?? []));
  expect(codes.filter((code) => code.includes("|"))).toEqual([]);
});

test("the change log has the columns of its contract, named as the glossary names them", () => {
  const names = changesDownloadTable.columns.map(({ name }) => name);
  const glossary = new Set(Object.values(fieldTerms.Change).map(({ column }) => column));
  expect(names.filter((name) => name !== "fictief" && !glossary.has(name))).toEqual([]);
  expect(names.filter((name) => !(name in changeRowSchema.shape))).toEqual([]);
});
