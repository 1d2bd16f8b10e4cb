import { expect, it } from "vitest";
import { writeCsv } from "../../formats/csv.ts";
import { openDocumentFile } from "./document-files.ts";
import { chosenPassages } from "./found-passages.ts";
import { hitFileName, hitHeader, hitRows } from "./hit-rows.ts";
import { classCharacter } from "./passage-classes.ts";
import { phraseWords } from "./phrase-words.ts";
import { textSearchParams } from "./search-state.ts";

const reply = { source: "reactie", theme: null, kind: null } as const;
const finding = { source: "vaststelling", theme: "personen", kind: "inbreuk" } as const;
const document = openDocumentFile("inspectierapport/A%2F1", {
  title: "Inspectierapport over het bezoek van 12 maart 2026",
  date: "2026-03-12",
  place: '=HYPERLINK("x"), Gent',
  passages: [
    { class: classCharacter(finding), anchor: "vaststelling-1", text: "Er waren te weinig begeleiders." },
    { class: classCharacter(reply), anchor: "reactie-1", text: "=1+1; te weinig begeleiders?" },
    { class: classCharacter(reply), anchor: "reactie-2", text: "Bedankt." },
  ],
});
const sought = { terms: new Set<string>(), phrases: [phraseWords("te weinig")] };
const { chosen } = textSearchParams.defaults;
const context = {
  baseUrl: "https://portaal.example",
  peildatum: "2026-10-31",
  isFictitious: true,
  labelOf: (passageClass: string) => `label ${passageClass}`,
};

it("has a row for each text found, with what, where, when, an excerpt and an absolute link", () => {
  const rows = hitRows(document, chosenPassages(document, sought, chosen), context);
  expect(rows[0]).toEqual([
    "Inspectierapport over het bezoek van 12 maart 2026",
    '=HYPERLINK("x"), Gent',
    "2026-03-12",
    `label ${classCharacter(finding)}`,
    "Er waren te weinig begeleiders.",
    "https://portaal.example/inspectierapport/A%2F1/#vaststelling-1",
    "2026-10-31",
    true,
  ]);
  expect(rows.length).toBe(2);
});

it("is no formula in a spreadsheet", () => {
  const csv = writeCsv(hitHeader, hitRows(document, chosenPassages(document, sought, chosen), context));
  expect(csv).toContain(`"'=HYPERLINK(""x""), Gent"`);
  expect(csv).toContain(`"'=1+1; te weinig begeleiders?"`);
});

it("follows the filters, and refuses a document that does not hold what was sought", () => {
  const onlyReplies = { ...chosen, bron: ["reactie"] };
  expect(chosenPassages(document, sought, onlyReplies).map(({ passage }) => passage.anchor)).toEqual([
    "reactie-1",
  ]);
  const other = { terms: new Set(["trap"]), phrases: [] };
  expect(() => chosenPassages(document, other, chosen)).toThrow("/inspectierapport/A%2F1/ does not hold");
});

it("is named after the day of the data, and says when they are made up", () => {
  expect(hitFileName(context)).toBe("teksten-fictief-2026-10-31.csv");
  expect(hitFileName({ ...context, isFictitious: false })).toBe("teksten-2026-10-31.csv");
});
