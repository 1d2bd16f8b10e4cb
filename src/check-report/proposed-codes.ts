import type { SourceColumn } from "../data-loaders/columns.ts";
import { leftOpen } from "../data-loaders/translation.ts";
import type { ProposedTranslation } from "./next-step.ts";

/** A column has few codes; many different values are texts that came into the wrong column. */
const maxCodes = 12;
const maxCodeCharacters = 40;

/** Proposes a translation of the unknown values of a column, the most frequent first; null where they are no codes. */
export function proposedCodes(
  table: string,
  column: string,
  values: readonly (string | null)[],
  definition: Pick<SourceColumn<unknown>, "codes" | "isList"> | undefined,
): ProposedTranslation | null {
  const known = new Set((definition?.codes ?? []).map((code) => code.toLowerCase()));
  const parts = values.flatMap((value) =>
    definition?.isList ? (value ?? "").split("|").map((part) => part.trim()) : [value ?? ""],
  );
  const unknown = parts.filter((part) => part !== "" && !known.has(part.toLowerCase()));
  const byFrequency = [...Map.groupBy(unknown, (part) => part)]
    .map(([part, same]) => ({ part, count: same.length }))
    .sort((a, b) => b.count - a.count || (a.part < b.part ? -1 : 1));
  if (byFrequency.length === 0 || byFrequency.length > maxCodes) return null;
  if (byFrequency.some(({ part }) => !isCode(part))) return null;
  const codes = Object.fromEntries(byFrequency.map(({ part }) => [part, leftOpen]));
  return { [table]: { codes: { [column]: codes } } };
}

/** The report shortens long values and escapes characters that nobody sees: such a value is not the source's own. */
function isCode(value: string): boolean {
  return value.length <= maxCodeCharacters && !/\\u[0-9A-F]{4}/.test(value);
}
