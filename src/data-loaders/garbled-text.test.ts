import { expect, test } from "vitest";
import { validRow, writeExport } from "../../tests/export-folder.ts";
import { garbledTextIn } from "./garbled-text.ts";
import { loadExport } from "./load-export.ts";

test.each([
  ["CrÃ¨che", "Ã¨", /decoded twice/],
  ["d\u00E2\u0080\u0099Artagnan", "â\u0080\u0099", /decoded twice/],
  ["Cr\uFFFDche", "\uFFFD", /U\+FFFD/],
  ["half \uD83D", "\uFFFD", /U\+FFFD/],
  ["d\u0092Artagnan", "\u0092", /Latin-1/],
])("%j holds %j", (cell, found, problem) => {
  expect(garbledTextIn(cell)).toMatchObject({ found, problem: expect.stringMatching(problem) as string });
});

test.each([["Crèche"], ["regel\u0085regel"], ["NÃO"], [12], [null]])("%j is not damaged", (cell) => {
  expect(garbledTextIn(cell)).toBeNull();
});

test("a warning names the damaged characters, never the text around them", async () => {
  const conclusie = "Bel RenÃ© op 0470 12 34 56.";
  const rows = [validRow("modular/inspectierapporten", { conclusie })];
  const { issues } = await loadExport(writeExport(null, { tables: { "modular/inspectierapporten": rows } }));
  expect(issues).toMatchObject([{ row: 2, column: "conclusie", value: "Ã©", consequence: "none" }]);
});

test.each(["", '"'])(
  "a byte order mark that was decoded twice hides no header (quote: %j)",
  async (quote) => {
    const csv = `ï»¿${quote}rapportnummer${quote};instrumentversie;dimensie;score\nR1;2021;welbevinden;3\n`;
    const { issues, records } = await loadExport(writeExport(null, { files: { "modular/memoq.csv": csv } }));
    expect(records.qualityScores).toHaveLength(1);
    expect(issues).toMatchObject([
      {
        severity: "warning",
        table: "modular/memoq",
        problem: expect.stringContaining("decoded twice") as string,
      },
    ]);
  },
);
