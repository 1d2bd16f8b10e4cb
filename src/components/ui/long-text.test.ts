import { describe, expect, it } from "vitest";
import { openRoomOf, partsOfText } from "./long-text.ts";

const sentence = "Wij vroegen een offerte aan voor een nieuwe deur. ";

describe("partsOfText", () => {
  it.each([
    ["an empty text", ""],
    ["one sentence", sentence.trim()],
    ["700 characters", "a".repeat(700)],
    ["fourteen short lines", "Ja.\n".repeat(14).trim()],
  ])("leaves %s whole", (_, text) => {
    expect(partsOfText(text)).toEqual({ opening: text, rest: null });
  });

  it.each([
    ["sentences after the last that fits", sentence.repeat(20), sentence.repeat(10).trim()],
    ["one long sentence between words", "offerte ".repeat(100), "offerte ".repeat(62).trim()],
    ["one long word anywhere", "a".repeat(2000), "a".repeat(500)],
    ["short lines after some of them", "Ja.\n".repeat(400), "Ja.\n".repeat(12).trim()],
    ["what fits nowhere before all of it", `a${"\u0301".repeat(2000)}`, ""],
  ])("cuts %s, and loses nothing", (_, text, opening) => {
    const parts = partsOfText(text);
    expect(parts.opening).toBe(opening);
    const joined = `${parts.opening}${parts.rest ?? ""}`;
    expect(joined.replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
  });

  it("keeps the units of one character together", () => {
    const { opening, rest } = partsOfText("👩‍👧".repeat(300));
    expect(`${opening}${rest}`).toBe("👩‍👧".repeat(300));
    expect(opening).toMatch(/^(?:👩‍👧)+$/u);
  });
});

it("an open part has room for 700 characters at most, and a withheld text has none", () => {
  const rooms = ["", "a".repeat(700), "a".repeat(5000), "\n".repeat(100) + "Ja.\n".repeat(300)].map((text) =>
    openRoomOf({ state: "shown", text }),
  );
  expect(Math.max(...rooms)).toBe(700);
  expect(openRoomOf({ state: "withheld" })).toBe(0);
});
