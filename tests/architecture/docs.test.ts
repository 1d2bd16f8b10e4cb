/**
 * The docs as a tested contract: what they name exists, and what a reader has to know of is named. Each check is shown
 * to fail on a planted text.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { portalProgram } from "../../bin/program.ts";
import { snapshotPath } from "../../src/change-log/snapshot.ts";
import { requiredTables, sourceTables } from "../../src/data-loaders/parsed-export.ts";
import { reasonKinds } from "../../src/data-loaders/refusal-reasons.ts";
import { settingsSchema } from "../../src/domain/settings-schema.ts";
import { downloadUrl, locationDownloadUrl } from "../../src/downloads/files.ts";
import { downloadTables } from "../../src/downloads/tables.ts";
import { policyRules } from "../../src/policy/withheld.ts";
import { securityTxtPath } from "../../src/publish/security-txt.ts";
import { pagefindFolder, vocabularyPath } from "../../src/portal-search/browser/paths.ts";
import { feedUrl, locationUrl, municipalityUrl, organiserUrl, reportPdfUrl } from "../../src/urls.ts";
import { portalProblems, scriptProblems } from "./docs/commands.ts";
import {
  addressProblems,
  ruleProblems,
  tableNameProblems,
  tableProblems,
  type TableFacts,
} from "./docs/contract.ts";
import { readDocuments, rowsUnder, sectionOf, type Document } from "./docs/document.ts";
import { linkProblems, pathProblems, roomProblems, wordProblems, type Project } from "./docs/references.ts";
import { settingPaths, settingProblems, variableProblems } from "./docs/settings.ts";
import { longRuns } from "../long/runs.ts";
import { projectRoot } from "./imports.ts";

const documents = readDocuments();
const readme = documentAt("README.md");
const contract = documentAt("docs/contract.md");

function documentAt(path: string): Document {
  const found = documents.find((document) => document.path === path);
  if (!found) throw new Error(`${path} is missing`);
  return found;
}

function textOf(path: string): string {
  return readFileSync(join(projectRoot, path), "utf8");
}

const folders = [".ci", "bench", "bin", "deploy", "docs", "public", "reference", "sample", "src", "tests"];
const below = folders.flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" }).map((file) =>
    join(folder, file).replaceAll("\\", "/"),
  ),
);
const atRoot = readdirSync(projectRoot);
// This test plants names that do not exist.
const codeFiles = [...atRoot, ...below].filter(
  (path) => /[^/]\.(?:ts|tsx|astro|mjs|js|csv)$/.test(path) && !path.startsWith("tests/architecture/docs"),
);
const production = codeFiles.filter(
  (path) => /^(?:bin|src)\//.test(path) && !/\.test\.|\/fixtures\//.test(path),
);
const metrics = [...textOf("src/alerts/service-metrics.ts").matchAll(/gauge\(\s*"(\w+)"/g)].map(
  ([, name = ""]) => `alerts_${name}`,
);
const project: Project = {
  paths: new Set([...folders, ...atRoot, ...below]),
  words: new Set([
    ...[...codeFiles, "package.json"].flatMap((path) => textOf(path).match(/\w+/g) ?? []),
    ...metrics,
  ]),
};

/** Names that belong to other programs. */
const foreignWords = new Set(["node_modules", "open_file_cache", "pg_dump", "pg_restore", "TimeoutStartSec"]);

const scripts = Object.keys((JSON.parse(textOf("package.json")) as { scripts: object }).scripts);

const tableFacts: TableFacts[] = Object.values(sourceTables).map(({ name, key, columns }) => ({
  name,
  key,
  isRequired: requiredTables.has(name),
  columns: Object.entries(columns).map(([column, { isRequired, isHeaderRequired, codes }]) => ({
    name: column,
    mustHave: isRequired ? "value" : isHeaderRequired ? "header" : "",
    codes,
  })),
}));

const numberedRules = policyRules.filter((rule) => /^P\d+$/.test(rule));

/** The addresses of pages and endpoints, out of the names of their files. */
const pageAddresses = below
  .filter((path) => /^src\/pages\/.*\.(?:astro|ts)$/.test(path) && !path.endsWith("/404.astro"))
  .map((path) =>
    path
      .replace("src/pages", "")
      .replace(/index\.astro$/, "")
      .replace(/\.astro$/, "/")
      .replace(/\.ts$/, ""),
  );
// Ids are percent-encoded in an address, so a placeholder is put in afterwards.
const recordAddresses = [
  feedUrl(locationUrl("ID")),
  feedUrl(organiserUrl("ID")),
  feedUrl(municipalityUrl("ID")),
  reportPdfUrl("ID"),
  locationDownloadUrl("ID"),
].map((address) => address.replace("ID", "<id>"));
const addresses = [
  ...pageAddresses,
  ...recordAddresses,
  downloadUrl("locaties.geojson"),
  snapshotPath,
  securityTxtPath,
  pagefindFolder,
  vocabularyPath,
];

describe("commands", () => {
  it("are those of package.json and of the parser, all of them", () => {
    expect(scriptProblems(documents, scripts)).toEqual([]);
    expect(portalProblems(documents, portalProgram())).toEqual([]);
  });

  it("are the long runs of the program, in one table", () => {
    const { text } = documentAt("docs/testing.md");
    const rows = rowsUnder(sectionOf({ path: "", text }, "Long runs"), "name");
    expect(rows.map(([name = ""]) => name.replaceAll("`", "")).sort()).toEqual(Object.keys(longRuns).sort());
    expect(rows.filter(([, what, time]) => !what || !time)).toEqual([]);
  });

  const program = new Command("npm run portal --").addCommand(
    new Command("check").option("--json").addCommand(new Command("deep")),
  );

  it.each([
    ["`npm run nonsense`, `npm test`", ["docs/a.md: package.json has no script nonsense"]],
    ["npm test", ["no document names npm run test"]],
  ])("is seen to be wrong: %s", (text, problems) => {
    expect(scriptProblems([planted(text)], ["test"])).toEqual(problems);
  });

  it.each([
    [
      "`npm run portal -- show`, `npm run portal -- check deep`, `npm run portal -- check --json`",
      ["docs/a.md: there is no command show"],
    ],
    [
      "`npm run portal -- check [--xml] --json`, `npm run portal -- check deep`",
      ["docs/a.md: check has no option --xml", "no document names check --json"],
    ],
    [
      "    npm run portal -- check deep  # all of it\n\nand `--xml`, `--json`",
      ["docs/a.md: no command has the option --xml", "no document names check --json"],
    ],
    ["`npm run portal -- check --json`", ["no document names check deep"]],
  ])("is seen to be wrong: %s", (text, problems) => {
    expect(portalProblems([planted(text)], program)).toEqual(problems);
  });
});

describe("settings", () => {
  it("are those of the schema, all of them", () => {
    expect(settingProblems(documents, settingPaths(settingsSchema))).toEqual([]);
  });

  it("are found in objects, defaults and unions", () => {
    const schema = z.strictObject({
      name: z.string().default("a"),
      policy: z.strictObject({ years: z.int().default(5) }).prefault({}),
      layer: z
        .discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("a"), url: z.string() }),
          z.strictObject({ kind: z.literal("b"), style: z.string() }),
        ])
        .nullable()
        .default(null),
    });
    expect(settingPaths(schema)).toEqual(["name", "policy.years", "layer.kind", "layer.url", "layer.style"]);
  });

  it.each([
    ["| `name`, `policy.years` |", []],
    ["| `name` |", ["no table of settings names policy.years"]],
    ["| `name`, `policy.years`, `colour` |", ["there is no setting colour"]],
    ["| `name`, `policy.years` |\n\nand `policy.months`", ["there is no setting policy.months"]],
  ])("are seen to be wrong or left out: %s", (rows, problems) => {
    const text = `| setting |\n| --- |\n${rows}`;
    expect(settingProblems([planted(text)], ["name", "policy.years"])).toEqual(problems);
  });
});

describe("environment variables", () => {
  it("are those that the code reads, all of them", () => {
    expect(variableProblems(documents, production.map(textOf))).toEqual([]);
  });

  it("are seen to be wrong or left out", () => {
    expect(variableProblems([planted("`PORTAL_OLD`")], ['environment["ALERTS_NEW"]'])).toEqual([
      "no document names ALERTS_NEW",
      "no code reads PORTAL_OLD",
    ]);
  });
});

describe("the contract", () => {
  it("has the tables of the loaders, with their keys, columns and codes", () => {
    expect(tableProblems(contract, tableFacts)).toEqual([]);
    expect(
      tableNameProblems(
        documents,
        tableFacts.map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  it("has the rules of the policy, and no document names another", () => {
    expect(ruleProblems(documents, contract, numberedRules)).toEqual([]);
  });

  it("has the addresses of the site", () => {
    expect(addressProblems(contract, addresses)).toEqual([]);
    for (const { name } of downloadTables) expect(contract.text).toContain(`\`${name}\``);
  });

  const facts: TableFacts = {
    name: "edison/locaties",
    key: ["id"],
    isRequired: true,
    columns: [
      { name: "id", mustHave: "value", codes: null },
      { name: "soort", mustHave: "", codes: ["a", "b"] },
    ],
  };
  const right =
    "### edison/locaties\n\nKey: `id`. This table must be there.\n\n| column | must have | value |\n| - | - | - |\n" +
    "| `id` | value | an id, not `x` |\n| `soort` | | `a`, `b` |\n";

  it("is right where it says what the loaders read", () => {
    expect(tableProblems(planted(right), [facts])).toEqual([]);
  });

  it.each([
    ["a table too many", `${right}\n### edison/zwembaden\n`, "there is no table edison/zwembaden"],
    ["a table too few", "", "edison/locaties is not described"],
    ["another key", right.replace("Key: `id`", "Key: `soort`"), "the key is"],
    [
      "a table that may be missing",
      right.replace("This table must be there.", ""),
      "«must be there» is true",
    ],
    ["a column too few", right.replace(/\| `soort`.*\n/, ""), "the columns is"],
    ["a column too many", `${right}| \`kleur\` | | |\n`, "the columns is"],
    ["a value that may be missing", right.replace("| value | an", "| | an"), "what id must have is"],
    ["a code too few", right.replace("`a`, `b`", "`a`"), "the codes of soort is"],
  ])("is seen to be wrong: %s", (_what, text, problem) => {
    expect(tableProblems(planted(text), [facts])).toEqual([expect.stringContaining(problem)]);
  });

  it("is seen to be wrong by a name, a rule and an address", () => {
    expect(
      tableNameProblems([planted("`edison/zwembaden.csv`, `edison/locaties`")], ["edison/locaties"]),
    ).toEqual(["docs/a.md: there is no table edison/zwembaden.csv"]);
    const rules = planted("| rule |\n| - |\n| P1 |\n\nP3");
    expect(ruleProblems([rules], rules, ["P1", "P2"])).toEqual([
      "the contract leaves out P2",
      "docs/a.md: the policy has no P3",
    ]);
    const urls = planted("## Addresses of the site\n\n    /locatie/<id>/  /oud/\n");
    expect(addressProblems(urls, ["/locatie/[...id]/", "/nieuw/"])).toEqual([
      "the contract leaves out /nieuw/",
      "the site has no /oud/",
    ]);
  });
});

describe("the refusals of an export", () => {
  const kinds = reasonKinds.map((kind) => `\`${kind}\``);

  it("are explained, each of them and no other", () => {
    const rows = rowsUnder(documentAt("docs/feeding.md").text, "refusal");
    expect(rows.map(([kind]) => kind)).toEqual(kinds);
  });

  it("each arise somewhere in the loaders", () => {
    const loaders = production
      .filter((path) => path.startsWith("src/data-loaders/") && !path.endsWith("/refusal-reasons.ts"))
      .map(textOf)
      .join("\n");
    expect(reasonKinds.filter((kind) => !loaders.includes(`"${kind}"`))).toEqual([]);
  });
});

describe("links, paths and names", () => {
  it("lead to what exists", () => {
    expect(linkProblems(documents, project)).toEqual([]);
    expect(pathProblems(documents, project)).toEqual([]);
    expect(wordProblems(documents, project, foreignWords)).toEqual([]);
  });

  it("cover every room of src", () => {
    const rooms = readdirSync(join(projectRoot, "src")).filter((name) => !name.includes(".test."));
    expect(
      roomProblems(
        readme,
        rooms.map((name) => `src/${name}`),
      ),
    ).toEqual([]);
  });

  const small: Project = { paths: new Set(["docs", "docs/a.md", "src/real.ts"]), words: new Set(["real"]) };

  it.each([
    ["[a](b.md)", linkProblems, "docs/a.md: b.md leads to no file"],
    ["# A heading\n\n[a](#a-headin)", linkProblems, "docs/a.md: #a-headin leads to no heading"],
    ["see src/gone.ts.", pathProblems, "docs/a.md: there is no src/gone.ts"],
    ["`gone.ts`", pathProblems, "docs/a.md: there is no gone.ts"],
    ["`datum_weg`", nameProblems, "docs/a.md: no code has the name datum_weg"],
    ["`real.goneName()`", nameProblems, "docs/a.md: no code has the name real.goneName()"],
    ["`src/finder/`", rooms, "README.md: the table of rooms leaves out src/alerts"],
  ])("are seen to be wrong: %s", (text, check, problem) => {
    expect(check([planted(text)], small)).toEqual([problem]);
  });

  it("are right where they lead somewhere", () => {
    const right = [
      planted("# A heading\n\n[a](#a-heading), [b](../src/real.ts), src/real.ts, `real.ts`, `foreign_word`"),
    ];
    expect(linkProblems(right, small)).toEqual([]);
    expect(pathProblems(right, small)).toEqual([]);
    expect(wordProblems(right, small, new Set(["foreign_word"]))).toEqual([]);
  });

  function nameProblems(of: readonly Document[], within: Project): string[] {
    return wordProblems(of, within, new Set());
  }

  function rooms([document]: readonly Document[]): string[] {
    return document ? roomProblems(document, ["src/finder", "src/alerts"]) : [];
  }
});

function planted(text: string): Document {
  return { path: "docs/a.md", text };
}
