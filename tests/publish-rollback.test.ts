/** Going back to an earlier publication: never to what is withheld by now, and without a word lost or told twice. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { changeLogFileSchema, changeLogPath } from "../src/domain/change-log-file.ts";
import { PublicationRefused } from "../src/change-log/refused.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";
import { loadSite } from "../src/load-site.ts";
import { readLaterPublications } from "../src/publish/rollback/later-publications.ts";
import { stateOf } from "../src/publish/rollback/messages.ts";
import { listPublications, rollBack } from "../src/publish/rollback/roll-back.ts";
import { memoryFileName } from "../src/publish/withholdings/memory-file.ts";
import { validRow, validTables, writeExport, type ExportParts, type Row } from "./export-folder.ts";
import { runPortal, startPublishing, type PublishRun } from "./run-publish.ts";
import { testFolder } from "./site-build.ts";

const folder = join(testFolder, "rollback");
const published = join(folder, "published");
const memoryFile = join(published, memoryFileName);
const reports = "modular/inspectierapporten";
const replies = "edison/reacties";
const inhoudingen = "publicatie/inhoudingen";
const folders = {
  1: "publicatie-0001-2026-10-30",
  2: "publicatie-0002-2026-10-31",
  3: "publicatie-0003-2026-10-31",
  4: "publicatie-0004-2026-10-31",
} as const;
const exportDirectory = join(folder, "export");

async function publish(parts: ExportParts, peildatum: string): Promise<PublishRun> {
  rmSync(exportDirectory, { recursive: true, force: true });
  writeExport(exportDirectory, { ...parts, manifest: { peildatum } });
  return startPublishing(exportDirectory, published).ended;
}

function goBack(...words: string[]): Promise<PublishRun> {
  return runPortal(["publish", "--rollback", ...words, "--to", published]).ended;
}

/** Returns what may be done with each publication, newest first. */
async function states(): Promise<string[]> {
  const kept = await listPublications(published, today);
  return kept.map(({ obstacle }) => stateOf(obstacle));
}

/** Goes back in this process, which takes a moment where the command takes a second. */
async function refusalOf(number: number | null, directory = published): Promise<string> {
  const before = state();
  const options = {
    directory,
    number,
    hook: null,
    today,
    now: () => new Date(),
    warn: () => undefined,
  };
  const error: unknown = await rollBack(options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PublicationRefused);
  expect(state()).toEqual(before);
  return (error as Error).message;
}

function current(): string {
  return readlinkSync(join(published, "current"));
}

function keptFolders(): string[] {
  return readdirSync(published, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Returns what a refused run may not change. */
function state(): unknown {
  const memory = existsSync(memoryFile) ? readFileSync(memoryFile, "utf8") : null;
  return { current: current(), folders: keptFolders(), memory };
}

/** Returns the news of the current publication as `number id`. */
function news(): string[] {
  const log = changeLogFileSchema.parse(
    JSON.parse(readFileSync(join(published, "current", changeLogPath), "utf8")),
  );
  return log.rijen.map(({ publicatie, wijziging_id }) => `${publicatie} ${wijziging_id}`).sort();
}

async function expectRefusal(run: Promise<PublishRun>, message: RegExp): Promise<string> {
  const before = state();
  const { exitCode, stdout, stderr } = await run;
  expect(stderr).toMatch(message);
  expect(stderr, "printed without a stack").not.toMatch(/^\s+at /m);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(state()).toEqual(before);
  return stderr;
}

function report(rapportnummer: string, changes: Row = {}): Row {
  return validRow(reports, { rapportnummer, ...changes });
}

function step(stapnummer: string, trajectnummer: string): Row {
  return validRow("edison/handhavingsstappen", { stapnummer, trajectnummer });
}

/** Returns the number that the export would be published with. */
async function nextNumber(): Promise<number> {
  const { site } = await loadSite({
    exportDirectory,
    previousPublication: join(published, "current"),
    later: await readLaterPublications(published),
    settings: defaultSettings,
  });
  return site.publication.number;
}

/** Everything that a later export withholds, public as yet. */
const open: NonNullable<ExportParts["tables"]> = {
  [reports]: [report("R1"), report("R5")],
  "edison/handhavingstrajecten": [
    validRow("edison/handhavingstrajecten"),
    validRow("edison/handhavingstrajecten", { trajectnummer: "T2" }),
  ],
  "edison/handhavingsstappen": [step("S1", "T1"), step("S2", "T2")],
  [inhoudingen]: [],
};
const today = "2026-11-01";
/** How long a rollback that is killed had the lock: once in the ordinary tests, all along it in the long ones. */
const killedAfterMs =
  process.env["ROLLBACK_KILLS"] === "all" ? Array.from({ length: 30 }, (_, index) => 4 * index) : [30];
const secret = "zqjgeheim";

describe("publish --rollback", { timeout: 300_000 }, () => {
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    expect(await publish({ tables: open }, "2026-10-30")).toMatchObject({ exitCode: 0, stderr: "" });
    const second = await publish(
      { tables: { ...open, [reports]: [report("R1"), report("R5"), report("R2"), report("R3")] } },
      "2026-10-31",
    );
    expect(second).toMatchObject({ exitCode: 0, stderr: "" });
  }, 300_000);

  it("lists what is kept, with its counts and what may be done with it", async () => {
    const run = await runPortal(["publish", "--list", "--to", published]).ended;
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const [header, ...lines] = run.stdout.trim().split("\n");
    expect(header?.split(/ {2,}/)).toEqual([
      "number",
      "peildatum",
      "locations",
      "reports",
      "steps",
      "changes",
      "state",
    ]);
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ["2", "2026-10-31", "2", "4", "2", "2", "current"],
      ["1", "2026-10-30", "2", "2", "2", "0", "may be rolled back to"],
    ]);
  });

  it("refuses a number that is not kept, the current one, and one of which files are gone or not right", async () => {
    await expectRefusal(goBack("7"), /no publication 7 in .*Kept there: 2, 1\./);
    expect(await refusalOf(2)).toMatch(/publication 2 is current already/);
    const first = join(published, folders[1]);
    const damages: [file: string, damage: (text: string) => string | null, message: RegExp][] = [
      ["index.html", () => null, /publication 1 is damaged: index\.html is missing/],
      ["data/v1/stand.json", (text) => text.slice(0, 99), /damaged: data\/v1\/stand\.json can't be read/],
      [
        "data/v1/publication.json",
        (text) => text.replace('"nummer":1', '"nummer":3'),
        /of another publication/,
      ],
    ];
    for (const [file, damage, message] of damages) {
      const path = join(first, file);
      const whole = readFileSync(path, "utf8");
      const damaged = damage(whole);
      rmSync(path);
      if (damaged !== null) writeFileSync(path, damaged);
      expect(await refusalOf(1)).toMatch(message);
      rmSync(path, { force: true });
      writeFileSync(path, whole);
    }
  });

  it("refuses where the private memory is missing or damaged, since nobody knows then what is withheld", async () => {
    const memory = readFileSync(memoryFile, "utf8");
    writeFileSync(memoryFile, memory.slice(0, -9));
    expect(await refusalOf(null)).toMatch(/private memory is damaged/);
    expect((await states())[1]).toMatch(/the private memory is damaged/);
    rmSync(memoryFile);
    expect(await refusalOf(null)).toMatch(/there is no private memory/);
    expect((await states())[1]).toMatch(/there is no private memory/);
    const { memories } = JSON.parse(memory) as { memories: { publications: unknown[] }[] };
    for (const one of memories) one.publications = one.publications.slice(-1);
    writeFileSync(memoryFile, JSON.stringify({ version: 1, memories }));
    expect(await refusalOf(null)).toMatch(/does not know what publication 1 hides/);
    expect((await states())[1]).toMatch(/does not know what it hides/);
    writeFileSync(memoryFile, memory, { mode: 0o600 });
  });

  it("says in one message where nothing was published, and makes nothing there", async () => {
    const nowhere = join(folder, "nowhere");
    const empty = join(folder, "empty");
    const real = join(folder, "real");
    mkdirSync(empty);
    mkdirSync(join(real, "current"), { recursive: true });
    cpSync(join(published, folders[1]), join(real, folders[1]), { recursive: true });
    for (const [to, message] of [
      [nowhere, /^There are no publications in .*nowhere/],
      [empty, /^There are no publications in .*empty/],
      [real, /current is a folder, and it has to be the symbolic link/],
    ] as const) {
      expect(await refusalOf(null, to)).toMatch(message);
    }
    expect({ nowhere: existsSync(nowhere), empty: readdirSync(empty) }).toEqual({
      nowhere: false,
      empty: [],
    });
  });

  it.each([["--rollback", "1", "export"], []])(
    "explains its use with an export that it would not publish, and publish does without one: %j",
    async (...words) => {
      const run = await runPortal(["publish", ...words, "--to", published]).ended;
      expect({ exitCode: run.exitCode, usage: run.stderr.includes("Usage:") }).toEqual({
        exitCode: 2,
        usage: true,
      });
    },
  );

  it("makes the one before current by one rename, keeps the other, and notifies the alert service", async () => {
    const calls: string[] = [];
    const server = createServer((request, response) => {
      request.on("data", (chunk: Buffer) => calls.push(chunk.toString()));
      request.on("end", () => response.writeHead(202).end());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const run = await runPortal(["publish", "--rollback", "--to", published], {
      ALERTS_HOOK_URL: `http://127.0.0.1:${port}/`,
      ALERTS_HOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString("base64")}`,
    }).ended;
    server.close();
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toMatch(
      /^Publication 1 is current again: .*publicatie-0001-2026-10-30\. Publication 2 is kept\./,
    );
    expect(calls.map((call) => JSON.parse(call) as unknown)).toMatchObject([
      { type: "publication.current", data: { nummer: 1, peildatum: "2026-10-30" } },
    ]);
    expect(current()).toBe(folders[1]);
    expect(keptFolders()).toEqual([folders[1], folders[2]]);
    expect(await states()).toEqual(["may be rolled back to", "current"]);
    expect(await refusalOf(null)).toMatch(/no publication before 1 is kept/);
  });

  it("leaves the old or the new one whole whenever it is killed, and the next run works", async () => {
    const lock = join(published, "publishing.lock");
    for (const milliseconds of killedAfterMs) {
      const to = current() === folders[1] ? "2" : "1";
      const { child, ended } = runPortal(["publish", "--rollback", to, "--to", published]);
      // It begins once it holds the lock, however long the program takes to start.
      while (child.exitCode === null && readFileSync(lock, "utf8").trim() !== String(child.pid))
        await sleep(1);
      await sleep(milliseconds);
      child.kill("SIGKILL");
      await ended;
      expect([folders[1], folders[2]]).toContain(current());
      expect((await states()).sort()).toEqual(["current", "may be rolled back to"]);
    }
    if (current() === folders[2]) expect(await goBack()).toMatchObject({ exitCode: 0, stderr: "" });
    expect(current()).toBe(folders[1]);
  });

  it("is followed by a publication with a number of its own, to which what was told keeps its number", async () => {
    const tables = {
      ...open,
      [reports]: [
        report("R1", { conclusie: `Bel 02 555 12 12 (${secret}).` }),
        report("R5", { conclusie: "Iets anders." }),
        report("R2"),
        report("R3"),
        report("R4"),
      ],
      "edison/locaties": (validTables["edison/locaties"] ?? []).map((row) =>
        row["dossiernummer"] === "0200000002" ? { ...row, in_gezinswoning: "ja" } : row,
      ),
      "edison/bezwaren": [validRow("edison/bezwaren", { uitspraak: "vernietigd" })],
      "edison/handhavingstrajecten": [
        validRow("edison/handhavingstrajecten"),
        validRow("edison/handhavingstrajecten", {
          trajectnummer: "T2",
          datum_einde: "2026-08-01",
          reden_einde: "ongegrond",
        }),
      ],
      [replies]: [validRow(replies, { vrijgegeven_op: "" })],
      [inhoudingen]: [
        { betreft: "inspectierapport", nummer: "R3", kolom: "", vanaf: "2026-10-31" },
        { betreft: "inspectierapport", nummer: "R2", kolom: "conclusie", vanaf: "2026-10-31" },
        { betreft: "locatie", nummer: "100000001", kolom: "website", vanaf: "2099-01-01" },
      ],
    };
    expect(await publish({ tables }, "2026-10-31")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(current()).toBe(folders[3]);
    expect(keptFolders()).toEqual([folders[1], folders[2], folders[3]]);
    const ofReports = news().filter((line) => line.includes("inspectierapport/"));
    expect(ofReports.map((line) => line.replace(/[0-9a-f]{16}$/, "…"))).toEqual([
      "2 inspectierapport/R2",
      "3 aangepast/inspectierapport/R1/…",
      "3 aangepast/inspectierapport/R2/…",
      "3 aangepast/inspectierapport/R5/…",
      "3 inspectierapport/R4",
    ]);
  });

  it("refuses what is withheld by now in whichever way, and names every number of it", async () => {
    const stderr = await expectRefusal(
      goBack(),
      /^Nothing was changed, for publication 2 shows what is withheld now:/,
    );
    expect(stderr).toMatch(
      /by publicatie\/inhoudingen \(2\): inspectierapport R3; conclusie of inspectierapport R2$/m,
    );
    expect(stderr).toMatch(/annulled .*: handhavingsstap S1$/m);
    expect(stderr).toMatch(/ongegrond \(1\): handhavingstraject T2$/m);
    expect(stderr).toMatch(/P9\) \(1\): conclusie of inspectierapport R1$/m);
    expect(stderr).toMatch(/private homes .*: street, contact and point of locatie 0200000002$/m);
    expect(stderr).toMatch(/replies .*: reactie R1$/m);
    expect(stderr).not.toMatch(/website|until a value can be read/);
    expect(stderr).not.toContain(secret);
    expect(await states()).toEqual([
      "current",
      expect.stringMatching(/^not to be rolled back to: it shows what is withheld now \(7\): .*and 2 more$/),
      expect.stringMatching(/shows what is withheld now \(5\)/),
    ]);
    expect(await refusalOf(1)).toMatch(/publication 1 shows[^]*conclusie of inspectierapport R1/);
  });

  it("removes with the next publication what may not be shown again", async () => {
    expect(await startPublishing(exportDirectory, published).ended).toMatchObject({
      exitCode: 0,
      stderr: "",
    });
    expect(keptFolders()).toEqual([folders[3], folders[4]]);
  });

  it("finds the way back from a link to nowhere, and gives no number twice, though its folder is gone", async () => {
    rmSync(join(published, folders[4]), { recursive: true });
    expect(await goBack()).toMatchObject({ exitCode: 0, stderr: "" });
    expect(current()).toBe(folders[3]);
    expect(await nextNumber()).toBe(5);
  });
});
