/** What every page has besides what publishing sees to (`verify-site.test.ts`): headings, ids, names, canonical addresses. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import {
  attribute,
  byTag,
  metaContent,
  pagesIn,
  textContent,
  type BuiltPage,
} from "../src/publish/verify/built-pages.ts";

let pages: BuiltPage[];

beforeAll(() => {
  pages = [...pagesIn(inject("siteFolder"))];
});

/** Collects what is wrong on any page, so that one run reports everything. */
function problemsOn(find: (page: BuiltPage) => string[]): string[] {
  return pages.flatMap((page) => find(page).map((problem) => `${page.path}: ${problem}`));
}

describe("every built page", () => {
  it("is one of more than 400", () => {
    expect(pages.length).toBeGreaterThan(400);
  });

  it("has one main heading, a title, a description and its language", () => {
    const problems = problemsOn((page) => [
      ...(byTag(page, "h1").length === 1 ? [] : [`has ${byTag(page, "h1").length} h1`]),
      ...(byTag(page, "h1").every((heading) => textContent(heading) !== "") ? [] : ["has an empty h1"]),
      ...(byTag(page, "title").some((title) => textContent(title) !== "") ? [] : ["has no title"]),
      ...(metaContent(page, "description") ? [] : ["has no description"]),
      ...(byTag(page, "html").every((html) => attribute(html, "lang") === "nl") ? [] : ["has no lang"]),
    ]);
    expect(problems).toEqual([]);
  });

  it("is either canonical or kept from search engines, never both", () => {
    const problems = problemsOn((page) => {
      const canonical = byTag(page, "link").filter((link) => attribute(link, "rel") === "canonical");
      const isNoindex = (metaContent(page, "robots") ?? "").includes("noindex");
      if (isNoindex) return canonical.length === 0 ? [] : ["is noindex and canonical"];
      const own = canonical.map((link) =>
        decodeURIComponent(new URL(attribute(link, "href") ?? "").pathname),
      );
      return own.join() === page.path ? [] : [`has canonical ${own.join() || "none"}`];
    });
    expect(problems).toEqual([]);
  });

  it("declares the layers of its styles in their order, so that the first has the least weight", () => {
    const firstLayer = (page: BuiltPage): string => {
      const sheets = byTag(page, "link").filter((link) => attribute(link, "rel") === "stylesheet");
      const css = sheets.map((link) =>
        readFileSync(join(inject("siteFolder"), attribute(link, "href") ?? "")),
      );
      return /@layer ([a-z]+)/.exec(css.join("\n"))?.[1] ?? "none";
    };
    const problems = problemsOn((page) =>
      firstLayer(page) === "reset" ? [] : [`begins with ${firstLayer(page)}`],
    );
    expect(problems).toEqual([]);
  });

  it("has each id once, and only ids that are single words", () => {
    const problems = problemsOn((page) => {
      const ids = page.elements.flatMap((element) => attribute(element, "id") ?? []);
      const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
      const broken = ids.filter((id) => id === "" || /\s/.test(id));
      return [...doubled.map((id) => `has id ${id} twice`), ...broken.map((id) => `id "${id}" is no id`)];
    });
    expect(problems).toEqual([]);
  });

  it("refers in aria-labelledby, aria-describedby, aria-controls and for only to ids that exist", () => {
    const problems = problemsOn((page) => {
      const ids = new Set(page.elements.map((element) => attribute(element, "id")));
      return page.elements.flatMap((element) =>
        ["aria-labelledby", "aria-describedby", "aria-controls", "for"]
          .flatMap((name) => (attribute(element, name) ?? "").split(/\s+/).filter(Boolean))
          .filter((id) => !ids.has(id)),
      );
    });
    expect(problems).toEqual([]);
  });

  it("goes down one heading level at a time", () => {
    const problems = problemsOn((page) => {
      const levels = byTag(page, "h1", "h2", "h3", "h4", "h5", "h6").map((heading) =>
        Number(heading.tagName[1]),
      );
      return levels
        .filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
        .map((level) => `jumps to h${level}`);
    });
    expect(problems).toEqual([]);
  });
});
