/**
 * A database of the version before columns got plain names, with rows of every kind, as an instance finds it that starts
 * after an upgrade.
 */
import { createHmac } from "node:crypto";
import { Kysely, type Dialect } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "../../src/alerts/database/migrations.ts";
import { hashOf } from "../../src/alerts/tokens.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** The moment at which the rows were written. */
export const writtenAt = Date.parse("2026-11-23T14:00:00Z");
/** The moment at which the daily mail leaves: Tuesday at 7:00 in Brussels. */
export const dailyAt = Date.parse("2026-11-24T06:00:00Z");
const day = 86_400_000;

export const limitSecret = "s".repeat(32);
export const confirmToken = "c".repeat(43);
export const stopToken = "s".repeat(43);

const allTopics = "rapporten,opvolging,handhaving,vergunning";

function person(id: string, failures = 0, suspended_at: number | null = null): Row {
  const email = `${id}@voorbeeld.example`;
  return { id, email, email_key: email, created_at: 1, failures, suspended_at };
}

function subscription(person_id: string, pace: string, confirmed_at: number | null = 1): Row {
  return {
    id: `${person_id}-1`,
    person_id,
    subject_kind: "gemeente",
    subject_id: "gent",
    topics: allTopics,
    pace,
    created_at: 1,
    confirmed_at,
  };
}

function mail(id: string, person_id: string, kind: string, state: string, rest: Row = {}): Row {
  return {
    id,
    person_id,
    kind,
    message_id: `message-${id}`,
    payload: "{}",
    takes: null,
    state,
    attempts: 0,
    due_at: writtenAt,
    claimed_until: null,
    sent_at: null,
    created_at: writtenAt,
    ...rest,
  };
}

function notification(person_id: string, nummer: string, state: string, mail_id: string | null): Row {
  return {
    subscription_id: `${person_id}-1`,
    event_id: `rapport_gepubliceerd/${nummer}`,
    person_id,
    publication: 3,
    pace: person_id === "daily" ? "dagelijks" : "direct",
    state,
    mail_id,
    created_at: writtenAt,
  };
}

function publication(number: number, state: string, event_count: number): Row {
  return {
    number,
    peildatum: "2026-10-31",
    event_count,
    released_count: 0,
    notification_count: number === 3 ? 8 : 0,
    state,
    seen_at: writtenAt,
    matched_at: state === "matched" ? writtenAt : null,
  };
}

/** Returns the key under which the limits count the mails to this address. */
function limitKey(address: string): string {
  return `address:${createHmac("sha256", limitSecret).update(`address:${address}`).digest("base64url")}`;
}

/** The rows by table, in an order in which no row refers to a later one. */
export const oldRows: Readonly<Record<string, readonly Row[]>> = {
  people: [
    person("direct", 1),
    person("daily"),
    person("claimed"),
    person("pending"),
    person("suspended", 3, writtenAt),
  ],
  subscriptions: [
    subscription("direct", "direct"),
    subscription("daily", "dagelijks"),
    subscription("claimed", "direct"),
    subscription("pending", "direct", null),
    subscription("suspended", "direct"),
  ],
  tokens: [
    {
      hash: hashOf(confirmToken),
      purpose: "confirm",
      person_id: "pending",
      subscription_id: "pending-1",
      expires_at: writtenAt + day,
    },
    {
      hash: hashOf(stopToken),
      purpose: "stop",
      person_id: "direct",
      subscription_id: "direct-1",
      expires_at: null,
    },
  ],
  limits: [{ key: limitKey("direct@voorbeeld.example"), at: writtenAt - (writtenAt % day), count: 10 }],
  publications: [
    publication(1, "matched", 0),
    publication(2, "superseded", 1),
    publication(3, "matched", 4),
    publication(4, "held", 2),
  ],
  events: ["R1", "R2", "R3"].map((nummer) => ({
    id: `rapport_gepubliceerd/${nummer}`,
    publication: 3,
    record_id: nummer,
  })),
  event_locations: ["R1", "R2", "R3"].map((nummer) => ({
    location_id: "10000001",
    event_id: `rapport_gepubliceerd/${nummer}`,
  })),
  mails: [
    mail("queued", "direct", "alert", "waiting", { takes: "publication 3" }),
    mail("digest", "daily", "alert", "waiting", { takes: "dagelijks 2026-11-24", due_at: dailyAt }),
    mail("claimed", "claimed", "alert", "sending", { claimed_until: writtenAt + 60_000 }),
    mail("suspended", "suspended", "alert", "suspended", { takes: "publication 3" }),
    mail("confirm", "pending", "confirm", "waiting", { payload: '{"token":"x"}' }),
    mail("manage", "direct", "manage", "waiting"),
    mail("sent", "direct", "alert", "sent", { sent_at: writtenAt, attempts: 1 }),
    mail("failed", "suspended", "alert", "failed", { attempts: 2 }),
  ],
  notifications: [
    notification("direct", "R1", "mailed", "sent"),
    notification("direct", "R2", "mailed", "queued"),
    notification("direct", "R3", "waiting", null),
    notification("direct", "R0", "dropped", null),
    notification("daily", "R2", "mailed", "digest"),
    notification("claimed", "R2", "mailed", "claimed"),
    notification("suspended", "R1", "mailed", "failed"),
    notification("suspended", "R2", "mailed", "suspended"),
  ],
  jobs: [
    { name: "publications", trouble: null, since: writtenAt },
    { name: "outbox", trouble: null, since: null },
    { name: "sending", trouble: "EAUTH 535", since: writtenAt },
  ],
};

/** Makes the tables of that version and fills them. */
export async function makeOldDatabase(dialect: Dialect): Promise<void> {
  const db = new Kysely<Record<string, Row>>({ dialect });
  const { "001-first": first } = migrations;
  if (!first) throw new Error("The first migration is gone.");
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ "001-first": first }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  await db.deleteFrom("jobs").execute();
  for (const [table, rows] of Object.entries(oldRows))
    await db
      .insertInto(table)
      .values([...rows])
      .execute();
  await db.destroy();
}
