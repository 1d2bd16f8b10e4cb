/** Keeps the change log of the current publication at hand, read again only where there is another one. */
import { changeLogPath } from "../../domain/change-log-file.ts";
import { publicationFilePath } from "../../domain/publication-file.ts";
import { parseChangeLog, parsePublicationNumber, type ChangeEvent, type ChangeLog } from "./change-log.ts";
import type { ReadFile } from "./source.ts";

/** A publication with its events by id. */
export interface IndexedChangeLog {
  log: ChangeLog;
  eventById: ReadonlyMap<string, ChangeEvent>;
}

/** Gives the current publication; throws where it can't be read. */
export type ReadPublication = () => Promise<IndexedChangeLog>;

/** A reader of what stands at `readFile`. `publication.json` is small: it tells whether the log is another one. */
export function publicationReader(readFile: ReadFile): ReadPublication {
  let known: { description: string; current: IndexedChangeLog } | null = null;
  return async () => {
    const description = await readFile(publicationFilePath);
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

/** A change log with its events by id. */
export function indexChangeLog(log: ChangeLog): IndexedChangeLog {
  return { log, eventById: new Map(log.rijen.map((event) => [event.wijziging_id, event])) };
}
