/** Publishing is all or nothing: whatever fails, and whenever the run is killed, the old publication stays current. */
import {
  cpSync,
  existsSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { loadRegister } from "../src/load-site.ts";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { verifyPublication } from "../src/publish/verify/verify.ts";
import type { Register } from "../src/register/register.ts";
import { validRow, writeExport } from "./export-folder.ts";
import { startPublishing } from "./run-publish.ts";
import { testFolder } from "./site-build.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";

const folder = join(testFolder, "publish");
const published = join(folder, "published");

function exportOf(peildatum: string, tables: Parameters<typeof writeExport>[1] = {}): string {
  return writeExport(join(folder, `export-${peildatum}`), { ...tables, manifest: { peildatum } });
}

function current(): string {
  return readlinkSync(join(published, "current"));
}

/** Reads the bytes of every file of the current publication. */
function contents(): Map<string, string> {
  const site = join(published, "current");
  return new Map(filesIn(site).map((file) => [file, readFileSync(join(site, file), "latin1")]));
}

describe("publish", { timeout: 300_000 }, () => {
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("makes the first publication current, and the next one follows it", async () => {
    expect(await startPublishing(exportOf("2026-10-30"), published).ended).toMatchObject({
      exitCode: 0,
      stderr: "",
    });
    expect(current()).toBe("publicatie-0001-2026-10-30");
    const later = exportOf("2026-10-31", {
      tables: {
        "edison/reacties": [
          validRow("edison/reacties"),
          validRow("edison/reacties", { datum: "2026-10-01", vrijgegeven_op: "2026-10-31" }),
        ],
      },
    });
    expect(await startPublishing(later, published).ended).toMatchObject({ exitCode: 0, stderr: "" });
    expect(current()).toBe("publicatie-0002-2026-10-31");
    const { publications, facts } = JSON.parse(contents().get("data/v1/stand.json") ?? "") as {
      publications: { number: number }[];
      facts: { id: string; since?: number }[];
    };
    expect(publications.map(({ number }) => number)).toEqual([1, 2]);
    expect(facts.filter(({ since }) => since === 2).map(({ id }) => id)).toEqual([
      "reactie/inspectierapport/R1/2026-10-01/1",
    ]);
  });

  it("leaves the old publication as it was where the export is refused, or older", async () => {
    const before = contents();
    const refused = exportOf("2026-11-02", { tables: { "edison/locaties": null } });
    const older = exportOf("2026-10-29");
    for (const [exportDirectory, reason] of [
      [refused, "edison/locaties"],
      [older, "What came since would look withdrawn"],
    ] as const) {
      const run = await startPublishing(exportDirectory, published).ended;
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain(reason);
    }
    expect(current()).toBe("publicatie-0002-2026-10-31");
    expect(contents()).toEqual(before);
  });

  it("leaves the old publication as it was whenever it is killed, and the next run publishes", async () => {
    const before = contents();
    const next = exportOf("2026-11-01");
    for (const milliseconds of [300, 1500, 3000]) {
      const { child, ended } = startPublishing(next, published);
      setTimeout(() => child.kill("SIGKILL"), milliseconds);
      await ended;
      if (current() !== "publicatie-0002-2026-10-31") break;
      expect(contents()).toEqual(before);
    }
    expect(await startPublishing(next, published).ended).toMatchObject({ exitCode: 0, stderr: "" });
    expect(current()).toMatch(/^publicatie-000\d-2026-11-01$/);
    expect(existsSync(join(published, "next"))).toBe(false);
  });

  it("refuses to begin a new change log where the current publication is lost", async () => {
    unlinkSync(join(published, "current"));
    symlinkSync("publicatie-9999-2026-01-01", join(published, "current"));
    const run = await startPublishing(exportOf("2026-11-02"), published).ended;
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain("The last publication could not be read");
  });
});

describe("verifying a publication", { timeout: 120_000 }, () => {
  const site = join(folder, "site");
  let register: Register;

  beforeAll(async () => {
    cpSync(inject("siteFolder"), site, { recursive: true });
    ({ register } = await loadRegister(inject("sampleFolder"), defaultSettings));
  });

  /** Returns the problems that verification finds after `harm`, which is undone afterwards. */
  function afterHarm(file: string, harm: (text: string) => string | null): string[] {
    const path = join(site, file);
    const before = existsSync(path) ? readFileSync(path, "utf8") : null;
    const harmed = harm(before ?? "");
    if (harmed === null) rmSync(path);
    else {
      cpSync(join(site, "404.html"), path);
      writeFileSync(path, harmed);
    }
    const problems = verifyPublication(site, register);
    if (before === null) rmSync(path);
    else writeFileSync(path, before);
    return problems;
  }

  it("finds nothing wrong with the site as it was built", () => {
    expect(verifyPublication(site, register)).toEqual([]);
  });

  it("finds a page that is missing, and the links to it", () => {
    const [location] = register.records.locations;
    const problems = afterHarm(`locatie/${location?.id}/index.html`, () => null);
    expect(problems[0]).toBe(`/locatie/${location?.id}/index.html is missing`);
    expect(problems.length).toBeGreaterThan(1);
  });

  it("finds a page of a record that is not public", () => {
    expect(afterHarm("inspectierapport/R-weg/index.html", () => "<p>Weg</p>")).toEqual([
      "/inspectierapport/R-weg/index.html is the page of no public record",
    ]);
  });

  it("finds a download with a row too many", () => {
    const total = register.records.reports.length;
    const more = (json: string): string =>
      json.replace(`"inspectierapporten":${total}`, `"inspectierapporten":${total + 1}`);
    expect(afterHarm("data/v1/publication.json", more)).toEqual([
      `inspectierapporten: the downloads hold ${total + 1} rows, the Register ${total}`,
    ]);
  });

  it("finds a feed under an old name that is not that of today's municipality", () => {
    const old = "gemeente/borsbeek/feed.xml";
    const current = "gemeente/antwerpen/feed.xml";
    expect(afterHarm(old, (xml) => xml.replace("</feed>", " </feed>"))).toEqual([
      `/${old} is not the feed /${current}`,
    ]);
    expect(afterHarm(old, () => null)).toEqual([`/${old} is missing`]);
  });

  it("finds a link that leads nowhere", () => {
    const problems = afterHarm("over/index.html", (html) =>
      html.replace("</main>", '<a href="/er-niet/">x</a></main>'),
    );
    expect(problems).toEqual(["/over/ → /er-niet/: no such file"]);
  });

  it("finds a step of a closed trajectory that search engines may index", () => {
    const past = register.records.trajectories.find(({ isOpen }) => !isOpen)?.steps[0];
    const file = `handhavingsrapport/${past?.id}/index.html`;
    expect(afterHarm(file, (html) => html.replace('content="noindex"', 'content="index"'))).toEqual([
      `/${file} is of a closed trajectory and not kept from search engines (P4)`,
    ]);
  });

  it("finds the phone number of a private home outside its page", () => {
    const [contact] = [...register.records.privateHomeDetails.values()].flatMap(
      ({ contact: { phone } }) => phone ?? [],
    );
    expect(afterHarm("over/index.html", (html) => html.replace("</main>", `${contact}</main>`))).toEqual([
      "/over/index.html holds a contact of a private home (P7)",
    ]);
  });
});
