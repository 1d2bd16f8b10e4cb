import { describe, expect, it } from "vitest";
import { splitCompound as split } from "./compounds.ts";
import { compoundBoundary, withoutBoundaries, withBoundaries } from "../browser/compound-boundaries.ts";

describe("a compound falls into its parts", () => {
  it.each([
    ["kinderopvang", "kinder-opvang"],
    ["Kinderopvang", "Kinder-opvang"],
    ["aanwezigheidsregister", "aanwezigheid-s-register"],
    ["handhygiëne", "hand-hygiëne"],
    ["kinderbedden", "kinder-bedden"],
    ["slaapkamerraam", "slaap-kamer-raam"],
    ["slaapkamerramen", "slaap-kamer-ramen"],
    ["traphekje", "trap-hek-je"],
    ["bedje", "bed-je"],
    ["innovatietjes", "innovatie-tjes"],
    ["klachtenprocedure", "klacht-en-procedure"],
    ["vliegtuigjes", "vliegtuig-jes"],
    ["ballonnetje", "ballonn-etje"],
    ["straatje", "straat-je"],
  ])("%s", (word, parts) => {
    expect(split(word).join("-")).toBe(parts);
  });
});

describe("what is no compound stays whole", () => {
  it.each([
    "opvang",
    "handhaving",
    "maatregel",
    "plaatsvinden",
    "Zorginspectie",
    "kinderen",
    "begeleiding",
    "verantwoordelijke",
    "onvoldoende",
    "huishoudelijk",
    "zonder",
    "bedrijf",
    "toezicht",
    "meisje",
    "oranje",
    "ʼs",
    "",
  ])("%s", (word) => {
    expect(split(word)).toEqual([word]);
  });
});

it("a text gets boundaries whatever form its accents have, and loses them again", () => {
  const text = "De hand\u00ADhygie\u0308ne, de handhygiëne.";
  const marked = withBoundaries(text, split);
  expect(marked).toBe(`De hand${compoundBoundary}hygiëne, de hand${compoundBoundary}hygiëne.`);
  expect(withoutBoundaries(marked)).toBe("De handhygiëne, de handhygiëne.");
});
