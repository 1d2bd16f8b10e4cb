/**
 * Recovers mails that were left behind: by a service that was killed while it sent them, or for an address that works
 * again.
 */
import type { Db } from "../database/open.ts";
import type { Effects } from "../effects.ts";
import { freeExpiredClaims } from "./claim.ts";
import { makeMails } from "./make-mails.ts";
import { resumeSuspended } from "./suspension.ts";

/** Puts lost mails back in the queue. It is idempotent, so every instance may run it at any time. */
export async function recoverLostMails(db: Db, effects: Effects): Promise<void> {
  const freed = await freeExpiredClaims(db, effects.now());
  if (freed > 0) effects.log("claims_expired", { mails: freed });
  await resumeSuspended(db);
  await makeMails(db, effects);
}
