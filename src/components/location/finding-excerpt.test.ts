import { describe, expect, it } from "vitest";
import { findingExcerpt } from "./finding-excerpt.ts";

const first = "De slaapruimte had geen thermometer.";
const rest = " De organisator moet dit rechtzetten.".repeat(9);
const word = "kinderbegeleider ";

describe("findingExcerpt", () => {
  it.each([
    ["an empty text", "", ""],
    ["one sentence", first, first],
    ["300 characters", "a".repeat(300), "a".repeat(300)],
    ["300 characters of which some take two code units", "😀".repeat(300), "😀".repeat(300)],
    ["white space around it", `\n ${first} \n`, first],
  ])("keeps %s whole", (_, text, expected) => {
    expect(findingExcerpt(text)).toEqual({ text: expected, isCut: false });
  });

  it.each([
    ["ends in a full stop", first + rest, first],
    ["ends in a question mark", `Was er een plan?${rest}`, "Was er een plan?"],
    ["stands under a heading", `Vaststellingen\n\n${first}${rest}`, `Vaststellingen\n\n${first}`],
    ["is quoted", `«${first}»${rest}`, `«${first}»`],
    [
      "has an abbreviation before a capital",
      `Volgens mevr. Peeters was er, bv. Vrijdag, geen plan.${rest}`,
      "Volgens mevr. Peeters was er, bv. Vrijdag, geen plan.",
    ],
    [
      "has an article before a number",
      `Volgens art. 5 en nr. 12 was er geen plan.${rest}`,
      "Volgens art. 5 en nr. 12 was er geen plan.",
    ],
    [
      "has initials",
      `Er was i.v.m. J. Peeters o.a. Geen plan.${rest}`,
      "Er was i.v.m. J. Peeters o.a. Geen plan.",
    ],
    ["has an amount", `De prijs was 3.50 euro. ${rest}`, "De prijs was 3.50 euro."],
    ["is longer than 300 characters", `${word.repeat(20)}.${rest}`, `${word.repeat(20)}.`],
  ])("shows of a longer text the first sentence where it %s", (_, text, expected) => {
    expect(findingExcerpt(text)).toEqual({ text: expected, isCut: true });
  });

  it("keeps a single sentence of up to 600 characters whole", () => {
    const sentence = `${word.repeat(30).trim()}.`;
    expect(findingExcerpt(sentence)).toEqual({ text: sentence, isCut: false });
  });

  it("cuts a longer sentence between two words, and one word without spaces anywhere", () => {
    const cut = findingExcerpt(word.repeat(60));
    expect(cut.isCut).toBe(true);
    expect(cut.text).toBe(`${word.repeat(35).trim()}\u00A0…`);
    expect(findingExcerpt("a".repeat(5000)).text).toBe(`${"a".repeat(600)}\u00A0…`);
  });
});
