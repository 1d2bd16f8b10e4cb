/** The state of the service in numbers; it holds no address. */
import type { Db } from "./database/open.ts";
import type { JobName, MailState, Moment, PublicationState } from "./database/schema.ts";

export interface Status {
  /** Number of mails in the outbox, by state. */
  mails: Record<MailState, number>;
  /** The moment at which the longest overdue mail was due; null when none is overdue. */
  oldestDueAt: Moment | null;
  /** Number of notifications that are in no mail yet. */
  notificationsWithoutMail: number;
  /** The publication with the highest number. */
  lastPublication: PublicationStatus | null;
  /** Publications with so many new events that a person has to release them. */
  held: PublicationStatus[];
  suspendedPeople: number;
  troubles: { job: JobName; code: string; since: Moment }[];
}

export interface PublicationStatus {
  number: number;
  peildatum: string;
  state: PublicationState;
  eventCount: number;
  matchedAt: Moment | null;
}

/** Returns the state of the service at this moment. */
export async function status(db: Db, now: Moment): Promise<Status> {
  const publications = await publicationsOf(db);
  return {
    mails: await mailsByState(db),
    oldestDueAt: await oldestDue(db, now),
    notificationsWithoutMail: await countNotificationsWithoutMail(db),
    lastPublication: publications[0] ?? null,
    held: publications.filter(({ state }) => state === "held"),
    suspendedPeople: await countSuspended(db),
    troubles: await failingJobs(db),
  };
}

async function mailsByState(db: Db): Promise<Record<MailState, number>> {
  const rows = await db
    .selectFrom("mails")
    .select(["state", (eb) => eb.fn.countAll<number>().as("count")])
    .groupBy("state")
    .execute();
  const none = { waiting: 0, sending: 0, sent: 0, suspended: 0, failed: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) };
}

async function oldestDue(db: Db, now: Moment): Promise<Moment | null> {
  const row = await db
    .selectFrom("mails")
    .select((eb) => eb.fn.min("due_at").as("due"))
    .where("state", "=", "waiting")
    .where("due_at", "<=", now)
    .executeTakeFirst();
  return row?.due ?? null;
}

async function countNotificationsWithoutMail(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("notifications")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function countSuspended(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("people")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("suspended_at", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function publicationsOf(db: Db): Promise<PublicationStatus[]> {
  const rows = await db
    .selectFrom("publications")
    .select(["number", "peildatum", "state", "event_count", "matched_at"])
    .orderBy("number", "desc")
    .execute();
  return rows.map(({ event_count, matched_at, ...row }) => ({
    ...row,
    eventCount: event_count,
    matchedAt: matched_at,
  }));
}

async function failingJobs(db: Db): Promise<Status["troubles"]> {
  const rows = await db.selectFrom("jobs").selectAll().where("last_error", "is not", null).execute();
  return rows.map(({ name, last_error, changed_at }) => ({
    job: name,
    code: last_error ?? "",
    since: changed_at ?? 0,
  }));
}
