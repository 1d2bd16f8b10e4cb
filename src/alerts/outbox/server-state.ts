/**
 * Whether the mail server can be used. A refused login or a dead server is no fault of any mail: all of them wait,
 * `status` says why, and one mail at a time is tried again later.
 */
import type { Db } from "../database/open.ts";
import type { Moment } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { backoff } from "./backoff.ts";

export interface ServerState {
  /** False while we wait before trying again. */
  isOpen(): boolean;
  /** True from the first failure until a mail gets through. */
  isFailing(): boolean;
  worked(): Promise<void>;
  failed(code: string): Promise<void>;
  /** Counts a refused address: a server that refuses everyone is in lastError itself. */
  refused(): Promise<void>;
}

const serverBackoff = { firstMs: 5_000, maxMs: 10 * 60_000 };
/** Refusals one after the other, without one mail taken. */
const maxRefusals = 20;

/** The state of the server as this instance sees it. */
export function serverState(db: Db, { now, random, log }: Effects): ServerState {
  let failures = 0;
  let refusals = 0;
  let closedUntil: Moment = 0;
  const writeLastError = async (lastError: string | null): Promise<void> => {
    await db
      .updateTable("jobs")
      .set({ last_error: lastError, changed_at: now() })
      .where("name", "=", "sending")
      .execute();
  };
  const failed = async (code: string): Promise<void> => {
    // Several connections fail together: that is one failure.
    if (now() < closedUntil) return;
    failures += 1;
    closedUntil = now() + backoff(failures, serverBackoff, random());
    log("sending_stopped", { code });
    if (failures === 1) await writeLastError(code);
  };
  return {
    isOpen: () => now() >= closedUntil,
    isFailing: () => failures > 0,
    failed,
    async worked() {
      refusals = 0;
      if (failures === 0) return;
      failures = 0;
      log("sending_resumed");
      await writeLastError(null);
    },
    async refused() {
      refusals += 1;
      if (refusals >= maxRefusals) await failed("REFUSES EVERYONE");
    },
  };
}
