/** Puts a mail in the outbox, in the transaction that decides that it must be sent. */
import type { Kysely } from "kysely";
import type { AlertsDatabase, MailKind, Moment } from "../database/schema.ts";
import { newId } from "../effects.ts";

export interface QueuedMail {
  personId: string;
  kind: MailKind;
  payload: unknown;
  /** Not before this moment. */
  dueAt: Moment;
}

/** Queues a mail; it is sent by whoever empties the outbox. Returns its id. */
export async function queueMail(db: Kysely<AlertsDatabase>, mail: QueuedMail): Promise<string> {
  const id = newId();
  await db
    .insertInto("mails")
    .values({
      id,
      person_id: mail.personId,
      kind: mail.kind,
      message_id: newId(),
      payload: JSON.stringify(mail.payload),
      state: "waiting",
      attempts: 0,
      due_at: mail.dueAt,
      claimed_until: null,
      sent_at: null,
      created_at: mail.dueAt,
    })
    .execute();
  return id;
}
