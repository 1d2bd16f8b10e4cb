/** Brings the database up to date at the start of the service, and keeps trying while a fault is one that can pass. */
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseFault } from "./fault.ts";
import { migrate, type Db } from "./open.ts";

export interface DatabaseStart {
  /** Returns whether the database can be used. */
  isDone: () => boolean;
  /** Resolves once the database can be used, or with false when the service stops before that. */
  done: Promise<boolean>;
  stop: () => void;
}

const pauseMs = 2_000;
/** The service begins to answer after this time, however long the first attempt still waits for a lock. */
const firstAttemptMs = 2_000;

/** Tries, and throws where only a person can help; goes on trying in the background where a fault can pass. */
export async function startDatabase(db: Db, onFailure: (error: unknown) => void): Promise<DatabaseStart> {
  const stopping = new AbortController();
  let isDone = false;
  const first = migrate(db);
  const later = async (): Promise<boolean> => {
    for (let attempt = first; !isDone; attempt = migrate(db)) {
      try {
        await attempt;
        isDone = true;
      } catch (error) {
        if (!(error instanceof DatabaseFault)) onFailure(error);
        await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return false;
      }
    }
    return true;
  };
  await Promise.race([first, pause(firstAttemptMs)]).catch((error: unknown) => {
    if (!(error instanceof DatabaseFault && error.isTemporary)) throw error;
  });
  return {
    isDone: () => isDone,
    done: later(),
    stop: () => {
      stopping.abort();
    },
  };
}
