import { describe, expect, it } from "vitest";
import { writeAtom, type Feed } from "./atom.ts";
import { stableId } from "../feeds/stable-id.ts";

const feed: Feed = {
  id: "urn:uuid:0",
  title: "Titel",
  subtitle: "Uitleg",
  updated: "2026-10-31T00:00:00Z",
  author: "Uitgever",
  rights: "Licentie",
  selfUrl: "https://portaal.example/feed.xml",
  pageUrl: "https://portaal.example/",
  entries: [],
};

const entry: Feed["entries"][number] = {
  id: "urn:uuid:1",
  title: "Nieuw",
  summary: "Wat er is",
  updated: "2026-10-31T00:00:00Z",
  url: "https://portaal.example/locatie/1/",
  category: { code: "locatie_nieuw", label: "Nieuwe locatie" },
};

describe("writeAtom", () => {
  it("writes markup as text", () => {
    const text = writeAtom({ ...feed, title: `<b a="1">&amp;]]>` });
    expect(text).toContain("<title>&lt;b a=&quot;1&quot;&gt;&amp;amp;]]&gt;</title>");
  });

  it.each(["\u0000", "\u0008", "\u001B", "\uFFFE", "\uFFFF", "\uD800", "\uDC00"])(
    "leaves out %j, which XML does not allow",
    (character) => {
      expect(writeAtom({ ...feed, title: `voor${character}na` })).toContain("<title>voorna</title>");
    },
  );

  it("keeps characters outside the basic multilingual plane", () => {
    expect(writeAtom({ ...feed, title: "De 🐻" })).toContain("<title>De 🐻</title>");
  });

  it("gives an entry its content where it has nothing to link to", () => {
    const text = writeAtom({ ...feed, entries: [{ ...entry, url: null }] });
    expect(text).toContain('<content type="text">Wat er is</content>');
    expect(text.match(/rel="alternate"/g)?.length).toBe(1);
  });
});

describe("stableId", () => {
  it("is a UUID of version 5, always the same for a name", () => {
    // Any other result makes every entry of every feed look new to its readers.
    expect(stableId("inspectierapport/R-1")).toBe("urn:uuid:a88b41fe-2d52-5366-9cfc-18da6686c16d");
    expect(stableId("inspectierapport/R-2")).not.toBe(stableId("inspectierapport/R-1"));
  });
});
