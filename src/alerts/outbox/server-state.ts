/**
 * Tracks whether the mail server can be used. A refused login or a dead server is no fault of any mail: all of them
 * wait, `status` says why, and one mail at a time is tried again later.
 */
import type { Db } from "../database/open.ts";
import type { Moment } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { recordLastError } from "../last-error.ts";
import { backoff } from "./backoff.ts";

export interface ServerState {
  /** False while we wait before trying again. */
  isOpen(): boolean;
  /** True from the first failure until a mail gets through. */
  isFailing(): boolean;
  worked(): Promise<void>;
  failed(code: string): Promise<void>;
  /** Counts a refused address: a server that refuses everyone is at fault itself. */
  refused(): Promise<void>;
}

const serverBackoff = { firstMs: 5_000, maxMs: 10 * 60_000 };
/** Largest number of refusals in a row before the server itself is blamed. */
const maxRefusals = 20;

/** Tracks the state of the server as this instance sees it. */
export function serverState(db: Db, { now, random, log }: Effects): ServerState {
  let failures = 0;
  let refusals = 0;
  let closedUntil: Moment = 0;
  // An earlier process may have left its error behind.
  let mayHaveLastError = true;
  const failed = async (code: string): Promise<void> => {
    // Several connections that fail together count as one failure.
    if (now() < closedUntil) return;
    failures += 1;
    closedUntil = now() + backoff(failures, serverBackoff, random());
    log("sending_stopped", { code });
    mayHaveLastError = true;
    if (failures === 1) await recordLastError(db, "sending", code, now());
  };
  return {
    isOpen: () => now() >= closedUntil,
    isFailing: () => failures > 0,
    failed,
    async worked() {
      refusals = 0;
      if (failures > 0) log("sending_resumed");
      failures = 0;
      if (!mayHaveLastError) return;
      mayHaveLastError = false;
      await recordLastError(db, "sending", null, now());
    },
    async refused() {
      refusals += 1;
      if (refusals >= maxRefusals) await failed("REFUSES EVERYONE");
    },
  };
}
