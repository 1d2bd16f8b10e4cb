import { expect, it } from "vitest";
import { foundPassages } from "./excerpts.ts";
import { passageStride } from "./words.ts";

const passage = { text: "De opvang, zegt men, is veilig." };
const long = { text: Array.from({ length: 200 }, (_, place) => `woord${place}`).join(" ") };

it("marks the word without its punctuation", () => {
  expect(foundPassages([passage], [1])[0]?.pieces).toEqual([
    { text: "De ", isMarked: false },
    { text: "opvang", isMarked: true },
    { text: ", zegt men, is veilig.", isMarked: false },
  ]);
});

it("counts the second passage from the next stride", () => {
  expect(foundPassages([passage, passage], [passageStride + 1])).toEqual([
    { passage, forms: ["opvang"], pieces: foundPassages([passage], [1])[0]?.pieces },
  ]);
  expect(foundPassages([passage, passage], [6, passageStride - 1])).toEqual([]);
});

it("shows the part of a long text that holds most finds, with dots where it goes on", () => {
  const [found] = foundPassages([long], [3, 150, 155, 160]);
  const text = found?.pieces.map((piece) => piece.text).join("") ?? "";
  expect(text.startsWith("… woord144 ")).toBe(true);
  expect(text.endsWith(" …")).toBe(true);
  expect(found?.pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual([
    "woord150",
    "woord155",
    "woord160",
  ]);
});

it("tells each form once, as the page has it", () => {
  expect(foundPassages([{ text: "Opvang (opvang) “opvang”." }], [0, 1, 2])[0]?.forms).toEqual([
    "Opvang",
    "opvang",
  ]);
});
