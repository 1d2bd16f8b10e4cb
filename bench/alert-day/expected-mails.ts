/**
 * Works out which mails have to arrive, from who follows what and from the events alone: it shares no code and no table
 * with the service, so that both can't be wrong in the same way.
 */
import type { ChangeRow } from "../../src/domain/change-log-file.ts";
import { addressOfPerson, personCount, subscriptionsOf } from "../alerts/crowd.ts";

/** A publication and the events that are new in it. */
export interface NewsOfDay {
  number: number;
  events: readonly ChangeRow[];
}

type Followed = ReturnType<typeof subscriptionsOf>[number];

export interface ExpectedMails {
  /** The mails that leave at once, of each publication. */
  direct: string[][];
  /** The mails of the next morning, one for all publications of the day. */
  digests: string[];
}

/** Names a mail by its address and the records that it is about, whose order does not matter. */
export function mailKey(address: string, records: Iterable<string>): string {
  return `${address} ${[...new Set(records)].sort().join(",")}`;
}

/** Returns the mails that these publications bring to the crowd. */
export function expectedMails(publications: readonly NewsOfDay[]): ExpectedMails {
  const recordsBySubject = publications.map(({ events }) => indexBySubject(events));
  const expected: ExpectedMails = { direct: publications.map(() => []), digests: [] };
  for (let person = 0; person < personCount; person++) {
    const followed = subscriptionsOf(person);
    const records = recordsBySubject.map((index) => followed.flatMap((one) => recordsFor(one, index)));
    const isDirect = followed[0]?.pace === "direct";
    if (isDirect) {
      for (const [place, ofPublication] of records.entries()) {
        if (ofPublication.length > 0)
          expected.direct[place]?.push(mailKey(addressOfPerson(person), ofPublication));
      }
    } else if (records.flat().length > 0) {
      expected.digests.push(mailKey(addressOfPerson(person), records.flat()));
    }
  }
  return expected;
}

function indexBySubject(events: readonly ChangeRow[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  const add = (subject: string, record: string): void => {
    index.set(subject, [...(index.get(subject) ?? []), record]);
  };
  for (const { soort, nummer, locaties } of events) {
    const record = nummer ?? "";
    for (const { dossiernummer, gemeente_slug, organisator_id } of locaties) {
      add(`locatie ${dossiernummer}`, record);
      add(`gemeente ${gemeente_slug}`, record);
      add(`organisator ${organisator_id}`, record);
    }
    if (soort === "stap_gepubliceerd") add("handhaving ", record);
  }
  return index;
}

function recordsFor({ subject_kind, subject_id }: Followed, index: Map<string, string[]>): string[] {
  return index.get(`${subject_kind} ${subject_id}`) ?? [];
}
