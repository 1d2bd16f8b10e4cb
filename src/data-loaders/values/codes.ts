import { cellKey, type Cell } from "../files/cells.ts";
import type { Reader, Reading } from "./reading.ts";

/** Returns a reader of one code of a closed list; capitals and outer spaces do not matter. */
export function codeReader<const T extends string>(codes: readonly T[]): Reader<T> {
  const codeByLowerCase = new Map<string, T>(codes.map((value) => [value.toLowerCase(), value]));
  const expected = codes.join(" | ");
  return (cell) => {
    const value = codeByLowerCase.get(cellKey(cell).toLowerCase());
    return value === undefined ? { problem: "is not one of the codes", expected } : { value };
  };
}

const booleans = new Map([
  ["ja", true],
  ["j", true],
  ["true", true],
  ["waar", true],
  ["1", true],
  ["nee", false],
  ["n", false],
  ["false", false],
  ["onwaar", false],
  ["0", false],
]);

/** Reads yes or no; a Dutch Excel writes a boolean cell as `waar` or `onwaar`. */
export function readYesNo(cell: Cell): Reading<boolean> {
  const value = booleans.get(cellKey(cell).toLowerCase());
  return value === undefined ? { problem: "is neither yes nor no", expected: "ja | nee" } : { value };
}

/** Reads yes, no or unknown. */
export function readTriState(cell: Cell): Reading<"ja" | "nee" | "onbekend"> {
  if (cellKey(cell).toLowerCase() === "onbekend") return { value: "onbekend" };
  const value = booleans.get(cellKey(cell).toLowerCase());
  if (value === undefined) return { problem: "is not one of the codes", expected: "ja | nee | onbekend" };
  return { value: value ? "ja" : "nee" };
}

/** Returns a reader of a list in one cell, separated by `|`; a value that is given twice counts once. */
export function listReader<T>(read: Reader<T>): Reader<T[]> {
  return (cell) => {
    const values = new Set<T>();
    for (const part of cellKey(cell).split("|")) {
      if (part.trim() === "") continue;
      const reading = read(part);
      if ("problem" in reading) return { ...reading, expected: `${reading.expected} (a list, split by |)` };
      values.add(reading.value);
    }
    return { value: [...values] };
  };
}
