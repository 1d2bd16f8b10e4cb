/**
 * From notifications to mails: one per person and publication, or per person and day or week, however many
 * subscriptions match. An event that reaches a person through several subscriptions goes in the earliest of them.
 */
import { sql, type Transaction } from "kysely";
import { inTurn } from "../database/in-turn.ts";
import type { Db } from "../database/open.ts";
import type { AlertsDatabase, Moment, Pace } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { dueAt, localDate } from "./due.ts";
import { holdSuspended } from "./suspension.ts";

const peopleAtOnce = 2_000;
/** The earliest first. */
const paces: readonly Pace[] = ["direct", "dagelijks", "wekelijks"];

/** What goes into one mail of a person. */
interface Round {
  publication: number;
  pace: Pace;
  /** The mails of this round, by person: notifications of a later publication join what still waits. */
  takes: string;
  dueAt: Moment;
}

/** Puts every notification that has no mail in one; gives how many mails were opened. */
export async function makeMails(db: Db, effects: Effects): Promise<number> {
  let made = 0;
  for (const round of await openRounds(db, effects.now())) {
    let opened: number | null;
    do {
      effects.step("make a few mails");
      opened = await inTurn(db, "outbox", (trx) => makeSome(trx, round, effects));
      made += opened ?? 0;
    } while (opened !== null);
  }
  effects.step("mails made");
  return made;
}

async function openRounds(db: Db, now: Moment): Promise<Round[]> {
  const waiting = await db
    .selectFrom("notifications")
    .select(["publication", "pace"])
    .distinct()
    .where(isWaiting)
    .execute();
  return waiting
    .map(({ publication, pace }) => roundOf(publication, pace, now))
    .sort((a, b) => a.publication - b.publication || paces.indexOf(a.pace) - paces.indexOf(b.pace));
}

/** Written out, not as a parameter: so the database sees that its index of what waits serves. */
const isWaiting = sql<boolean>`notifications.state = 'waiting'`;

function roundOf(publication: number, pace: Pace, now: Moment): Round {
  const due = dueAt(pace, now);
  const takes = pace === "direct" ? `publication ${publication}` : `${pace} ${localDate(due)}`;
  return { publication, pace, takes, dueAt: due };
}

/** Mails for the next people of a round; null where nobody is left. */
async function makeSome(
  trx: Transaction<AlertsDatabase>,
  round: Round,
  { now, newId, step }: Effects,
): Promise<number | null> {
  const people = await trx
    .selectFrom("notifications")
    .select("person_id")
    .distinct()
    .where(isWaiting)
    .where("publication", "=", round.publication)
    .where("pace", "=", round.pace)
    .orderBy("person_id")
    .limit(peopleAtOnce)
    .execute();
  if (people.length === 0) return null;
  const ids = people.map(({ person_id }) => person_id);
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("mails")
    .values(
      ids.map((personId) => ({
        id: newId(),
        person_id: personId,
        kind: "alert",
        message_id: newId(),
        payload: "{}",
        takes: round.takes,
        state: "waiting",
        attempts: 0,
        due_at: round.dueAt,
        claimed_until: null,
        sent_at: null,
        created_at: now(),
      })),
    )
    .onConflict((conflict) => conflict.columns(["person_id", "takes"]).doNothing())
    .executeTakeFirst();
  step("mails opened");
  await putInMails(trx, round, ids);
  await addLaterPaces(trx, round, ids);
  await holdSuspended(trx, ids);
  step("notifications put in mails");
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

async function putInMails(trx: Transaction<AlertsDatabase>, round: Round, people: string[]): Promise<void> {
  await trx
    .updateTable("notifications")
    .from("mails")
    .set((eb) => ({ state: "mailed", mail_id: eb.ref("mails.id") }))
    .where(isWaiting)
    .where("notifications.publication", "=", round.publication)
    .where("notifications.pace", "=", round.pace)
    .where("notifications.person_id", "in", people)
    .whereRef("mails.person_id", "=", "notifications.person_id")
    .where("mails.takes", "=", round.takes)
    .execute();
}

/** The same event through a subscription with a later pace is told with this mail, not once more. */
async function addLaterPaces(
  trx: Transaction<AlertsDatabase>,
  round: Round,
  people: string[],
): Promise<void> {
  const later = paces.slice(paces.indexOf(round.pace) + 1);
  if (later.length === 0) return;
  await trx
    .updateTable("notifications")
    .from(["notifications as told", "mails"])
    .set((eb) => ({ state: "mailed", mail_id: eb.ref("mails.id") }))
    .where(isWaiting)
    .where("notifications.publication", "=", round.publication)
    .where("notifications.pace", "in", later)
    .where("notifications.person_id", "in", people)
    .whereRef("mails.person_id", "=", "notifications.person_id")
    .where("mails.takes", "=", round.takes)
    .whereRef("told.mail_id", "=", "mails.id")
    .whereRef("told.event_id", "=", "notifications.event_id")
    .execute();
}
