/** Caches the change log of the current publication, and reads it again only when the publication changed. */
import { changeLogPath } from "../../domain/change-log-file.ts";
import { publicationFilePath } from "../../domain/publication-file.ts";
import { parseChangeLog, parsePublicationNumber, type ChangeEvent, type ChangeLog } from "./change-log.ts";
import type { ReadFile } from "./source.ts";

/** The change log of a publication with its events by id. */
export interface IndexedChangeLog {
  log: ChangeLog;
  eventById: ReadonlyMap<string, ChangeEvent>;
}

/** Returns the change log of the current publication; throws when it can't be read. */
export type ReadPublication = () => Promise<IndexedChangeLog>;

/** Far more than `publication.json` ever holds; it is read at each look, and so is whatever stands in its place. */
const maxDescriptionBytes = 256 * 1024;

/** Returns a cached reader of the publication; `publication.json`, which is small, tells whether the log changed. */
export function publicationReader(readFile: ReadFile): ReadPublication {
  let known: { description: string; current: IndexedChangeLog } | null = null;
  return async () => {
    const description = await readFile(publicationFilePath, maxDescriptionBytes);
    if (known?.description === description) return known.current;
    const number = parsePublicationNumber(description);
    const log = parseChangeLog(await readFile(changeLogPath));
    if (log.publicatie !== number)
      throw new Error(`publication.json is of publication ${number}, wijzigingen.json of ${log.publicatie}.`);
    const current = indexChangeLog(log);
    known = { description, current };
    return current;
  };
}

/** Indexes the events of a change log by id. */
export function indexChangeLog(log: ChangeLog): IndexedChangeLog {
  return { log, eventById: new Map(log.rijen.map((event) => [event.wijziging_id, event])) };
}
