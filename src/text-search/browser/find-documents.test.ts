import { describe, expect, it } from "vitest";
import { findDocuments } from "./find-documents.ts";
import { indexOfTexts } from "../build/fixtures/open-index.ts";
import { splitIntoShards, shardOf, shardsOfPrefix, type TermShard } from "./term-shards.ts";

const index = indexOfTexts([
  ["Het bed staat bij de trap.", "De deur is open."],
  ["Een bedrag.", "De trap.", "Geen bedden."],
  ["De slaapruimte is verlucht.", "De verluchting werkt."],
  ["Het kinderbed en de trap."],
]);

const numbersOf = async (query: string): Promise<number[]> =>
  (await findDocuments(index, query)).hits.map(({ document }) => document);

describe("documents", () => {
  it("have all words; those with all in one passage come first, then the newest", async () => {
    expect(await numbersOf("bed trap")).toEqual([3, 0, 1]);
    expect(await numbersOf("bed deur")).toEqual([0]);
    expect(await numbersOf("bed")).toEqual([3, 1, 0]);
  });

  it("list the passages with at least one of the words", async () => {
    const { hits } = await findDocuments(index, "bed trap");
    expect(hits.map(({ passages, inOnePassage }) => [passages, inOnePassage])).toEqual([
      [[0], true],
      [[0], true],
      [[1, 2], false],
    ]);
  });

  it("are not found by a prefix of a word when a text has that prefix as a word", async () => {
    expect(await numbersOf("bed")).not.toContain(2);
    expect((await findDocuments(index, "bedrag")).hits.map(({ document }) => document)).toEqual([1]);
  });
});

describe("a word that no text contains", () => {
  it("finds the words that it is a prefix of, and is reported", async () => {
    const { hits, prefixMatched, missing, sought } = await findDocuments(index, "slaapr");
    expect(hits.map(({ document }) => document)).toEqual([2]);
    expect([prefixMatched, missing, [...sought.terms]]).toEqual([["slaapr"], [], ["slaapruimt"]]);
  });

  it("is missing when it is a prefix of none, or short", async () => {
    expect(await findDocuments(index, "xyzzy trap")).toMatchObject({ hits: [], missing: ["xyzzy"] });
    expect(await findDocuments(index, "tra")).toMatchObject({
      hits: [],
      prefixMatched: [],
      missing: ["tra"],
    });
  });

  it("is never a common word", async () => {
    expect(await findDocuments(index, "de en het")).toMatchObject({ hits: [], missing: [] });
  });
});

describe("shards", () => {
  const sized = (lengths: number[]): TermShard =>
    lengths.map((length, index) => [String.fromCharCode(97 + index), "x".repeat(length)]);

  it("combine small terms, and keep a large term by itself", () => {
    const shards = splitIntoShards(sized([70, 70, 70, 300, 10, 10]), 160);
    expect(shards.map((shard) => shard.map(([term]) => term).join(""))).toEqual(["ab", "c", "d", "ef"]);
  });

  it("contain the terms from their first one up to that of the next", () => {
    const pieces: [string, string][] = [
      ["bad", "1"],
      ["bedr", "2"],
      ["bedt", "3"],
      ["trap", "4"],
    ];
    const named = (word: string) => [shardOf(pieces, word), shardsOfPrefix(pieces, word).join("")];
    expect(named("aan")).toEqual([null, ""]);
    expect(named("bad")).toEqual(["1", "1"]);
    expect(named("bed")).toEqual(["1", "123"]);
    expect(named("bedrag")).toEqual(["2", "2"]);
    expect(named("zand")).toEqual(["4", "4"]);
    expect(shardsOfPrefix(pieces, "b").join("")).toBe("123");
  });

  it("are none without terms", () => {
    expect(splitIntoShards([], 160)).toEqual([]);
  });
});
