/**
 * The sample generator writes a complete, fictitious export, so that the portal can be built, shown and tested without
 * a single real record. Municipalities, postcodes and the published key figures are real; locations,
 * organisers, people, numbers, addresses and findings are made up and recognisably so.
 *
 * Invariants: the output follows from (scale, seed, peildatum, kind) alone. On the default peildatum the stock has exactly
 * the published size. A later peildatum shows the same Flanders with more history: every life is simulated to a fixed
 * horizon, and the peildatum only decides how much of it is written.
 *
 * Read by the command `portal sample`, by the default build and by tests.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { dayOf, horizon, isoDay } from "./days.ts";
import { readGeography } from "./geography.ts";
import type { Geography } from "./geography.ts";
import { simulateLife } from "./lives.ts";
import type { Life, SampleOrganiser } from "./model.ts";
import { writeLife, writeOrganiser, writeTransfer } from "./rows.ts";
import type { View } from "./rows.ts";
import { buildSmallSample } from "./small/small.ts";
import { buildStock } from "./stock.ts";
import { closeTables, openTables } from "./tables.ts";
import { municipalitiesWithoutDesk, writeChildren, writeDesks } from "./towns.ts";
import { writeWithholding, writeWithholdings } from "./withholdings.ts";

/** The options that a sample follows from. */
export interface SampleOptions {
  /** 1 is the size of Flanders. */
  scale: number;
  seed: number;
  /** The day of the extraction, from 2023-01-01 to 2032-06-30. */
  peildatum: string;
  /** About sixty locations that show every state, whatever the scale. */
  small?: boolean;
  onProgress?: (done: number, total: number) => void;
}

/** The peildatum on which the stock has its published size. */
export const defaultPeildatum = "2026-10-31";

const firstPeildatum = dayOf("2023-01-01");
const lastPeildatum = dayOf("2032-06-30");
const manifestName = "export.json";
const progressEvery = 500;

/** Writes a complete export into a directory; files of other names are left alone. */
export function writeSample(directory: string, options: SampleOptions): void {
  const peildatum = checkOptions(options);
  mkdirSync(directory, { recursive: true });
  // Without its manifest a half-written folder can't be taken for an export.
  rmSync(join(directory, manifestName), { force: true });
  const tables = openTables(directory);
  const view: View = { seed: options.seed, peildatum, tables };
  const geography = readGeography();
  if (options.small) writeSmall(view, geography);
  else writeFlanders(view, geography, options);
  writeKeyFigures(view);
  writeManifest(directory, options.peildatum, closeTables(tables));
}

function checkOptions({ scale, seed, peildatum }: SampleOptions): number {
  if (!(scale > 0 && scale <= 10)) throw new Error(`sample: scale ${scale} is not between 0 and 10`);
  if (!Number.isSafeInteger(seed)) throw new Error(`sample: seed ${seed} is not a whole number`);
  const day = dayOf(peildatum);
  if (day < firstPeildatum || day > Math.min(lastPeildatum, horizon)) {
    throw new Error(
      `sample: peildatum ${peildatum} is not between ${isoDay(firstPeildatum)} and ${isoDay(lastPeildatum)}`,
    );
  }
  return day;
}

function writeFlanders(view: View, geography: Geography, { scale, onProgress }: SampleOptions): void {
  const { locations, transfers } = buildStock(scale, view.seed, geography);
  const begun = locations.filter((location) => location.start <= view.peildatum);
  writeOrganisers(
    view,
    begun.map((location) => location.organiser),
  );
  begun.forEach((location, i) => {
    const life = simulateLife(view.seed, location);
    writeLife(view, life);
    writeWithholdings(view, life);
    if (i % progressEvery === 0) onProgress?.(i, begun.length);
  });
  for (const transfer of transfers) writeTransfer(view, transfer);
  writeDesks(view, geography.municipalities, municipalitiesWithoutDesk(view.seed, geography.municipalities));
  writeChildren(view, geography.municipalities);
  onProgress?.(begun.length, begun.length);
}

function writeSmall(view: View, geography: Geography): void {
  const { lives, transfers, withholdings, municipalities, withoutDesk } = buildSmallSample(
    view.seed,
    geography,
  );
  const begun = lives.filter((life: Life) => life.location.start <= view.peildatum);
  writeOrganisers(
    view,
    begun.map((life) => life.location.organiser),
  );
  for (const life of begun) writeLife(view, life);
  for (const transfer of transfers) writeTransfer(view, transfer);
  for (const withholding of withholdings) writeWithholding(view, withholding);
  writeDesks(view, municipalities, withoutDesk);
  writeChildren(view, municipalities);
}

function writeOrganisers(view: View, organisers: readonly SampleOrganiser[]): void {
  const inOrder = [...new Set(organisers)].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const organiser of inOrder) writeOrganiser(view, organiser);
}

/** Copies the published historical series. */
function writeKeyFigures(view: View): void {
  const file = join(import.meta.dirname, "kerncijfers.csv");
  const rows = parse(readFileSync(file), { delimiter: ";", from_line: 2 });
  for (const row of rows as string[][]) view.tables["kerncijfers/kerncijfers"].add(row);
}

function writeManifest(
  directory: string,
  peildatum: string,
  files: Record<string, { sha256: string; rijen: number }>,
): void {
  const manifest = {
    contract: 1,
    peildatum,
    bron: "Voorbeeldgegevens, volledig verzonnen (generator van het portaal)",
    fictief: true,
    bestanden: files,
  };
  writeFileSync(join(directory, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
}
