/** Looks up the contents of the alerts that are about to leave: events that are still public, and the subscriptions. */
import type { Transaction } from "kysely";
import type { Db } from "../database/open.ts";
import type { AlertsDatabase, Moment, SubjectKind } from "../database/schema.ts";
import type { ChangeEvent } from "../publications/change-log.ts";
import type { IndexedChangeLog } from "../publications/reader.ts";
import { stopTokens, type StopTokens } from "../tokens.ts";
import type { ClaimedMail } from "./claim.ts";

export interface AlertSubscription {
  id: string;
  subjectKind: SubjectKind;
  subjectId: string;
  /** Stops this subscription. */
  stopToken: string;
}

export interface AlertContents {
  events: ChangeEvent[];
  subscriptions: AlertSubscription[];
  /** Stops all subscriptions of this mail. */
  oneClickToken: string;
}

/** `later` for an alert about a publication that this instance has not read yet, `empty` for one without public events. */
export type AlertState = AlertContents | "later" | "empty";

/** How long an event that our change log lacks may be in a newer one that we have yet to read. */
const publicationLagMs = 10 * 60_000;

/** Looks up the contents of these alerts, and drops the events that are no longer public. */
export async function alertContents(
  db: Db,
  mails: readonly ClaimedMail[],
  current: IndexedChangeLog,
  now: Moment,
): Promise<Map<string, AlertState>> {
  if (mails.length === 0) return new Map();
  return await db.transaction().execute(async (trx) => {
    const rows = Map.groupBy(await notificationsOf(trx, mails), ({ mail_id }) => mail_id);
    const states = new Map<string, AlertState>();
    const tokens = stopTokens();
    for (const mail of mails) {
      states.set(mail.id, await contentsOf(trx, mail, rows.get(mail.id) ?? [], { current, tokens, now }));
    }
    await tokens.store(trx);
    return states;
  });
}

/** What the contents of a mail depend on beside its own rows. */
interface Surroundings {
  current: IndexedChangeLog;
  tokens: StopTokens;
  now: Moment;
}

type Row = Awaited<ReturnType<typeof notificationsOf>>[number];

async function notificationsOf(trx: Transaction<AlertsDatabase>, mails: readonly ClaimedMail[]) {
  return await trx
    .selectFrom("notifications")
    .innerJoin("subscriptions", "subscriptions.id", "notifications.subscription_id")
    .select(["mail_id", "event_id", "publication", "subscription_id", "subject_kind", "subject_id"])
    .select("notifications.created_at as made_at")
    .where(
      "mail_id",
      "in",
      mails.map(({ id }) => id),
    )
    .where("state", "=", "mailed")
    .orderBy("subscriptions.created_at")
    .orderBy("subscriptions.id")
    .execute();
}

async function contentsOf(
  trx: Transaction<AlertsDatabase>,
  mail: ClaimedMail,
  rows: readonly Row[],
  { current: { log, eventById }, tokens, now }: Surroundings,
): Promise<AlertState> {
  const missing = rows.filter(({ event_id }) => !eventById.has(event_id));
  const mayBeNewer = missing.some(
    ({ publication, made_at }) => publication > log.publicatie && now < made_at + publicationLagMs,
  );
  if (mayBeNewer) return "later";
  if (missing.length > 0) await drop(trx, mail, missing);
  const current = rows.filter(({ event_id }) => eventById.has(event_id));
  if (current.length === 0) {
    await trx.deleteFrom("mails").where("id", "=", mail.id).execute();
    return "empty";
  }
  const eventIds = new Set(current.map(({ event_id }) => event_id));
  const subscriptions = withStopTokens(tokens, mail.personId, current);
  return {
    events: [...eventIds].sort().flatMap((id) => eventById.get(id) ?? []),
    subscriptions,
    oneClickToken: oneClickToken(tokens, mail.personId, subscriptions),
  };
}

async function drop(
  trx: Transaction<AlertsDatabase>,
  mail: ClaimedMail,
  rows: readonly Row[],
): Promise<void> {
  await trx
    .updateTable("notifications")
    .set({ state: "dropped", mail_id: null })
    .where("mail_id", "=", mail.id)
    .where(
      "event_id",
      "in",
      rows.map(({ event_id }) => event_id),
    )
    .execute();
}

function withStopTokens(tokens: StopTokens, personId: string, rows: readonly Row[]): AlertSubscription[] {
  const rowBySubscription = new Map(rows.map((row) => [row.subscription_id, row]));
  return [...rowBySubscription.values()].map((row) => ({
    id: row.subscription_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    stopToken: tokens.add(personId, [row.subscription_id]),
  }));
}

function oneClickToken(
  tokens: StopTokens,
  personId: string,
  subscriptions: readonly AlertSubscription[],
): string {
  const [only, ...others] = subscriptions;
  if (only && others.length === 0) return only.stopToken;
  return tokens.add(
    personId,
    subscriptions.map(({ id }) => id),
  );
}
