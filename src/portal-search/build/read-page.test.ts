import { describe, expect, it } from "vitest";
import { listPageRecord, plainText, writtenPageRecord } from "./read-page.ts";

const page = (main: string): string =>
  `<html><head><meta name="description" content="Kort"><meta name="keywords" content="anders, ook"></head><body><nav>Menu</nav><main>${main}</main></body></html>`;
const textOf = (main: string): string => {
  const { content } = writtenPageRecord("/uitleg/x/", page(`<h1>Titel</h1>${main}`), "Uitleg");
  return "html" in content ? plainText(content.html).replace(/\s+/g, " ").trim() : "";
};

describe("a written page", () => {
  it.each([
    [
      "terms and meanings",
      "<dl><dt>Geschorst</dt><dd>Tijdelijk dicht.</dd></dl>",
      "Geschorst Tijdelijk dicht.",
    ],
    ["lists", "<ul><li>een</li><li>twee</li></ul><p>drie</p>", "een twee drie"],
    ["cells", "<table><tr><td>een</td><td>twee</td></tr></table>", "een twee"],
    ["a line break", "een<br>twee", "een twee"],
  ])("keeps the words of %s apart", (_, main, expected) => {
    expect(textOf(main)).toBe(expected);
  });

  it("keeps a word whole that is partly marked up", () => {
    const { content } = writtenPageRecord(
      "/x/",
      page("<h1>T</h1><p>kinder<strong>opvang</strong></p>"),
      "Uitleg",
    );
    expect(content).toEqual({ html: expect.stringContaining("kinder<strong>opvang</strong>") as string });
  });

  it.each([
    ["text of the export", '<p data-source>Gelekt</p><p class="source-text meta">Gelekt</p><p>eigen</p>'],
    ["forms, code and navigation", "<form>Gelekt</form><code>Gelekt</code><nav>Gelekt</nav><p>eigen</p>"],
    ["what is marked to be left out", "<section data-pagefind-ignore>Gelekt</section><p>eigen</p>"],
  ])("leaves out %s", (_, main) => {
    expect(textOf(main)).toBe("eigen");
  });

  it("has its title and its keywords, and is refused without a title", () => {
    expect(writtenPageRecord("/x/", page("<h1>De <em>titel</em></h1>"), "Over")).toMatchObject({
      title: "De titel",
      synonyms: "anders, ook",
      kind: "Over",
    });
    expect(() => writtenPageRecord("/x/", page("<p>geen</p>"), "Over")).toThrow("/x/ has no title to index.");
  });
});

it("a page that lists records has its description alone", () => {
  const record = listPageRecord("/x/", page("<h1>Lijst</h1><p>Gelekt</p>"), "Zoeken");
  expect(record.content).toEqual({ text: "Kort" });
});
