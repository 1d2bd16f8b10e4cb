/**
 * Suspends addresses whose mailbox does not exist: refusals as such on three different days suspend one, until a mail
 * gets through again. A host that refuses several people at once is at fault itself, and suspends nobody.
 */
import type { Transaction } from "kysely";
import type { Db } from "../database/open.ts";
import type { AlertsDatabase } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { backoff } from "./backoff.ts";
import type { ClaimedMail } from "./claim.ts";
import { localDate } from "./due.ts";
import { stateOfNamed } from "./named-mails.ts";
import type { Outcome } from "./outcome.ts";
import { maxRefusals, refusalBackoff } from "./retry.ts";

/** Number of days with a refusal after which an address is suspended. */
const maxRefusalDays = 3;
/** From this many people that a host refuses on one day, and more than it accepts, the host is at fault. */
const minPeopleOfHost = 3;
/** From this many people in all that are refused on one day, and more than are accepted, our own server is at fault. */
const minPeopleInAll = 10;

type Refusal = Extract<Outcome, { result: "refused" }>;

/** Counts the mails that hosts accepted today, as this instance saw it. */
export interface AcceptedByHost {
  add(host: string): void;
  /** Returns the number of a host, or of all hosts for null. */
  count(host: string | null): number;
}

/** Makes the counts, which begin again every day. */
export function acceptedByHost({ now }: Effects): AcceptedByHost {
  let day = "";
  let total = 0;
  const counts = new Map<string, number>();
  const startDay = (): void => {
    const today = localDate(now());
    if (today === day) return;
    day = today;
    total = 0;
    counts.clear();
  };
  return {
    add(host) {
      startDay();
      total += 1;
      counts.set(host, (counts.get(host) ?? 0) + 1);
    },
    count(host) {
      startDay();
      return host === null ? total : (counts.get(host) ?? 0);
    },
  };
}

/** Returns the host of an address, in small letters. */
export function hostOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/** Records that a mail was refused, and returns whether that suspends the address. */
export async function recordRefusal(
  trx: Transaction<AlertsDatabase>,
  mail: ClaimedMail,
  host: string,
  { reason, code }: Refusal,
  accepted: AcceptedByHost,
  effects: Effects,
): Promise<boolean> {
  const refusal = { day: localDate(effects.now()), host, reason, code };
  await trx
    .insertInto("refusals")
    .values({ mail_id: mail.id, person_id: mail.personId, ...refusal })
    .onConflict((conflict) => conflict.column("mail_id").doUpdateSet(refusal))
    .execute();
  if (reason !== "mailbox") return false;
  for (const [of, minPeople] of [
    [host, minPeopleOfHost],
    [null, minPeopleInAll],
  ] as const) {
    const people = await countRefusedPeople(trx, refusal.day, of);
    if (people < minPeople || people <= accepted.count(of)) continue;
    await blameHost(trx, refusal.day, of, effects);
    return false;
  }
  return await suspendAfterDays(trx, mail.personId, effects);
}

async function countRefusedPeople(
  trx: Transaction<AlertsDatabase>,
  day: string,
  host: string | null,
): Promise<number> {
  const { people } = await trx
    .selectFrom("refusals")
    .select((eb) => eb.fn.count<number>("person_id").distinct().as("people"))
    .where("day", "=", day)
    .where("reason", "in", ["mailbox", "host"])
    .$if(host !== null, (query) => query.where("host", "=", host))
    .executeTakeFirstOrThrow();
  return Number(people);
}

/** Takes back what the refusals of a host (null for all) did to its people today: their mails are tried again. */
async function blameHost(
  trx: Transaction<AlertsDatabase>,
  day: string,
  host: string | null,
  { now, random }: Effects,
): Promise<void> {
  const blamed = await trx
    .updateTable("refusals")
    .set({ reason: "host" })
    .where("day", "=", day)
    .where("reason", "=", "mailbox")
    .$if(host !== null, (query) => query.where("host", "=", host))
    .returning(["mail_id", "person_id"])
    .execute();
  if (blamed.length === 0) return;
  const mails = await trx
    .selectFrom("mails")
    .select(["id", "attempts"])
    .where(
      "id",
      "in",
      blamed.map(({ mail_id }) => mail_id),
    )
    .where(stateOfNamed, "=", "failed")
    .execute();
  for (const { id, attempts } of mails) {
    if (attempts >= maxRefusals) continue;
    await trx
      .updateTable("mails")
      .set({ state: "waiting", due_at: now() + backoff(attempts, refusalBackoff, random()) })
      .where("id", "=", id)
      .execute();
  }
  await trx
    .updateTable("people")
    .set({ suspended_at: null })
    .where(
      "id",
      "in",
      blamed.map(({ person_id }) => person_id),
    )
    .execute();
}

async function suspendAfterDays(
  trx: Transaction<AlertsDatabase>,
  personId: string,
  { now }: Effects,
): Promise<boolean> {
  const { days } = await trx
    .selectFrom("refusals")
    .select((eb) => eb.fn.count<number>("day").distinct().as("days"))
    .where("person_id", "=", personId)
    .where("reason", "=", "mailbox")
    .executeTakeFirstOrThrow();
  if (Number(days) < maxRefusalDays) return false;
  const { numUpdatedRows } = await trx
    .updateTable("people")
    .set({ suspended_at: now() })
    .where("id", "=", personId)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  await suspendMails(trx, personId);
  return numUpdatedRows > 0n;
}

/** Takes the alerts of a person out of the queue. */
async function suspendMails(trx: Transaction<AlertsDatabase>, personId: string): Promise<void> {
  await trx
    .updateTable("mails")
    .set({ state: "suspended" })
    .where("person_id", "=", personId)
    .where("kind", "=", "alert")
    .where("state", "=", "waiting")
    .execute();
}

/** Forgets the refusals of people to whom a mail got through, and ends their suspension. */
export async function forgetRefusals(trx: Db, personIds: readonly string[]): Promise<void> {
  await trx.deleteFrom("refusals").where("person_id", "in", personIds).execute();
  await trx
    .updateTable("people")
    .set({ suspended_at: null })
    .where("id", "in", personIds)
    .where("suspended_at", "is not", null)
    .execute();
}

/** Puts the alerts of people whose address works again back in the queue. */
export async function resumeSuspended(db: Db): Promise<void> {
  await db
    .updateTable("mails")
    .set({ state: "waiting" })
    .where("state", "=", "suspended")
    .where("person_id", "in", (eb) => eb.selectFrom("people").select("id").where("suspended_at", "is", null))
    .execute();
}
