/** Finds what was left behind: by a sender that died, or an address that works again. */
import type { Db } from "../database/open.ts";
import type { Effects } from "../effects.ts";
import { freeExpiredClaims } from "./claim.ts";
import { makeMails } from "./make-mails.ts";
import { resumeSuspended } from "./suspension.ts";

/** Puts it back in the queue. Whoever runs it, however often, changes nothing that is well. */
export async function recoverLostMails(db: Db, effects: Effects): Promise<void> {
  const freed = await freeExpiredClaims(db, effects.now());
  if (freed > 0) effects.log("claims_expired", { mails: freed });
  await resumeSuspended(db);
  await makeMails(db, effects);
}
