/** What `publish --json` prints of a run, for whoever calls it from a program. It holds no reason of a flag. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RefusalKind } from "../change-log/refused.ts";
import type { IsoDate } from "../domain/dates.ts";
import { publicationFilePath, publicationFileSchema } from "../domain/publication-file.ts";
import type { ChangedFiles } from "./operator-files/changed-files.ts";
import type { PublishResult } from "./publish.ts";
import { refusalKindsOf } from "./refusal-kinds.ts";
import type { RollbackResult } from "./rollback/roll-back.ts";

export interface RunReport {
  outcome: "published" | "refused" | "failed";
  /** The publication that became current; this and all about it is null where none did. */
  number: number | null;
  peildatum: IsoDate | null;
  folder: string | null;
  /** The number of rows of each table of the downloads. */
  counts: Readonly<Record<string, number>> | null;
  /** The number of changes that are new in the change log. */
  changes: number | null;
  /** The number of files that differ from the publication before, as `changes.txt` lists them. */
  files: Readonly<Record<"new" | "changed" | "gone", number>> | null;
  /** What is told about withholdings, by number. */
  notices: readonly string[];
  /** What went wrong without undoing the publication. */
  warnings: readonly string[];
  /** Why it was refused, by kind. */
  refused: readonly RefusalKind[];
  /** The whole message of a refusal or fault. */
  message: string | null;
}

const nothingPublished = {
  number: null,
  peildatum: null,
  folder: null,
  counts: null,
  changes: null,
  files: null,
  notices: [],
};

/** Reports a run that made a publication current. */
export async function reportPublished(
  result: PublishResult,
  warnings: readonly string[],
): Promise<RunReport> {
  const { number, publication, notices } = result;
  return {
    ...(await reportCurrent(result, warnings)),
    changes: publication.changes.filter((change) => change.publication === number).length,
    notices,
  };
}

/** Reports a run that went back to an earlier publication. Nothing in it is new. */
export async function reportRolledBack(
  result: RollbackResult,
  warnings: readonly string[],
): Promise<RunReport> {
  return reportCurrent(result, warnings);
}

/** Reports what holds of any publication that a run made current. */
async function reportCurrent(
  { number, peildatum, folder, files }: Pick<PublishResult, "number" | "peildatum" | "folder" | "files">,
  warnings: readonly string[],
): Promise<RunReport> {
  return {
    outcome: "published",
    ...nothingPublished,
    number,
    peildatum,
    folder,
    counts: await readCounts(folder),
    files: files && countsOf(files),
    warnings,
    refused: [],
    message: null,
  };
}

function countsOf(files: ChangedFiles): RunReport["files"] {
  return { new: files.new.length, changed: files.changed.length, gone: files.gone.length };
}

/** Reports a run that was refused, or that failed by a fault of the program. */
export function reportNotPublished(error: unknown, warnings: readonly string[]): RunReport {
  const kinds = refusalKindsOf(error);
  return {
    outcome: kinds === null ? "failed" : "refused",
    ...nothingPublished,
    warnings,
    refused: kinds ?? [],
    message: error instanceof Error ? error.message : String(error),
  };
}

/** The publication is current already, so a fault here must not read as one of publishing. */
async function readCounts(folder: string): Promise<Record<string, number> | null> {
  try {
    const text = await readFile(join(folder, publicationFilePath), "utf8");
    return publicationFileSchema.pick({ aantal_rijen: true }).parse(JSON.parse(text)).aantal_rijen;
  } catch {
    return null;
  }
}
