/** The people of the bench and their subscriptions, the same each time. */
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import type { Pace, SubjectKind } from "../../src/alerts/database/schema.ts";
import type { ChangeRow } from "../../src/domain/change-log-file.ts";
import type { ChangeKind } from "../../src/domain/codes.ts";
import { event } from "../../tests/alerts/scenario.ts";

export const personCount = 100_000;
export const subscriptionCount = 2.5 * personCount;
export const eventCount = 500;

const locationCount = 7_000;
const municipalityCount = 285;
const organiserCount = 2_500;
const rowsPerInsert = 2_000;

/**
 * Returns the subscriptions of a person: everybody follows one location; half of them follow a second one, half a
 * municipality, and half a third subject.
 */
export function subscriptionsOf(person: number) {
  const second =
    person % 2 === 0
      ? subscription(person, 1, "locatie", locationId(person + 3))
      : subscription(person, 1, "gemeente", `g${person % municipalityCount}`);
  const third = person % 4 < 2 ? [thirdOf(person)] : [];
  return [subscription(person, 0, "locatie", locationId(person)), second, ...third];
}

/** Returns the address of a person. */
export function addressOfPerson(person: number): string {
  return `person-${person}@voorbeeld.example`;
}

/** Returns the third subscription of a person: one in a hundred people follows every enforcement step. */
function thirdOf(person: number) {
  if (person % 100 === 0) return subscription(person, 2, "handhaving", "", "handhaving");
  if (person % 4 === 0) return subscription(person, 2, "gemeente", `g${person % municipalityCount}`);
  return subscription(person, 2, "organisator", `O${person % organiserCount}`);
}

function subscription(
  person: number,
  order: number,
  subject_kind: SubjectKind,
  subject_id: string,
  topics = "rapporten,opvolging,handhaving,vergunning",
) {
  return {
    id: `subscription-${person}-${order}`.padEnd(22, "x"),
    person_id: personId(person),
    subject_kind,
    subject_id,
    topics,
    pace: paceOf(person),
    created_at: 1,
    confirmed_at: 1,
  };
}

function locationId(number: number): string {
  return String(10_000_000 + ((number * 13) % locationCount));
}

function personId(person: number): string {
  return `person-${person}`.padEnd(22, "x");
}

/** Returns the pace of a person: direct for four in five, daily or weekly for the others. */
function paceOf(person: number): Pace {
  if (person % 5 !== 3) return "direct";
  return person % 20 === 3 ? "wekelijks" : "dagelijks";
}

/** Fills a new database with the first of these people. */
export async function seedPeople(databaseUrl: string, count = personCount): Promise<void> {
  const db = await openDatabase(databaseUrl);
  const people = Array.from({ length: count }, (_, person) => ({
    id: personId(person),
    email: addressOfPerson(person),
    email_key: addressOfPerson(person),
    created_at: 1,
    suspended_at: null,
  }));
  await insertInBatches(db, people, (trx, batch) => trx.insertInto("people").values(batch).execute());
  const rows = people.flatMap((_, person) => subscriptionsOf(person));
  if (count === personCount && rows.length !== subscriptionCount)
    throw new Error(`${rows.length} subscriptions were made.`);
  await insertInBatches(db, rows, (trx, batch) => trx.insertInto("subscriptions").values(batch).execute());
  await db.destroy();
}

async function insertInBatches<T>(
  db: Db,
  rows: T[],
  insert: (trx: Db, batch: T[]) => Promise<unknown>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (let start = 0; start < rows.length; start += rowsPerInsert)
      await insert(trx, rows.slice(start, start + rowsPerInsert));
  });
}

/** Of ten events six are reports, two follow-ups, one an enforcement step and one a change of a licence. */
const kinds: readonly ChangeKind[] = [
  ...Array<ChangeKind>(6).fill("rapport_gepubliceerd"),
  "opvolging_gewijzigd",
  "opvolging_gewijzigd",
  "stap_gepubliceerd",
  "vergunning_geschorst",
];

/** Makes the events of the publication, each of a record and at a location of its own. */
export function eventsOfBench(): ChangeRow[] {
  return Array.from({ length: eventCount }, (_, number) => {
    const base = event(`R${number}`, 1, kinds[number % kinds.length]);
    const [at] = base.locaties;
    if (!at) throw new Error("An event without a location.");
    const locaties = [
      {
        ...at,
        dossiernummer: locationId(number * 14),
        gemeente_slug: `g${number % municipalityCount}`,
        organisator_id: `O${(number * 5) % organiserCount}`,
      },
    ];
    return { ...base, locaties };
  });
}
