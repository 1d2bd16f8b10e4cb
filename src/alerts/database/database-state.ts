/** Tracks whether the database works, by what the queries of the service meet; it tells each change once. */
import { DatabaseFault, type DatabaseFaultKind } from "./fault.ts";
import type { Moment } from "./schema.ts";

export interface DatabaseTrouble {
  kind: DatabaseFaultKind;
  since: Moment;
}

export interface DatabaseState {
  /** Returns what is wrong, or null. */
  trouble: () => DatabaseTrouble | null;
  failed: (error: unknown) => void;
  /** Called after every write that is stored. */
  wrote: () => void;
  /** Called after a file that was deleted while the service ran has been written anew. */
  restored: () => void;
}

/** A small write may still fit on a disk that is full: only this long after the last failure does it count. */
const fullForMs = 8_000;

export interface StateEvents {
  onFault: (fault: DatabaseFault) => void;
  onRecovery: () => void;
  onRestored: () => void;
}

/** Tracks the state; the events are called when it changes. */
export function databaseState(events?: StateEvents, now: () => Moment = Date.now): DatabaseState {
  let trouble: DatabaseTrouble | null = null;
  let lastFailure: Moment = 0;
  return {
    trouble: () => trouble,
    failed: (error) => {
      if (!(error instanceof DatabaseFault)) return;
      lastFailure = now();
      if (trouble?.kind === error.kind) return;
      trouble = { kind: error.kind, since: now() };
      events?.onFault(error);
    },
    wrote: () => {
      if (!trouble || (trouble.kind === "full" && now() - lastFailure < fullForMs)) return;
      trouble = null;
      events?.onRecovery();
    },
    restored: () => {
      events?.onRestored();
    },
  };
}
