/**
 * From an export to its Register: the one place where loaders, policy and Register meet.
 *
 * The build opens the export once, before it writes anything; the pages, which the site builder runs as a
 * bundle of their own in the same process, find the Register on `globalThis`.
 */
import { ExportRefused } from "./data-loaders/issues.ts";
import { loadExport, type LoadedExport } from "./data-loaders/load-export.ts";
import { municipalities, postcodeCentre, postcodePlaces } from "./data-loaders/municipality-reference.ts";
import type { ExportWithholdings } from "./domain/withholdings.ts";
import { applyPolicy, type PolicyOutcome } from "./policy/apply-policy.ts";
import { exportWithholdings } from "./policy/export-withholdings.ts";
import { buildRegister, type Register } from "./register/register.ts";
import { settings } from "./settings.ts";

export interface OpenedExport {
  loaded: LoadedExport;
  outcome: PolicyOutcome;
  register: Register;
}

const shared = globalThis as { openedPortalExport?: Promise<OpenedExport> };

/** Reads an export, applies the policy and builds the Register. Throws ExportRefused where it can't be used. */
export async function openExport(directory: string): Promise<OpenedExport> {
  const loaded = await loadExport(directory, settings.limits);
  const outcome = applyPolicy(loaded.records, settings.policy, postcodeCentre);
  const ground = { postcodePlaces, borders: loaded.borders };
  return { loaded, outcome, register: buildRegister(outcome.records, municipalities, ground) };
}

/** Opens the export that PORTAL_EXPORT names, once per process. */
export function openCurrentExport(): Promise<OpenedExport> {
  shared.openedPortalExport ??= openExport(currentExportDirectory());
  return shared.openedPortalExport;
}

export interface OpenedWithholdings {
  withholdings: ExportWithholdings;
  /** Null where the export was refused. */
  register: Register | null;
}

/** What an export takes offline, for `publish` alone. */
export function withholdingsOf({ loaded, outcome }: OpenedExport): ExportWithholdings {
  return {
    ...exportWithholdings(loaded.records, outcome.withheld),
    tables: loaded.tables.flatMap(({ table, file }) => (file === null ? [] : [table])),
    strayFiles: loaded.strayFiles,
  };
}

/** The same of the current export, also of one that is refused, as far as it was read; null where it was not. */
export async function openCurrentWithholdings(): Promise<OpenedWithholdings | null> {
  try {
    const opened = await openCurrentExport();
    return { withholdings: withholdingsOf(opened), register: opened.register };
  } catch (error) {
    if (!(error instanceof ExportRefused) || error.records === null) return null;
    const withholdings = { ...exportWithholdings(error.records, []), tables: [], strayFiles: [] };
    return { withholdings, register: null };
  }
}

/** The Register that the site is built from. */
export async function openRegister(): Promise<Register> {
  return (await openCurrentExport()).register;
}

function currentExportDirectory(): string {
  const directory = process.env["PORTAL_EXPORT"];
  if (directory) return directory;
  throw new Error(
    "PORTAL_EXPORT is not set. Run the site through `npm run build`, `npm run dev` or `npm start`.",
  );
}
