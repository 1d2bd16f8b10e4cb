import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { changedFiles, withoutGeneratedNames } from "./compare-sites.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder("compare-sites");

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const page =
  `<meta http-equiv="content-security-policy" content="style-src 'self'">` +
  `<link rel="stylesheet" href="/_astro/Page.B1x_y-Z.css"><p data-astro-cid-j7pv25f6>Tekst</p>`;

function write(site: string, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, site, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return join(folder, site);
}

it("treats pages as equal that differ in generated names alone", () => {
  const renamed = page.replace("Page.B1x_y-Z", "Layout.C0ffee").replace("j7pv25f6", "aaaabbbb");
  const one = write("one", { "index.html": page, "_astro/Page.B1x_y-Z.css": "p {}" });
  const other = write("other", { "index.html": renamed, "_astro/Layout.C0ffee.css": "p {}" });
  expect(changedFiles(one, other)).toEqual([]);
});

it.each([
  ["a word of a page", page.replace("Tekst", "Test")],
  ["a style sheet more", `${page}<link rel="stylesheet" href="/_astro/extra.css">`],
  ["a policy that allows more", page.replace("'self'", "'self' 'unsafe-inline'")],
])("finds %s", (_what, changed) => {
  const one = write("one", { "index.html": page });
  const other = write("other", { "index.html": changed });
  expect(changedFiles(one, other)).toEqual(["index.html"]);
});

it("compares all other files byte by byte, and finds those of one site only", () => {
  const one = write("one", { "feed.xml": "data-astro-cid-a", "data/v1/x.csv": "1", "gone.json": "{}" });
  const other = write("other", { "feed.xml": "data-astro-cid-b", "data/v1/x.csv": "1", "new.json": "{}" });
  expect(changedFiles(one, other)).toEqual(["feed.xml", "gone.json", "new.json"]);
});

it("leaves the text for visitors unchanged", () => {
  const text = `<p>De prijs is € 5, zie /_astronomie/ en 'sha-na-na'.</p>`;
  expect(withoutGeneratedNames(text)).toBe(text);
});
