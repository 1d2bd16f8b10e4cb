import { describe, expect, it } from "vitest";
import { splitCompound } from "../build/compounds.ts";
import { compoundBoundary, withBoundaries } from "./compound-boundaries.ts";
import { queryTerms, termOf, termsOf } from "./terms.ts";

describe("all forms of a word have one term", () => {
  it.each([
    "bed bedden Bedden",
    "trap trappen",
    "raam ramen",
    "huis huizen",
    "brief brieven",
    "kind kinderen Kinderen",
    "ei eieren",
    "uur uren",
    "plaats plaatsen",
    "kans kansen",
    "fiche fiches",
    "procedure procedures",
    "proces processen",
    "adres adressen",
    "kussen kussens",
    "regel regels",
    "begeleider begeleiders",
    "crèche crèches creche",
    "hygiënisch hygiënische hygienisch",
    "maatregel maatregelen",
    "vaststelling vaststellingen",
    "dagelijks dagelijkse",
    "veilig veilige",
    "slaapzak slaapzakken",
    "stagiair stagiairs",
    "2026 2026",
    "constructor constructor",
  ])("%s", (forms) => {
    expect(new Set(forms.split(" ").map(termOf)).size).toBe(1);
  });
});

describe("other words have other terms", () => {
  it.each([
    "rek rekening",
    "bed bedrag",
    "plaats plat",
    "kans kan",
    "trap trad",
    "2211 221",
    "plan plant",
    "kas kast",
    "gas gast",
    "baan band",
    "zon gezond",
    "tas tast",
    "ruim ruimte",
    "ziek ziekte",
    "dien dienst",
    "aandenken aandacht",
    "spreken afspraken",
    "bod gebod",
    "volgen volgende",
    "voldoen voldoende",
    "land lang",
    "boete geldboete",
    "buur buurt",
    "paar paard",
  ])("%s", (words) => {
    const all = words.split(" ");
    expect(new Set(all.map(termOf)).size).toBe(all.length);
  });
});

describe("the terms of a word in a text", () => {
  const terms = (word: string): string[] => [...termsOf(word.replaceAll("|", compoundBoundary))].sort();

  it("are those of the word, its parts and its runs of parts, except linking letters and endings", () => {
    expect(terms("brand|veiligheid|s|attest")).toEqual(
      ["brandveiligheidsattest", "brandveiligheid", "brand", "veiligheidsattest", "veiligheid", "attest"]
        .map(termOf)
        .sort(),
    );
    expect(terms("“Bed|jes”,")).toEqual(["bed", termOf("bedjes")].sort());
  });

  it("are those of the word without ligatures and invisible characters", () => {
    expect(termsOf(withBoundaries("ﬁetsenberging", splitCompound))).toEqual(
      termsOf(withBoundaries("fietsenberging", splitCompound)),
    );
    expect(termsOf("kin\u200Cderen")).toEqual(termsOf("kinderen"));
  });

  it("do not include common words, single letters and punctuation, but include numbers", () => {
    expect(terms("baby's")).toEqual(["baby"]);
    expect(terms("de")).toEqual([]);
    expect(terms("Één")).toEqual([]);
    expect(terms("—")).toEqual([]);
    expect(terms("3/2026")).toEqual(["2026", "3"]);
    expect(terms("en/of-regel")).toEqual(["regel"]);
  });
});

describe("the words of a query", () => {
  it.each([
    ["kinder\u00ADopvang", "kinderopvang"],
    ["bei\u200Bde\u2060 ops\uFEFFlag", "beide opslag"],
    ["ﬁetsen", "fietsen"],
    ["bĳzonder", "bijzonder"],
    ["slaap\u00A0zak", "slaap zak"],
  ])("are the same for %j and %j", (given, plain) => {
    expect(queryTerms(given)).toEqual(queryTerms(plain));
  });

  it("occur once, without common words and quotation marks", () => {
    expect(queryTerms("“De opvang” en de OPVANG").map(({ word }) => word)).toEqual(["opvang"]);
  });

  it.each([
    ["bedjes", "bed"],
    ["stoeltje", "stoel"],
    ["raampjes", "raam"],
    ["kannetje", "kan"],
  ])("include the base of a diminutive: %s also finds %s", (word, base) => {
    expect(queryTerms(word)[0]?.terms).toContain(termOf(base));
  });
});
