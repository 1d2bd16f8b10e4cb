/** A small scenario for tests of the alert service: a publication in a folder, and people who follow its subjects. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Db } from "../../src/alerts/database/open.ts";
import type { Pace, SubjectKind } from "../../src/alerts/database/schema.ts";
import { parseChangeLog } from "../../src/alerts/publications/change-log.ts";
import { indexChangeLog, type IndexedChangeLog } from "../../src/alerts/publications/reader.ts";
import { changeLogPath, type ChangeLogFile, type ChangeRow } from "../../src/domain/change-log-file.ts";
import type { ChangeKind } from "../../src/domain/codes.ts";
import { publicationFilePath, type PublicationFile } from "../../src/domain/publication-file.ts";

export const context = {
  publicUrl: "https://meldingen.voorbeeld.example",
  portalUrl: "https://portaal.voorbeeld.example",
  siteName: "Kinderopvang in beeld",
  isFictitious: true,
  contactEmail: "vragen@voorbeeld.example",
  subjects: null,
};

export const from = "Kinderopvang in beeld <meldingen@voorbeeld.example>";

const peildatum = "2026-10-31";
const source = {
  contract: 1,
  fictief: true,
  peildatum,
  bron: "Verzonnen gegevens",
  uitgever: "Voorbeeld",
  licentie: { naam: "Voorbeeldlicentie", url: "https://voorbeeld.example/licentie" },
} as const;

/** Makes a change: the report with this number, at location `1000000<location>`. */
export function event(nummer: string, location = 1, soort: ChangeKind = "rapport_gepubliceerd"): ChangeRow {
  const dossiernummer = `1000000${location}`;
  return {
    wijziging_id: `${soort}/${nummer}`,
    soort,
    dossiernummers: [dossiernummer],
    nummer,
    datum: "2026-04-10",
    gepubliceerd_op: peildatum,
    publicatie: 2,
    url: `${context.portalUrl}/inspectierapport/${nummer}/`,
    fictief: true,
    titel: `Nieuw inspectierapport: Opvang ${location}, Gent`,
    tekst: "Het rapport gaat over het bezoek van 12 maart 2026. Een advies is geen beslissing.",
    locaties: [
      {
        dossiernummer,
        naam: `Opvang ${location}`,
        gemeente: "Gent",
        gemeente_slug: "gent",
        organisator_id: `O${location}`,
      },
    ],
  };
}

/** Returns the publication with these changes, as the service reads it. */
export function publicationOf(number: number, events: readonly ChangeRow[]): IndexedChangeLog {
  return indexChangeLog(parseChangeLog(JSON.stringify(changeLogFile(number, events))));
}

/** Writes the files of a publication; each of them is replaced by one rename. */
export function writePublicationFiles(folder: string, number: number, events: readonly ChangeRow[]): void {
  const files = {
    [changeLogPath]: changeLogFile(number, events),
    [publicationFilePath]: publicationFile(number, events),
  };
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(content));
    renameSync(`${file}.new`, file);
  }
}

function changeLogFile(number: number, events: readonly ChangeRow[]): ChangeLogFile {
  return { tabel: "wijzigingen", ...source, publicatie: number, rijen: [...events] };
}

function publicationFile(number: number, events: readonly ChangeRow[]): PublicationFile {
  const link = (path: string): string => `${context.portalUrl}/${path}`;
  return {
    ...source,
    nummer: number,
    vorige: number === 1 ? null : { nummer: number - 1, peildatum },
    aantal_rijen: { wijzigingen: events.length },
    aantal_wijzigingen: events.length,
    links: {
      site: link(""),
      data: link("data/"),
      wijzigingen: link(changeLogPath),
      feed: link("feed.xml"),
      datapackage: link("data/v1/datapackage.json"),
      dcat: link("data/v1/dcat.jsonld"),
    },
  };
}

export interface Follows {
  kind: SubjectKind;
  id: string;
  topics?: string;
  pace?: Pace;
  confirmed?: boolean;
}

/** Adds a person with subscriptions whose ids are `<person>-<n>`. */
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
