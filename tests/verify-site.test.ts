/** `verify`: the site as it was built is right, and each rule finds what was done to a copy, naming file and reason. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { defaultSettings } from "../src/domain/settings-schema.ts";
import { hashFiles, hashListPath, writeHashList } from "../src/publish/operator-files/hash-list.ts";
import { allRules } from "../src/publish/verify/all-rules.ts";
import { filesIn, type PageElement } from "../src/publish/verify/built-pages.ts";
import { findingLines, Findings, type RuleFindings } from "../src/publish/verify/findings.ts";
import { parsedElements } from "../src/publish/verify/page-elements.ts";
import { readPlainMarkup } from "../src/publish/verify/plain-markup.ts";
import { verifySite } from "../src/publish/verify/verify-site.ts";
import type { Register } from "../src/register/register.ts";
import { siteRegister } from "./example-pages.ts";
import { ownEnvironment, root, testFolder } from "./site-build.ts";
import { linkFolder, plantLink, tamper, type Tampering } from "./verify/tampering.ts";
import { tamperings } from "./verify/tampering-cases.ts";

const folder = join(testFolder, "verify-site");
const site = join(folder, "site");
let register: Register;

/** Writes findings as one line each: `Links: /over/index.html: the link …`. */
function linesOf(findings: readonly RuleFindings[]): string[] {
  return findings.flatMap(({ rule, shown }) => shown.map((line) => `${rule}: ${line}`));
}

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  linkFolder(inject("siteFolder"), site);
  register = await siteRegister();
});

it("finds nothing wrong with the site as it was built, alone or beside its records", async () => {
  const alone = await verifySite(site, defaultSettings, null);
  expect(alone.findings).toEqual([]);
  expect([...alone.hashes]).toEqual([...hashFiles(site)]);
  expect((await verifySite(site, defaultSettings, register)).findings).toEqual([]);
});

it("reads the elements of nearly every page without a parser, and finds those that a parser finds", () => {
  const parsed: string[] = [];
  const pages = filesIn(site).filter((path) => path.endsWith(".html"));
  for (const file of pages) {
    const html = readFileSync(join(site, file), "utf8");
    const plain = readPlainMarkup(html);
    if (plain === null) parsed.push(file);
    else expect(writtenElements(plain), file).toEqual(writtenElements(parsedElements(html)));
  }
  expect(parsed.length).toBeLessThan(pages.length / 10);
});

/** Returns what the rules look at of the elements that somebody wrote: those that a parser adds have no attributes. */
function writtenElements(elements: readonly PageElement[]): unknown[] {
  const added = ["html", "head", "body", "tbody", "colgroup"];
  return elements
    .filter(({ tagName, attrs }) => attrs.length > 0 || !added.includes(tagName))
    .map(({ tagName, attrs, isInHead, text }) => ({
      tagName,
      attrs,
      isInHead,
      text: ["script", "style"].includes(tagName) ? text : null,
    }));
}

it("finds public records that the downloads leave out or add, where the records are known", async () => {
  const [left = "", ...locations] = register.records.locations.map(({ id }) => id);
  const others = {
    ...register,
    records: { ...register.records, locations: register.records.locations.slice(1) },
  };
  const { findings } = await verifySite(site, defaultSettings, others);
  expect(locations.length).toBeGreaterThan(10);
  expect(linesOf(findings)).toEqual([
    `Public records: /data/v1/locaties.json: holds ${left}, which is not public`,
  ]);
});

it("holds a site against the hashes beside it", async () => {
  const copy = join(folder, "publicatie-0002-2026-10-31");
  linkFolder(inject("siteFolder"), copy);
  await writeHashList(copy, hashFiles(copy));
  tamper(copy, { file: "deelbeeld.png", harm: (content) => content.subarray(1) });
  tamper(copy, { file: "kaart/ondergrond.json", harm: () => null });
  tamper(copy, { file: "_headers", harm: () => "/*\n" });
  const list = "publicatie-0002-2026-10-31.sha256";
  const { findings } = await verifySite(copy, defaultSettings, null);
  expect(linesOf(findings.filter(({ rule }) => rule === "Hashes"))).toEqual([
    `Hashes: /deelbeeld.png: has another content than ${list} says`,
    `Hashes: /kaart/ondergrond.json: is missing, and ${list} has its hash`,
    `Hashes: /_headers: has no hash in ${list}`,
  ]);
  writeFileSync(hashListPath(copy), "half a line");
  expect(linesOf((await verifySite(copy, defaultSettings, null)).findings)).toContain(
    `Hashes: /../${list}: is no list of hashes of this publication`,
  );
});

it("shows 20 findings of a rule, and counts the rest", () => {
  const findings = new Findings();
  for (let page = 1; page <= 25; page++)
    findings.add("Links", `${page}.html`, "the link /weg/ leads to no file");
  const lines = findingLines(findings.list());
  expect(lines).toHaveLength(22);
  expect(lines.slice(0, 2)).toEqual(["Links:", "  /1.html: the link /weg/ leads to no file"]);
  expect(lines.at(-1)).toBe("  and 5 more");
});

describe("a copy that was tampered with", () => {
  let cases: Tampering[];
  let lines: string[];

  beforeAll(async () => {
    cases = tamperings(site, register);
    for (const one of cases) tamper(site, one);
    plantLink(site, "over/link.html");
    lines = linesOf((await verifySite(site, defaultSettings, null)).findings);
  });

  it("gives every rule something to find but those that need the records, or hashes beside the site", () => {
    const found = new Set(cases.flatMap(({ findings }) => findings.map(([rule]) => rule)));
    expect(allRules.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([
      "Public records",
      "Hashes",
    ]);
  });

  it("is found out in every case, each with its file and its reason", () => {
    const missed = cases.flatMap(({ what, findings }) =>
      findings
        .filter(
          ([rule, file, reason]) =>
            !lines.some((line) => line.startsWith(`${rule}: /${file}: `) && line.includes(reason)),
        )
        .map((finding) => `${what}: ${finding.join(" | ")}`),
    );
    expect(missed).toEqual([]);
  });

  it("is blamed for nothing else", () => {
    const expected = cases.flatMap(({ findings }) => findings);
    const unexpected = lines.filter(
      (line) =>
        line !== "Whole files: /over/link.html: is no file, and a site holds files alone" &&
        !expected.some(
          ([rule, file, reason]) => line.startsWith(`${rule}: /${file}: `) && line.includes(reason),
        ),
    );
    expect(unexpected).toEqual([]);
  });
});

describe("the command", () => {
  function verify(path: string): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, ["bin/portal.ts", "verify", path], {
      cwd: root,
      env: ownEnvironment(),
      encoding: "utf8",
    });
  }

  it("ends with 0 and one line for a site, also where a link leads to it", () => {
    const link = join(folder, "current");
    symlinkSync(inject("siteFolder"), link);
    const { status, stdout, stderr } = verify(link);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^\S+ is right: publication 2 of 2026-10-31, \d+ pages, \d+ files\.\n$/);
  });

  it("ends with 1 and what is wrong, by rule", () => {
    const copy = join(folder, "copy");
    linkFolder(inject("siteFolder"), copy);
    tamper(copy, {
      file: "over/index.html",
      harm: (html) => html.toString().replace("</main>", '<a href="/weg/">x</a>'),
    });
    const { status, stdout, stderr } = verify(copy);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout.split("\n").slice(1)).toEqual([
      "Links:",
      "  /over/index.html: the link /weg/ leads to no file",
      "",
    ]);
    expect(stdout).toContain("1 findings.");
  });

  const made = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  };

  it.each([
    ["a folder that is missing", () => join(folder, "nergens"), "There is no folder"],
    [
      "a link to nowhere",
      () => {
        symlinkSync("nergens", join(folder, "dangling"));
        return join(folder, "dangling");
      },
      "There is no folder",
    ],
    ["a file", () => join(root, "package.json"), "is a file"],
    [
      "an empty folder",
      () => made("empty"),
      "is no site, for it has no data/v1/publication.json. Name a folder that build or publish has made.",
    ],
    ["a folder that is something else", () => join(root, "docs"), "is no site"],
    [
      "the folder of publications",
      () => {
        symlinkSync(inject("siteFolder"), join(made("publications"), "current"));
        return join(folder, "publications");
      },
      "name that one",
    ],
    [
      "a site that can't say which publication it is",
      () => {
        const broken = made("broken/data/v1");
        tamper(join(folder, "broken"), { file: "data/v1/publication.json", harm: () => "{" });
        return join(broken, "../..");
      },
      "does not say which publication this is",
    ],
  ])("says in one message why it can't verify %s", async (_what, path, message) => {
    const problem = await verifySite(path(), defaultSettings, null).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Error);
    expect(["ServingRefused", "VerificationRefused"]).toContain((problem as Error).name);
    expect((problem as Error).message).toContain(message);
  });

  it("ends with 1 and that one message, without a stack", () => {
    const nowhere = join(folder, "nowhere");
    const { status, stdout, stderr } = verify(nowhere);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe(`There is no folder ${nowhere}. Name the folder of a site.\n`);
  });
});
