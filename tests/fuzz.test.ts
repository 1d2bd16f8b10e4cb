/**
 * Random damage to every file of an export: each has to end in a report or in a refusal that names a file and a cause,
 * within memory and time, and what is withheld stays withheld. `npm run test:long -- fuzz` tries many more.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { Random } from "../sample/random.ts";
import { makeWorkbook } from "../src/data-loaders/files/fixtures/workbook.ts";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { toCsv, validManifest, validRow, validTables, writeExport, type Row } from "./export-folder.ts";
import { contentOf } from "./file-content.ts";
import { checkProcess, type CheckOutcome } from "./fuzz/check-process.ts";
import { drawMutations, mutate, type ExportFiles, type Damage } from "./fuzz/mutations.ts";
import { startPublishing } from "./run-publish.ts";
import { testFolder } from "./site-build.ts";

const seed = Number(process.env["FUZZ_SEED"] ?? 1);
const minutes = Number(process.env["FUZZ_MINUTES"] ?? 0);
const leastRuns = 16;
const folder = join(testFolder, "fuzz");

/** A text that `publicatie/inhoudingen` withholds. */
const marker = "zqjbcdfgx";
/** The tables that decide about that text: damage to them may change what the source says. */
const decisive = new Set(["publicatie/inhoudingen", "modular/vaststellingen", "export.json"]);

const tables: Record<string, Row[]> = {
  ...validTables,
  "modular/vaststellingen": [validRow("modular/vaststellingen", { omschrijving: `Geheim: ${marker}.` })],
};

const border = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { nis: "44021", naam: "Gent" },
      geometry: { type: "Polygon", coordinates: [Array.from({ length: 5 }, () => [3.7, 51])] },
    },
  ],
};

/** Makes the files of a valid export, of which some tables are workbooks. */
function validFiles(random: Random): ExportFiles {
  const files: ExportFiles = new Map();
  for (const [table, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {});
    if (random.next() < 0.7) files.set(`${table}.csv`, Buffer.from(toCsv(rows)));
    else {
      const grid = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
      files.set(
        `${table}.xlsx`,
        Buffer.from(makeWorkbook(grid, { texts: random.next() < 0.5 ? "inline" : "shared" })),
      );
    }
  }
  const vertaling = {
    "edison/locaties": { kolommen: { Naam: "naam" }, codes: { tarief: { IT: "inkomenstarief" } } },
  };
  files.set("export.json", Buffer.from(JSON.stringify({ ...validManifest, vertaling })));
  files.set("gemeenten/grenzen.geojson", Buffer.from(JSON.stringify(border)));
  return files;
}

function writeFiles(directory: string, files: ExportFiles): string {
  rmSync(directory, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), bytes);
  }
  return directory;
}

const rawMessages =
  /Unexpected token|Invalid input|ZodError|\bERR_|\[object |Cannot read prop|is not a function|call stack|RangeError|TypeError|SyntaxError/;

/** Returns what is wrong with the outcome of a check; null for nothing. */
function faultOf(outcome: CheckOutcome, mutations: readonly Damage[]): string | null {
  if ("death" in outcome) return outcome.death;
  const { exitCode, output, errors, isLeaking } = outcome;
  if (errors !== "") return `it printed an error: ${errors.slice(0, 500)}`;
  const isDecisive = mutations.some(({ path }) => decisive.has(path.replace(/\.(?:csv|xlsx)$/, "")));
  if (exitCode === 0) return isLeaking && !isDecisive ? "it makes a withheld text public" : null;
  const [, refusal = "", nextSteps = ""] = output.split(
    /The export is REFUSED; nothing is written\.|\n\nNext steps\n/,
  );
  const reasons = refusal
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "");
  const unnamed = reasons.find((line) => !/^ {2}(?:export\.json|[\w/.-]+)[:,] .{10}/.test(line));
  if (exitCode !== 1 || reasons.length === 0) return `it ended with ${exitCode} and no reason`;
  if (unnamed !== undefined) return `a reason names no file: ${unnamed.slice(0, 300)}`;
  if (!/^ {2}1\. .{10}/.test(nextSteps)) return "it does not say what to do next";
  const raw = rawMessages.exec(refusal);
  return raw && `it repeats a library: ${refusal.slice(Math.max(0, raw.index - 100), raw.index + 200)}`;
}

const randomOf = (drawn: number): Random => new Random(drawn);
const checker = checkProcess();
afterAll(() => checker.stop());

async function faultWith(files: ExportFiles, mutations: readonly Damage[]): Promise<string | null> {
  const directory = writeFiles(join(folder, "export"), mutate(files, mutations, randomOf));
  return faultOf(await checker.check(directory, marker), mutations);
}

/** Leaves out the changes that the fault does not need. */
async function reduced(files: ExportFiles, mutations: readonly Damage[]): Promise<Damage[]> {
  let kept = [...mutations];
  for (const one of mutations) {
    const without = kept.filter((other) => other !== one);
    if (without.length > 0 && (await faultWith(files, without)) !== null) kept = without;
  }
  return kept;
}

/** Writes the input of a fault, and beside it what was found and the changes that made it. */
function keepCrash(kept: string, files: ExportFiles, mutations: readonly Damage[], fault: string): void {
  writeFiles(kept, mutate(files, mutations, randomOf));
  writeFileSync(`${kept}.json`, JSON.stringify({ seed, fault, mutations }, null, 2));
}

it(
  `ends in a report or a refusal, whatever is damaged (seed ${seed})`,
  // What never settles takes two minutes, and so does each attempt to reduce it.
  { timeout: minutes * 60_000 + 1_200_000 },
  async () => {
    const until = Date.now() + minutes * 60_000;
    const faults: string[] = [];
    const counts = { refused: 0, accepted: 0 };
    let accepted: ExportFiles | null = null;
    for (let run = 0; run < leastRuns || Date.now() < until; run += 1) {
      const random = new Random(seed, run);
      const files = validFiles(random);
      const mutations = drawMutations(files, random);
      const directory = writeFiles(join(folder, "export"), mutate(files, mutations, randomOf));
      const outcome = await checker.check(directory, marker);
      const fault = faultOf(outcome, mutations);
      const isAccepted = "exitCode" in outcome && outcome.exitCode === 0;
      counts[isAccepted ? "accepted" : "refused"] += 1;
      const isDecisive = mutations.some(({ path }) => decisive.has(path.replace(/\.(?:csv|xlsx)$/, "")));
      if (isAccepted && !isDecisive) accepted = mutate(files, mutations, randomOf);
      if (fault === null) continue;
      const kept = join(folder, `crash-${seed}-${run}`);
      // Kept before it is reduced, so that it is there whatever happens meanwhile.
      keepCrash(kept, files, mutations, fault);
      keepCrash(kept, files, await reduced(files, mutations), fault);
      faults.push(`run ${run}: ${fault}\n  kept in ${kept}`);
    }
    console.log(`${counts.refused} refused, ${counts.accepted} accepted, ${faults.length} faults`);
    expect(faults).toEqual([]);
    if (minutes > 0 && accepted) await expectNoLeakInSite(accepted);
  },
);

/** Publishes an accepted export after the good one, and searches every byte for the text that is withheld. */
async function expectNoLeakInSite(files: ExportFiles): Promise<void> {
  const published = join(folder, "published");
  rmSync(published, { recursive: true, force: true });
  const good = writeExport(join(folder, "good"), { tables });
  const first = await startPublishing(good, published).ended;
  expect(first, first.stderr).toMatchObject({ exitCode: 0 });
  await startPublishing(writeFiles(join(folder, "accepted"), files), published).ended;
  const site = join(published, "current");
  const names = filesIn(site);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => contentOf(join(site, name)).includes(marker))).toEqual([]);
}
