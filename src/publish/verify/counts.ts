/** Checks that the downloads declare as many records as the Register holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publicationFilePath, publicationFileSchema } from "../../domain/publication-file.ts";
import type { Register } from "../../register/register.ts";

const publicationFile = publicationFileSchema.pick({ aantal_rijen: true });

/** Lists each table of the downloads whose number of rows differs from that of the public records. */
export function wrongCounts(folder: string, { records, steps }: Register): string[] {
  const file = join(folder, publicationFilePath);
  const { aantal_rijen: rows } = publicationFile.parse(JSON.parse(readFileSync(file, "utf8")));
  const expected = {
    locaties: records.locations.length,
    inspectierapporten: records.reports.length,
    vaststellingen: records.reports.reduce((total, { findings }) => total + findings.length, 0),
    handhavingsstappen: steps.length,
    kerncijfers: records.keyFigures.length,
  };
  return Object.entries(expected)
    .filter(([table, total]) => rows[table] !== total)
    .map(([table, total]) => `${table}: the downloads hold ${rows[table]} rows, the Register ${total}`);
}
