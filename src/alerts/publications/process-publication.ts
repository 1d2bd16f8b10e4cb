/** Processes a publication up to the mails in the outbox. */
import type { Db } from "../database/open.ts";
import type { Effects } from "../effects.ts";
import { makeMails } from "../outbox/make-mails.ts";
import { matchPublication } from "./match.ts";
import { requeueDropped } from "./requeue-dropped.ts";
import { recordPublication } from "./record-publication.ts";
import type { ReadPublication } from "./reader.ts";

/** Records the current publication, matches it and makes its mails. It is idempotent. */
export async function processPublication(
  db: Db,
  readPublication: ReadPublication,
  maxEvents: number,
  effects: Effects,
): Promise<void> {
  const current = await readPublication();
  await recordPublication(db, current.log, maxEvents, effects);
  await matchPublication(db, current, effects);
  const requeued = await requeueDropped(db, current);
  if (requeued > 0) effects.log("notifications_requeued", { notifications: requeued });
  await makeMails(db, effects);
}
