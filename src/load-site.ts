/**
 * Loads everything that the site of an export shows: the one place where loaders, policy, Register and change log meet.
 * The result depends on the input and on the files that the input names, and on nothing else.
 */
import { readPreviousPublication } from "./change-log/previous-publication.ts";
import { isLater, noLaterPublications, type LaterPublications } from "./change-log/after-rollback.ts";
import { makePublication } from "./change-log/publication.ts";
import type { Snapshot } from "./change-log/snapshot.ts";
import { ExportRefused } from "./data-loaders/issues.ts";
import { countryBordersAround, landAround } from "./data-loaders/land.ts";
import { loadExport, type LoadedExport } from "./data-loaders/load-export.ts";
import { municipalities, postcodeCentre, postcodePlaces } from "./data-loaders/municipality-reference.ts";
import type { Settings } from "./domain/settings-schema.ts";
import type { ExportWithholdings } from "./domain/withholdings.ts";
import { publishedSeries } from "./figures/published.ts";
import { countYears } from "./figures/yearly-counts.ts";
import { readReferenceBorders } from "./data-loaders/reference-borders.ts";
import { applyPolicy, type PolicyOutcome } from "./policy/apply-policy.ts";
import { exportWithholdings } from "./policy/export-withholdings.ts";
import { buildRegister, type MapContext, type Register } from "./register/register.ts";
import type { SiteData, SiteFigures } from "./site-data.ts";

/** The municipalities of today, which are in no export: every site has a page for each. */
export { municipalities } from "./data-loaders/municipality-reference.ts";

/** Everything that determines the content of a site: the same input gives the same bytes. */
export interface BuildInput {
  exportDirectory: string;
  /** The folder or web address of the last publication, which the change log is counted from; null for none. */
  previousPublication: string | null;
  /** What came after that one, where `publish` went back to it; a build beside the publications knows of none. */
  later?: LaterPublications;
  settings: Settings;
}

export interface LoadedRegister {
  loaded: LoadedExport;
  outcome: PolicyOutcome;
  register: Register;
}

export interface LoadedSite extends LoadedRegister {
  site: SiteData;
  /** The snapshot of the publication that this one follows; null for the first one. */
  previous: Snapshot | null;
}

/** Reads an export, applies the policy and indexes the public records. Throws ExportRefused. */
export async function loadRegister(
  exportDirectory: string,
  settings: Pick<Settings, "limits" | "policy">,
): Promise<LoadedRegister> {
  const loaded = await loadExport(exportDirectory, settings.limits);
  const outcome = applyPolicy(loaded.records, settings.policy, postcodeCentre);
  const register = buildRegister(outcome.records, municipalities, mapContextOf(loaded));
  return { loaded, outcome, register };
}

function mapContextOf({ borders }: LoadedExport): MapContext {
  const around = { postcodePlaces, landAround, countryBordersAround };
  return borders === null
    ? { ...around, borders: readReferenceBorders(), bordersOf: "reference" }
    : { ...around, borders, bordersOf: "export" };
}

/** Returns what an export takes offline, for `publish` alone. */
export function withholdingsOf({ loaded, outcome }: LoadedRegister): ExportWithholdings {
  return {
    ...exportWithholdings(loaded.records, outcome.withheld),
    tables: loaded.tables.flatMap(({ table, file }) => (file === null ? [] : [table])),
    strayFiles: loaded.strayFiles,
  };
}

/** Returns what a refused export takes offline, as far as it could be read; null where it could not. */
export function withholdingsOfRefused(error: Error): ExportWithholdings | null {
  const records = error instanceof ExportRefused ? error.records : null;
  return records && { ...exportWithholdings(records, []), tables: [], strayFiles: [] };
}

/** Loads everything that a site shows. Throws ExportRefused or PublicationRefused. */
export async function loadSite(input: BuildInput): Promise<LoadedSite> {
  return completeSite(await loadRegister(input.exportDirectory, input.settings), input);
}

/** Adds to a loaded Register what the site shows beyond it: its publication, counted from the last one. */
export async function completeSite(
  loaded: LoadedRegister,
  { previousPublication, later = noLaterPublications, settings }: Omit<BuildInput, "exportDirectory">,
): Promise<LoadedSite> {
  const previous = previousPublication === null ? null : await readPreviousPublication(previousPublication);
  return { ...loaded, previous, site: siteOf(loaded.register, previous, later, settings) };
}

function siteOf(
  register: Register,
  previous: Snapshot | null,
  { newest, highestNumber }: LaterPublications,
  settings: Settings,
): SiteData {
  const years = settings.policy.pastTrajectoryYears;
  const isOfSameChain = previous !== null && newest !== null && isLater(newest, previous);
  const publication = makePublication(register, previous, years, {
    newest: isOfSameChain ? newest : null,
    highestNumber,
  });
  let counted: SiteFigures | undefined;
  return {
    settings,
    publication,
    downloads: { publication, settings },
    countFigures: () =>
      (counted ??= { figures: countYears(register, years), series: publishedSeries(register) }),
  };
}
