/**
 * Subscribes in two steps: the form asks, and the link in a mail confirms. Whoever posts the form learns nothing about
 * the address: the answer is always the same, and only the mail differs.
 */
import { sql, type Transaction } from "kysely";
import { alertRetention, type AlertSubject, type SubjectRef } from "../../domain/alerts.ts";
import type { Db } from "../database/open.ts";
import type { AlertsDatabase, Moment } from "../database/schema.ts";
import { realEffects } from "../effects.ts";
import { queueMail } from "../outbox/queue.ts";
import { findToken, newToken } from "../tokens.ts";
import type { EmailAddress } from "./email-address.ts";
import { joinTopics, type Choice } from "./choice.ts";
import { queueManageMail } from "./manage.ts";

const hour = 3_600_000;

export interface SubscribeRequest {
  address: EmailAddress;
  subject: AlertSubject;
  choice: Choice;
}

/**
 * Stores an unconfirmed subscription and queues the mail that asks to confirm it. Whoever follows the subject already
 * gets a management link instead.
 */
export async function subscribe(
  trx: Transaction<AlertsDatabase>,
  { address, subject, choice }: SubscribeRequest,
  now: Moment,
): Promise<void> {
  const personId = await findOrAddPerson(trx, address, now);
  const subscription = await trx
    .insertInto("subscriptions")
    .values({
      id: realEffects.newId(),
      person_id: personId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      topics: joinTopics(choice.topics),
      pace: choice.pace,
      created_at: now,
      confirmed_at: null,
    })
    // Only its owner can change a confirmed subscription, on the management page.
    .onConflict((conflict) =>
      conflict.columns(["person_id", "subject_kind", "subject_id"]).doUpdateSet({
        topics: sql<string>`case when subscriptions.confirmed_at is null then excluded.topics else subscriptions.topics end`,
        pace: sql<
          Choice["pace"]
        >`case when subscriptions.confirmed_at is null then excluded.pace else subscriptions.pace end`,
      }),
    )
    .returning(["id", "confirmed_at"])
    .executeTakeFirstOrThrow();
  if (subscription.confirmed_at !== null) {
    await queueManageMail(trx, personId, now, subject);
    return;
  }
  const token = await newToken(trx, {
    purpose: "confirm",
    personId,
    subscriptionId: subscription.id,
    expiresAt: now + alertRetention.confirmHours * hour,
  });
  const payload = {
    subscriptionId: subscription.id,
    subjectKind: subject.kind,
    subjectName: subject.name,
    token,
  };
  await queueMail(trx, { personId, kind: "confirm", payload, dueAt: now });
}

/** Finds or adds the person. A suspended address gets another chance, since somebody says that it works. */
async function findOrAddPerson(
  trx: Transaction<AlertsDatabase>,
  { email, key }: EmailAddress,
  now: Moment,
): Promise<string> {
  const { id } = await trx
    .insertInto("people")
    .values({
      id: realEffects.newId(),
      email,
      email_key: key,
      created_at: now,
      suspended_at: null,
    })
    .onConflict((conflict) => conflict.column("email_key").doUpdateSet({ suspended_at: null }))
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.deleteFrom("refusals").where("person_id", "=", id).execute();
  return id;
}

/** A subscription that a link confirms, or that was confirmed before. */
export interface ToConfirm extends SubjectRef {
  isConfirmed: boolean;
}

/** Returns the subscription of a confirmation link, or null when the link does not work (any more). It changes nothing. */
export async function findToConfirm(db: Db, token: string, now: Moment): Promise<ToConfirm | null> {
  const found = await findToken(db, token, "confirm", now);
  if (!found) return null;
  const row = await db
    .selectFrom("subscriptions")
    .select(["subject_kind as kind", "subject_id as id", "confirmed_at"])
    .where("id", "in", found.subscriptionIds)
    .executeTakeFirst();
  return row ? { kind: row.kind, id: row.id, isConfirmed: row.confirmed_at !== null } : null;
}

/** Confirms the subscription of a link; returns null when the link does not work (any more). It is idempotent. */
export async function confirm(db: Db, token: string, now: Moment): Promise<SubjectRef | null> {
  const found = await findToken(db, token, "confirm", now);
  if (!found) return null;
  await db
    .updateTable("subscriptions")
    .set({ confirmed_at: now })
    .where("id", "in", found.subscriptionIds)
    .where("confirmed_at", "is", null)
    .execute();
  return (await subjectsOf(db, found.subscriptionIds))[0] ?? null;
}

/** Returns the subjects of those of the subscriptions that still exist. */
export async function subjectsOf(db: Db, subscriptionIds: readonly string[]): Promise<SubjectRef[]> {
  return db
    .selectFrom("subscriptions")
    .select(["subject_kind as kind", "subject_id as id"])
    .where("id", "in", subscriptionIds)
    .orderBy("created_at")
    .execute();
}
