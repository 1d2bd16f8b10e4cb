import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import {
  attribute,
  byTag,
  filesIn,
  metaContent,
  pagesIn,
  readPage,
  textContent,
  type BuiltPage,
} from "../src/publish/verify/built-pages.ts";
import { brokenLinks, gatherLinks } from "../src/publish/verify/links.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";
import { policyDirectives, unallowedScripts } from "./content-policy.ts";
import { temporaryFolder } from "./temporary-folder.ts";

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

  it("has no inline style and no inline event handler", () => {
    const problems = problemsOn((page) =>
      page.elements.flatMap((element) => [
        ...element.attrs
          .filter(({ name }) => name === "style" || name.startsWith("on"))
          .map(({ name }) => `${element.tagName} has ${name}`),
        ...(element.tagName === "style" ? ["has a style element"] : []),
      ]),
    );
    expect(problems).toEqual([]);
  });

  it("has no inline script but those whose own hash its content policy names", () => {
    expect(problemsOn(unallowedScripts)).toEqual([]);
  });

  it("has a content policy that allows nothing but its own files and hashes", () => {
    const problems = problemsOn((page) => {
      const directives = policyDirectives(page);
      // Forms for alerts post to their service, and nothing else may go there.
      const formTarget = defaultSettings.alertServiceUrl;
      const isAllowed = (name: string, source: string): boolean =>
        ["'self'", "'none'"].includes(source) ||
        (["script-src", "style-src"].includes(name) && /^'sha256-[\w+/]{43}='$/.test(source)) ||
        (name === "form-action" && source === formTarget);
      return [
        ...["default-src", "base-uri"].filter((name) => directives.get(name)?.join() !== "'none'"),
        ...[...directives].flatMap(([name, sources]) =>
          sources.flatMap((source) => (isAllowed(name, source) ? [] : [`${name} allows ${source}`])),
        ),
      ];
    });
    expect(problems).toEqual([]);
  });

  it("loads nothing before its content policy", () => {
    const problems = problemsOn((page) => {
      const head = page.elements.filter((element) => element.parentNode?.nodeName === "head");
      const policyAt = head.findIndex(
        (element) => attribute(element, "http-equiv") === "content-security-policy",
      );
      const loadsAt = head.findIndex(
        (element) =>
          (element.tagName === "script" && attribute(element, "type") !== "application/ld+json") ||
          (element.tagName === "link" && attribute(element, "rel") === "stylesheet"),
      );
      if (policyAt === -1) return ["has no policy in its head"];
      return loadsAt === -1 || policyAt < loadsAt ? [] : ["has its policy after what it should judge"];
    });
    expect(problems).toEqual([]);
  });
});

describe("an inline script", () => {
  const folder = temporaryFolder("inline-scripts");
  const code = " start();\n";
  const hash = createHash("sha256").update(code).digest("base64");

  function problemsWith(policy: string, script: string): string[] {
    const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
    writeFileSync(join(folder, "index.html"), `<head>${meta}</head><body>${script}</body>`);
    return unallowedScripts(readPage(folder, "index.html"));
  }

  it.each([
    ["whose hash the policy names", `script-src 'self' 'sha256-${hash}'`, `<script>${code}</script>`, 0],
    ["that is only structured data", "", '<script type="application/ld+json">{}</script>', 0],
    [
      "beside one whose hash is named",
      `script-src 'sha256-${hash}'`,
      `<script>${code}</script><script>2</script>`,
      1,
    ],
    ["with other white space", `script-src 'sha256-${hash}'`, `<script>${code} </script>`, 1],
    ["whose hash is named for styles only", `style-src 'sha256-${hash}'`, `<script>${code}</script>`, 1],
    ["that is a module", "script-src 'self'", `<script type="module">${code}</script>`, 1],
    ["on a page without a policy", "", `<script>${code}</script>`, 1],
  ])("%s is judged by its own hash", (_what, policy, script, count) => {
    expect(problemsWith(policy, script)).toHaveLength(count);
  });
});

describe("the files of the site", () => {
  it("hold a 404 page and an icon at the root", () => {
    const missing = ["404.html", "favicon.svg", "index.html"].filter(
      (file) => !existsSync(join(inject("siteFolder"), file)),
    );
    expect(missing).toEqual([]);
  });
});
