import { describe, expect, it, test } from "vitest";
import { qualityDimensions, type QualityDimension } from "./codes.ts";
import { qualityInstrument, scoresByVersion } from "./quality-instrument.ts";
import type { QualityScore } from "./records.ts";

const wordsOf2018 = ["Onvoldoende", "Inspanning gevraagd", "Gewaardeerd", "Uitstekend"];
const wordsSince2023 = ["Onvoldoende", "Nipt voldoende (maar niet goed)", "Goed", "Uitstekend"];

describe("the version of the instrument", () => {
  test.each<[version: string, dimensions: number | null, words: string[] | null]>([
    ["2018", 6, wordsOf2018],
    ["2023", 5, wordsSince2023],
    ["2024", 5, wordsSince2023],
    ["2031", 5, wordsSince2023],
    ["2017", null, null],
    ["2019", null, null],
    ["2020", null, null],
    ["2021", null, null],
    ["2022", null, null],
    ["MeMoQ 2018", null, null],
    ["2018-2", null, null],
    ["02023", null, null],
    ["20230", null, null],
    ["2023,5", null, null],
    ["v2", null, null],
    ["", null, null],
  ])("«%s» has %s dimensions and the words %s", (version, dimensions, words) => {
    const instrument = qualityInstrument(version);
    expect(instrument?.dimensions.length ?? null).toBe(dimensions);
    expect(instrument?.words ?? null).toEqual(words);
  });

  it("leaves out families and diversity alone from 2023 on", () => {
    const left = qualityDimensions.filter((code) => !qualityInstrument("2023")?.dimensions.includes(code));
    expect(left).toEqual(["diversiteit_gezinnen"]);
  });
});

function score(instrumentVersion: string, dimension: QualityDimension): QualityScore {
  return { instrumentVersion, dimension, score: 3 };
}

describe("the scores of one visit", () => {
  it("are told apart by version, each dimension with its own score", () => {
    const scores = [
      score("2023", "welbevinden"),
      score("2018", "welbevinden"),
      score("2023", "diversiteit_gezinnen"),
      score("proef", "omgeving"),
    ];
    const versions = scoresByVersion(scores);
    expect(versions.map(({ version, scores: { length } }) => [version, length])).toEqual([
      ["2018", 1],
      ["2023", 2],
      ["proef", 1],
    ]);
    expect(versions.flatMap((version) => version.scores)).toEqual([
      scores[1],
      scores[0],
      scores[2],
      scores[3],
    ]);
  });

  test.each<[versions: string[], hasSixth: boolean, lacking: string[]]>([
    [["2018"], false, ["2018"]],
    [["2018"], true, []],
    [["2023"], false, []],
    [["2021"], false, []],
    [["2018", "2023"], false, ["2018"]],
    [["2018", "2023"], true, []],
  ])("of %j, with a sixth dimension: %s, miss it in %j", (versions, hasSixth, lacking) => {
    const scores = versions.map((version) => score(version, "omgeving"));
    if (hasSixth) scores.push(score(versions.at(-1) ?? "", "diversiteit_gezinnen"));
    const told = scoresByVersion(scores).filter(({ lacksFormerDimension }) => lacksFormerDimension);
    expect(told.map(({ version }) => version)).toEqual(lacking);
  });
});
