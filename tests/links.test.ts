import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import {
  attribute,
  byTag,
  filesIn,
  metaContent,
  pagesIn,
  textContent,
  type BuiltPage,
} from "../src/publish/verify/built-pages.ts";
import { brokenLinks, gatherLinks } from "../src/publish/verify/links.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";

let pages: BuiltPage[];

beforeAll(() => {
  pages = [...pagesIn(inject("siteFolder"))];
});

/** Collects what is wrong on any page, so that one run tells it all. */
function problemsOn(find: (page: BuiltPage) => string[]): string[] {
  return pages.flatMap((page) => find(page).map((problem) => `${page.path}: ${problem}`));
}

describe("every built page", () => {
  it("is one of many", () => {
    expect(pages.length).toBeGreaterThan(400);
  });

  it("links only to pages, files and anchors that exist", () => {
    expect(brokenLinks(new Set(filesIn(inject("siteFolder"))), pages.map(gatherLinks))).toEqual([]);
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

  it("is either canonical or kept from search engines, and never both", () => {
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

  it("names the layers of its styles in their order: what comes first counts least", () => {
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

  it("gives each id once, and ids are single words", () => {
    const problems = problemsOn((page) => {
      const ids = page.elements.flatMap((element) => attribute(element, "id") ?? []);
      const doubled = ids.filter((id, place) => ids.indexOf(id) !== place);
      const broken = ids.filter((id) => id === "" || /\s/.test(id));
      return [...doubled.map((id) => `id ${id} stands twice`), ...broken.map((id) => `id "${id}" is no id`)];
    });
    expect(problems).toEqual([]);
  });

  it("names in aria-labelledby, for and aria-describedby only what exists", () => {
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
        .filter((level, place) => level > (levels[place - 1] ?? 0) + 1)
        .map((level) => `jumps to h${level}`);
    });
    expect(problems).toEqual([]);
  });

  it("carries no inline style and no inline script", () => {
    const problems = problemsOn((page) =>
      page.elements.flatMap((element) => [
        ...element.attrs
          .filter(({ name }) => name === "style" || name.startsWith("on"))
          .map(({ name }) => `${element.tagName} has ${name}`),
        ...(element.tagName === "style" ? ["has a style element"] : []),
        ...(element.tagName === "script" &&
        !attribute(element, "src") &&
        attribute(element, "type") !== "application/ld+json" &&
        !isAllowedByHash(page)
          ? ["has an inline script that its policy does not know"]
          : []),
      ]),
    );
    expect(problems).toEqual([]);
  });

  it("has a content policy that allows nothing inline and no other origin", () => {
    const problems = problemsOn((page) => {
      const policy = metaContent(page, "content-security-policy");
      if (!policy) return ["has no content policy"];
      // Forms for alerts lead to their service, and to no other place.
      const rest = policy.replace(defaultSettings.alertServiceUrl ?? "", "");
      const forbidden = ["unsafe-inline", "'unsafe-eval'", "*", "http:", "https:", "data:"];
      return [
        ...forbidden.filter((word) => rest.includes(word)),
        ...["default-src 'none'", "base-uri 'none'"].filter((directive) => !policy.includes(directive)),
      ];
    });
    expect(problems).toEqual([]);
  });

  it("asks for nothing before its content policy stands", () => {
    const problems = problemsOn((page) => {
      const head = page.elements.filter((element) => element.parentNode?.nodeName === "head");
      const policyAt = head.findIndex(
        (element) => attribute(element, "http-equiv") === "content-security-policy",
      );
      const asksAt = head.findIndex(
        (element) =>
          (element.tagName === "script" && attribute(element, "type") !== "application/ld+json") ||
          (element.tagName === "link" && attribute(element, "rel") === "stylesheet"),
      );
      return asksAt === -1 || policyAt < asksAt ? [] : ["the policy stands after what it should judge"];
    });
    expect(problems).toEqual([]);
  });
});

/** An inline script is allowed where the policy names the hash of each one. */
function isAllowedByHash(page: BuiltPage): boolean {
  return (metaContent(page, "content-security-policy") ?? "").includes("'sha256-");
}

describe("the files of the site", () => {
  it("hold a 404 page and an icon at the root", () => {
    const missing = ["404.html", "favicon.svg", "index.html"].filter(
      (file) => !existsSync(join(inject("siteFolder"), file)),
    );
    expect(missing).toEqual([]);
  });
});
