/** The management page of one person. Only a freshly mailed link opens it, since a forwarded alert must show nothing. */
import type { Transaction } from "kysely";
import { alertRetention, type AlertSubject, type SubjectRef } from "../../domain/alerts.ts";
import type { Db } from "../database/open.ts";
import type { AlertsDatabase, Moment } from "../database/schema.ts";
import { queueMail } from "../outbox/queue.ts";
import { findToken, newToken } from "../tokens.ts";
import type { EmailAddress } from "./email-address.ts";
import { joinTopics, splitTopics, type Choice } from "./choice.ts";

const minute = 60_000;

export interface Followed extends Choice, SubjectRef {
  subscriptionId: string;
  confirmedAt: Moment;
}

/** Queues a mail with a management link if the address has confirmed a subscription. */
export async function requestManageLink(
  trx: Transaction<AlertsDatabase>,
  address: EmailAddress,
  now: Moment,
): Promise<void> {
  const person = await trx
    .selectFrom("people")
    .select("id")
    .where("email_key", "=", address.key)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("subscriptions")
          .select("id")
          .whereRef("subscriptions.person_id", "=", "people.id")
          .where("confirmed_at", "is not", null),
      ),
    )
    .executeTakeFirst();
  if (person) await queueManageMail(trx, person.id, now);
}

/** Queues the mail itself; `alreadyFollowed` is the subject that the person asked to follow and follows already. */
export async function queueManageMail(
  trx: Transaction<AlertsDatabase>,
  personId: string,
  now: Moment,
  alreadyFollowed?: AlertSubject,
): Promise<void> {
  const token = await newToken(trx, {
    purpose: "manage",
    personId,
    subscriptionId: null,
    expiresAt: now + alertRetention.manageMinutes * minute,
  });
  const already = alreadyFollowed && { subjectKind: alreadyFollowed.kind, subjectName: alreadyFollowed.name };
  await queueMail(trx, { personId, kind: "manage", payload: { token, ...already }, dueAt: now });
}

/** Returns the person whose page a link opens, or null when the link no longer works. */
export async function personOfManageLink(db: Db, token: string, now: Moment): Promise<string | null> {
  return (await findToken(db, token, "manage", now))?.personId ?? null;
}

/** Returns the confirmed subscriptions of a person, the oldest first. */
export async function followedBy(db: Db, personId: string): Promise<Followed[]> {
  const rows = await db
    .selectFrom("subscriptions")
    .select(["id", "subject_kind", "subject_id", "topics", "pace", "created_at", "confirmed_at"])
    .where("person_id", "=", personId)
    .where("confirmed_at", "is not", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    subscriptionId: row.id,
    kind: row.subject_kind,
    id: row.subject_id,
    topics: splitTopics(row.topics),
    pace: row.pace,
    confirmedAt: row.confirmed_at ?? row.created_at,
  }));
}

/** Changes the choice of a subscription of this person; returns false when the person has no such subscription. */
export async function changeChoice(
  db: Db,
  personId: string,
  subscriptionId: string,
  choice: Choice,
): Promise<boolean> {
  const result = await db
    .updateTable("subscriptions")
    .set({ topics: joinTopics(choice.topics), pace: choice.pace })
    .where("id", "=", subscriptionId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
