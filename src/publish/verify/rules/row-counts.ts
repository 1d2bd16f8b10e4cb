/**
 * Every download holds as many rows as publication.json says, and the CSV files are those that datapackage.json
 * describes, byte for byte.
 */
import { z } from "zod";
import { tableFileSchema } from "../../../domain/publication-file.ts";
import { downloadUrl } from "../../../downloads/files.ts";
import { downloadTables } from "../../../downloads/tables.ts";
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";
import { readSiteFile, type SiteFile } from "../site-file.ts";

export const rowCounts: Rule = { name: "Rows of the downloads", start: countRows };

const packagePath = pathOf("datapackage.json");
const packageSchema = z.object({
  resources: z.array(z.object({ path: z.string(), bytes: z.number(), hash: z.string() })),
});
const geoJsonPath = pathOf("locaties.geojson");
const geoJsonSchema = z.object({ features: z.array(z.unknown()) });
const changesPath = pathOf("wijzigingen.json");
const changeRows = z.object({ rijen: z.array(z.object({ publicatie: z.number() })) });

function countRows({ folder, files, publication }: VerifiedSite, report: ReportFinding): RuleRun {
  const declared = publication.aantal_rijen;
  const described = files.has(packagePath) ? describedFiles(readSiteFile(folder, packagePath)) : null;
  if (files.has(packagePath) && described === null) report(packagePath, "does not describe the downloads");
  const compare = (path: string, rows: number | null, table: string): void => {
    if (rows === null) return report(path, "can't be read as a table");
    if (rows !== declared[table]) {
      report(path, `holds ${rows} rows, and publication.json says ${declared[table] ?? "nothing of it"}`);
    }
  };
  for (const table of Object.keys(declared)) {
    if (!downloadTables.some(({ name }) => name === table)) {
      report(pathOf("publication.json"), `counts the rows of ${table}, of which there is no download`);
    }
  }
  return {
    file: (file) => {
      const table = downloadTables.find(({ name }) => file.path.startsWith(pathOf(`${name}.`)))?.name;
      if (table === undefined) return;
      if (file.path.endsWith(".csv")) {
        compare(file.path, csvRowCount(file.bytes), table);
        const problem = described && differenceOf(file, described);
        if (problem) report(file.path, problem);
      } else compare(file.path, jsonRowCount(file), table);
      if (file.path === changesPath) compareChanges(file, publication, report);
    },
  };
}

function pathOf(name: string): string {
  return downloadUrl(name).slice(1);
}

function describedFiles({ json }: SiteFile): Map<string, { bytes: number; hash: string }> | null {
  const parsed = packageSchema.safeParse("value" in json ? json.value : null);
  return parsed.success ? new Map(parsed.data.resources.map((one) => [pathOf(one.path), one])) : null;
}

function differenceOf(
  { path, bytes, sha256 }: SiteFile,
  described: ReadonlyMap<string, { bytes: number; hash: string }>,
): string | null {
  const facts = described.get(path);
  if (facts === undefined) return "is not described in datapackage.json";
  if (facts.bytes !== bytes.length)
    return `has ${bytes.length} bytes, and datapackage.json says ${facts.bytes}`;
  return facts.hash === `sha256:${sha256}` ? null : "has another hash than datapackage.json says";
}

/** Counts the rows of a CSV file below its header; a line break within quotes ends no row. */
function csvRowCount(bytes: Buffer): number {
  const [quote, lineFeed] = [0x22, 0x0a];
  let isQuoted = false;
  let lines = 0;
  // An index, since iterating over bytes takes ten times as long.
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] === quote) isQuoted = !isQuoted;
    else if (bytes[index] === lineFeed && !isQuoted) lines += 1;
  }
  return Math.max(0, lines - 1);
}

function jsonRowCount({ path, json }: SiteFile): number | null {
  const value = "value" in json ? json.value : null;
  const rows =
    path === geoJsonPath
      ? geoJsonSchema.safeParse(value).data?.features
      : tableFileSchema.safeParse(value).data?.rijen;
  return rows?.length ?? null;
}

function compareChanges(
  { json, path }: SiteFile,
  { nummer, aantal_wijzigingen: declared }: VerifiedSite["publication"],
  report: ReportFinding,
): void {
  const rows = changeRows.safeParse("value" in json ? json.value : null).data?.rijen;
  const added = rows?.filter(({ publicatie }) => publicatie === nummer).length;
  if (added !== undefined && added !== declared) {
    report(path, `holds ${added} changes of publication ${nummer}, and publication.json says ${declared}`);
  }
}
