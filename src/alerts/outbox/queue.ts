/** Queues a mail in the transaction of what it is about, so that neither is stored without the other. */
import type { Transaction } from "kysely";
import type { AlertsDatabase, MailKind, Moment } from "../database/schema.ts";
import { realEffects, type Effects } from "../effects.ts";

export interface NewMail {
  personId: string;
  kind: MailKind;
  /** The data from which its text is composed when it leaves. */
  payload: unknown;
  /** The mail does not leave before this moment. */
  dueAt: Moment;
}

/** Puts a mail in the outbox and returns its id. */
export async function queueMail(
  trx: Transaction<AlertsDatabase>,
  { personId, kind, payload, dueAt }: NewMail,
  { now, newId }: Pick<Effects, "now" | "newId"> = realEffects,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("mails")
    .values({
      id,
      person_id: personId,
      kind,
      message_id: newId(),
      payload: JSON.stringify(payload),
      batch_key: null,
      state: "waiting",
      attempts: 0,
      due_at: dueAt,
      created_at: now(),
    })
    .execute();
  return id;
}
