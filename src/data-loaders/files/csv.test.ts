import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ExportRefused } from "../issues.ts";
import { parseCsv } from "./csv.ts";

describe("a CSV text", () => {
  test.each([
    [
      "splits at semicolons",
      "a;b\n1;2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "splits at commas",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "splits at tabs",
      "a\tb\n1\t2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "accepts CRLF, CR and a missing last line end",
      "a;b\r\n1;2\r3;4",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "reads doubled quotes",
      'a;b\n"x ""y""";""\n',
      [
        ["a", "b"],
        ['x "y"', ""],
      ],
    ],
    [
      "keeps line breaks and delimiters in quotes",
      'a;b\n"x\r\ny;z";2\n',
      [
        ["a", "b"],
        ["x\r\ny;z", "2"],
      ],
    ],
    [
      "reads a quote inside an unquoted cell as text",
      'a;b\nZaal "x";2\n',
      [
        ["a", "b"],
        ['Zaal "x"', "2"],
      ],
    ],
    [
      "skips spaces around quotes",
      'a, b\n1, "x, y" ,\n',
      [
        ["a", " b"],
        ["1", "x, y", ""],
      ],
    ],
    ["counts blank lines as rows", "a;b\n\n1;2\n", [["a", "b"], [""], ["1", "2"]]],
    [
      "keeps an empty last cell at the end of the text",
      "a;b\n1;",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["obeys Excel's sep line and does not count it", "sep=,\r\na;b,c\r\n", [["a;b", "c"]]],
    [
      "ignores delimiters inside a quoted header",
      '"a,b,c";d\n1;2\n',
      [
        ["a,b,c", "d"],
        ["1", "2"],
      ],
    ],
    ["skips a byte order mark", "\uFEFFa;b\n", [["a", "b"]]],
    ["is empty", "", []],
  ])("%s", (_, text, expected) => {
    expect(parseCsv(text, "x.csv", 1)).toEqual(expected);
  });

  test("looks for the delimiter in the header row, below the titles", () => {
    expect(parseCsv("Lijst, van alle, zaken, hier\n\na;b\n1;2\n", "x.csv", 3).slice(2)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  test.each([
    ["a quote that never closes", 'a;b\n1;"x\n2;3\n', "row 2"],
    ["text after a closing quote", 'a;b\n1;2\n"x"y;3\n', "row 3"],
  ])("is refused for %s", (_, text, row) => {
    expect(() => parseCsv(text, "x.csv", 1)).toThrow(ExportRefused);
    expect(() => parseCsv(text, "x.csv", 1)).toThrow(row);
  });
});

const spectrum = resolve("../shared/data/torture/csv-spectrum");

describe.skipIf(!existsSync(spectrum))("csv-spectrum", () => {
  // The JSON of location_coordinates holds another phone number than its CSV.
  const isRight = (name: string): boolean => name !== "location_coordinates.csv";
  const names = existsSync(spectrum) ? readdirSync(join(spectrum, "csvs")).filter(isRight) : [];
  test.each(names)("reads %s as expected", (name) => {
    const [header = [], ...rows] = parseCsv(readFileSync(join(spectrum, "csvs", name), "utf8"), name, 1);
    const records = rows.map((cells) => Object.fromEntries(header.map((key, index) => [key, cells[index]])));
    const expected: unknown = JSON.parse(
      readFileSync(join(spectrum, "json", name.replace("csv", "json")), "utf8"),
    );
    expect(withLineFeeds(records)).toEqual(withLineFeeds(expected));
  });
});

function withLineFeeds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll("\\r\\n", "\\n"));
}
