/** Exports and erases everything that is stored about one address, for the operator (GDPR, articles 15, 17 and 20). */
import type { Db } from "../database/open.ts";
import { parseEmailAddress } from "./email-address.ts";
import { erasePerson } from "./stop.ts";

/** Exports everything in the database about an address, or null when there is nothing. Hashes of links stay out. */
export async function exportPersonalData(db: Db, email: string): Promise<Record<string, unknown> | null> {
  const person = await personOf(db, email);
  if (!person) return null;
  const { id, ...own } = person;
  const subscriptions = await db
    .selectFrom("subscriptions")
    .selectAll()
    .where("person_id", "=", id)
    .execute();
  const notifications = await db
    .selectFrom("notifications")
    .selectAll()
    .where("person_id", "=", id)
    .execute();
  const mails = await db
    .selectFrom("mails")
    .select(["kind", "state", "attempts", "last_failure", "due_at", "sent_at", "created_at"])
    .where("person_id", "=", id)
    .execute();
  const refusals = await db
    .selectFrom("refusals")
    .select(["day", "reason", "code"])
    .where("person_id", "=", id)
    .orderBy("day")
    .execute();
  return {
    email: own.email,
    created_at: iso(own.created_at),
    suspended_at: iso(own.suspended_at),
    subscriptions: subscriptions.map((row) => ({
      subject: `${row.subject_kind}/${row.subject_id}`,
      topics: row.topics,
      pace: row.pace,
      created_at: iso(row.created_at),
      confirmed_at: iso(row.confirmed_at),
    })),
    notifications: notifications.map(({ event_id, publication, state, created_at }) => ({
      event_id,
      publication,
      state,
      created_at: iso(created_at),
    })),
    mails: mails.map((mail) => ({
      ...mail,
      due_at: iso(mail.due_at),
      sent_at: iso(mail.sent_at),
      created_at: iso(mail.created_at),
    })),
    refusals,
  };
}

/** Erases everything about an address; returns false when nothing was stored. */
export async function erasePersonalData(db: Db, email: string): Promise<boolean> {
  const person = await personOf(db, email);
  return person ? erasePerson(db, person.id) : false;
}

async function personOf(db: Db, email: string) {
  const address = parseEmailAddress(email);
  if (!address) return undefined;
  return db.selectFrom("people").selectAll().where("email_key", "=", address.key).executeTakeFirst();
}

function iso(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
