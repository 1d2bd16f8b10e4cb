/** The state of the service in numbers; it holds no address. */
import type { Db } from "./database/open.ts";
import type { JobName, MailState, Moment, PublicationState, StoredReason } from "./database/schema.ts";

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
  /** People whose last mails were refused, by host. Hosts of fewer than three people are together in null. */
  refusals: RefusalStatus[];
  /** Mails that failed and are tried again, by the code of the failure. */
  retried: FailureStatus[];
  /** Mails that were given up. */
  givenUp: FailureStatus[];
  /** The last error of each job, and since when there has been one. */
  troubles: { job: JobName; code: string; since: Moment }[];
}

export interface RefusalStatus {
  host: string | null;
  reason: StoredReason;
  /** The code of one of the refusals. */
  code: string;
  people: number;
}

export interface FailureStatus {
  code: string;
  mails: number;
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
    refusals: await refusalsByHost(db),
    retried: await failuresOf(db, "waiting"),
    givenUp: await failuresOf(db, "failed"),
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

/** A host with fewer people than this may name one of them. */
const minPeopleOfNamedHost = 3;

async function refusalsByHost(db: Db): Promise<RefusalStatus[]> {
  const rows = await db
    .selectFrom("refusals")
    .select(["host", "reason"])
    .select((eb) => [eb.fn.max("code").as("code"), eb.fn.count<number>("person_id").distinct().as("people")])
    .groupBy(["host", "reason"])
    .orderBy("host")
    .execute();
  const groups = new Map<string, RefusalStatus>();
  for (const { reason, code, ...row } of rows) {
    const people = Number(row.people);
    const host = people < minPeopleOfNamedHost ? null : row.host;
    const key = `${reason} ${host ?? ""}`;
    const before = groups.get(key)?.people ?? 0;
    groups.set(key, { host, reason, code, people: before + people });
  }
  return [...groups.values()].sort((a, b) => b.people - a.people);
}

async function failuresOf(db: Db, state: "waiting" | "failed"): Promise<FailureStatus[]> {
  const rows = await db
    .selectFrom("mails")
    .select((eb) => [
      eb.fn.coalesce("last_failure", eb.val("UNKNOWN")).as("code"),
      eb.fn.countAll<number>().as("mails"),
    ])
    .where("state", "=", state)
    .$if(state === "waiting", (query) => query.where("last_failure", "is not", null))
    .groupBy("last_failure")
    .execute();
  return rows.map(({ code, mails }) => ({ code, mails: Number(mails) })).sort((a, b) => b.mails - a.mails);
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
