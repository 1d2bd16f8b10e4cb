/** Reads which records a site holds out of its own downloads: what its pages and other files are held against. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readSiteFile } from "./site-file.ts";

const text = z.string().nullable();

const locationRow = z.object({
  dossiernummer: z.string(),
  organisator_id: z.string(),
  in_gezinswoning: z.boolean(),
  telefoon: text,
  email: text,
});
const reportRow = z.object({ rapportnummer: z.string(), pdf: z.boolean() });
const stepRow = z.object({ stapnummer: z.string(), traject_lopend: z.boolean() });

/** The rows whose records have pages; null where the download can't be read. */
export interface RecordRows {
  locations: readonly z.infer<typeof locationRow>[] | null;
  reports: readonly z.infer<typeof reportRow>[] | null;
  steps: readonly z.infer<typeof stepRow>[] | null;
}

/** The paths of the downloads that these rows come from. */
export const recordTables = {
  locations: "data/v1/locaties.json",
  reports: "data/v1/inspectierapporten.json",
  steps: "data/v1/handhavingsstappen.json",
} as const satisfies Record<keyof RecordRows, string>;

/** Reads the rows of a site. */
export function readRecordRows(folder: string): RecordRows {
  return {
    locations: rowsOf(folder, recordTables.locations, locationRow),
    reports: rowsOf(folder, recordTables.reports, reportRow),
    steps: rowsOf(folder, recordTables.steps, stepRow),
  };
}

function rowsOf<Row>(folder: string, path: string, schema: z.ZodType<Row>): Row[] | null {
  if (!existsSync(join(folder, path))) return null;
  const { json } = readSiteFile(folder, path);
  const parsed = z.object({ rijen: z.array(schema) }).safeParse("value" in json ? json.value : null);
  return parsed.success ? parsed.data.rijen : null;
}
