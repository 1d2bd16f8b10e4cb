/** Holds the settings and environment variables that the docs name against the code. */
import { z } from "zod";
import { codeIn, codeSpansIn, rowsUnder, type Document } from "./document.ts";

/** The path of every setting in a schema, such as `policy.complaints`. */
export function settingPaths(schema: z.ZodType, path = ""): string[] {
  const options = objectsIn(schema);
  if (options.length === 0) return [path];
  const paths = options.flatMap(({ shape }) =>
    Object.entries(shape).flatMap(([name, inner]) =>
      settingPaths(inner as z.ZodType, path === "" ? name : `${path}.${name}`),
    ),
  );
  return [...new Set(paths)];
}

/** The objects that a schema accepts once its defaults and wrappers are taken off; none for a plain value. */
function objectsIn(schema: z.ZodType): z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema];
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(objectsIn);
  if (schema instanceof z.ZodPipe) return objectsIn(schema.in as z.ZodType);
  const isWrapper =
    schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable;
  return isWrapper ? objectsIn(schema.unwrap() as z.ZodType) : [];
}

/** Settings that the tables of the docs leave out, and those that they name and the schema does not have. */
export function settingProblems(documents: readonly Document[], settings: readonly string[]): string[] {
  const named = new Set(
    documents.flatMap(({ text }) =>
      rowsUnder(text, "setting").flatMap(([cell = ""]) => codeSpansIn({ text: cell })),
    ),
  );
  const groups = [
    ...new Set(settings.filter((path) => path.includes(".")).map((path) => path.split(".")[0])),
  ];
  const inGroup = new RegExp(`^(?:${groups.join("|")})\\.[a-zA-Z]+$`);
  const mentioned = documents
    .flatMap((document) => codeSpansIn(document))
    .filter((span) => inGroup.test(span));
  return [
    ...settings.filter((path) => !named.has(path)).map((path) => `no table of settings names ${path}`),
    ...[...new Set([...named, ...mentioned])]
      .filter((path) => !settings.includes(path) && !groups.includes(path))
      .map((path) => `there is no setting ${path}`),
  ];
}

const variableName = /\b(?:PORTAL|ALERTS)_[A-Z][A-Z_]*\b/g;

/** Environment variables that the docs leave out, and those that they name and no code reads. */
export function variableProblems(documents: readonly Document[], code: readonly string[]): string[] {
  const read = new Set(code.flatMap((text) => text.match(variableName) ?? []));
  const named = new Set(documents.flatMap(codeIn).flatMap((text) => text.match(variableName) ?? []));
  return [
    ...[...read.difference(named)].map((name) => `no document names ${name}`),
    ...[...named.difference(read)].map((name) => `no code reads ${name}`),
  ];
}
