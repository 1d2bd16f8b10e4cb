/** A small world to try the alert service on: a publication in a folder, people who follow things in it. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "../../src/alerts/database/open.ts";
import type { Pace, SubjectKind } from "../../src/alerts/database/schema.ts";
import type { ChangeEvent } from "../../src/alerts/publications/change-log.ts";
import type { ChangeKind } from "../../src/domain/codes.ts";

export const context = {
  publicUrl: "https://meldingen.voorbeeld.example",
  portalUrl: "https://portaal.voorbeeld.example",
  siteName: "Kinderopvang in beeld",
  isFictitious: true,
  contactEmail: "vragen@voorbeeld.example",
};

export const from = "Kinderopvang in beeld <meldingen@voorbeeld.example>";

/** An event of the report with this number, at location `1000000<place>`. */
export function event(nummer: string, place = 1, soort: ChangeKind = "rapport_gepubliceerd"): ChangeEvent {
  return {
    wijziging_id: `${soort}/${nummer}`,
    soort,
    nummer,
    datum: "2026-04-10",
    gepubliceerd_op: "2026-10-31",
    publicatie: 2,
    url: `/inspectierapport/${nummer}/`,
    titel: `Nieuw inspectierapport: Opvang ${place}, Gent`,
    tekst: "Het rapport gaat over het bezoek van 12 maart 2026. Een advies is geen beslissing.",
    locaties: [
      {
        dossiernummer: `1000000${place}`,
        naam: `Opvang ${place}`,
        gemeente: "Gent",
        gemeente_slug: "gent",
        organisator_id: `O${place}`,
      },
    ],
  };
}

/** Writes a publication as the portal does: both files appear at once. */
export function publish(folder: string, number: number, events: readonly ChangeEvent[]): void {
  const data = join(folder, "data", "v1");
  mkdirSync(data, { recursive: true });
  const peildatum = "2026-10-31";
  const files = {
    "wijzigingen.json": { contract: 1, publicatie: number, peildatum, fictief: true, rijen: events },
    "publication.json": { contract: 1, nummer: number, peildatum, wijzigingen: events.length },
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(data, `${name}.new`), JSON.stringify(content));
    renameSync(join(data, `${name}.new`), join(data, name));
  }
}

export interface Follows {
  kind: SubjectKind;
  id: string;
  topics?: string;
  pace?: Pace;
  confirmed?: boolean;
}

/** Adds a person with subscriptions; their ids are `<person>-<n>`. */
export async function addPerson(
  db: Db,
  id: string,
  follows: readonly Follows[],
  email?: string,
): Promise<void> {
  const address = email ?? `${id}@voorbeeld.example`;
  await db
    .insertInto("people")
    .values({
      id,
      email: address,
      email_key: address.toLowerCase(),
      created_at: 1,
      failures: 0,
      suspended_at: null,
    })
    .execute();
  await db
    .insertInto("subscriptions")
    .values(
      follows.map(({ kind, id: subject, topics, pace, confirmed }, index) => ({
        id: `${id}-${index + 1}`,
        person_id: id,
        subject_kind: kind,
        subject_id: subject,
        topics: topics ?? "rapporten,opvolging,handhaving,vergunning",
        pace: pace ?? "direct",
        created_at: index,
        confirmed_at: confirmed === false ? null : 1,
      })),
    )
    .execute();
}
