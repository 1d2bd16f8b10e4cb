/** Makes the events of the change log out of a snapshot and the facts of the Register. */
import type { ChangeKind } from "../domain/codes.ts";
import type { Change } from "../domain/records.ts";
import { by } from "../domain/sorting.ts";
import { locationUrl } from "../urls.ts";
import { partsOf, type Fact, type FactKind } from "./facts.ts";
import { publicationRefOf, type PublicationRef, type Snapshot } from "./snapshot.ts";

/** Returns all events, newest publication first, then by id. */
export function changesOf(snapshot: Snapshot, facts: readonly Fact[]): Change[] {
  const factById = new Map(facts.map((fact) => [fact.id, fact]));
  const byNumber = new Map(snapshot.publications.map((publication) => [publication.number, publication]));
  const { peildatum: day } = publicationRefOf(snapshot);
  const publicationOf = (number: number): PublicationRef => {
    const publication = byNumber.get(number);
    // One that was rolled back may be of a later day than the one that follows it.
    if (publication) return publication.peildatum <= day ? publication : { number, peildatum: day };
    throw new Error(`stand.json names publication ${number}, which is not in its chain of publications.`);
  };
  const changes = snapshot.facts.flatMap(({ id, since, corrected }) => {
    const fact = factById.get(id);
    if (!fact) throw new Error(`stand.json holds ${id}, which the Register does not hold.`);
    return [
      ...(since > 0 ? [changeOf(fact, fact.id, changeKind(fact), fact.date, publicationOf(since))] : []),
      ...(corrected > 0 ? [correctionOf(fact, publicationOf(corrected))] : []),
    ];
  });
  return [...changes, ...withdrawalChanges(snapshot, publicationOf)].sort(newestFirst);
}

/** The kinds of facts that are news by themselves; corrections and withdrawals have kinds of their own. */
const kindOfNews: Readonly<Partial<Record<FactKind, ChangeKind>>> = {
  locatie: "locatie_nieuw",
  overgang: "overgang",
  inspectierapport: "rapport_gepubliceerd",
  hersteld: "vaststelling_hersteld",
  opvolging: "opvolging_gewijzigd",
  afgesloten: "handhaving_afgesloten",
  handhavingsstap: "stap_gepubliceerd",
  bezwaar: "bezwaar_ingediend",
  uitspraak: "bezwaar_beslist",
  reactie: "reactie_gepubliceerd",
};

const licenceKinds: Readonly<Record<string, ChangeKind>> = {
  vergund: "vergunning_geldt_weer",
  geschorst: "vergunning_geschorst",
  opgeheven: "vergunning_opgeheven",
  stopgezet: "opvang_gestopt",
};

function changeKind({ id, kind }: Fact): ChangeKind {
  const found = kind === "vergunning" ? licenceKinds[partsOf(id).parts[1] ?? ""] : kindOfNews[kind];
  if (found) return found;
  throw new Error(`${id} is no news by itself.`);
}

function changeOf(
  { locationIds, recordId, url }: Fact,
  id: string,
  kind: ChangeKind,
  date: string | null,
  { number, peildatum }: PublicationRef,
): Change {
  return { id, kind, locationIds, recordId, date, publishedOn: peildatum, publication: number, url };
}

/** The content is part of the identity: a second correction is an event of its own. */
function correctionOf(fact: Fact, publication: PublicationRef): Change {
  return changeOf(fact, `aangepast/${fact.id}/${fact.content ?? ""}`, "gegeven_aangepast", null, publication);
}

function withdrawalChanges(
  { withdrawals }: Snapshot,
  publicationOf: (number: number) => PublicationRef,
): Change[] {
  return withdrawals.map(({ locationId, publication }, index) => {
    const { peildatum } = publicationOf(publication);
    const same = withdrawals.slice(0, index).filter((earlier) => {
      return earlier.locationId === locationId && earlier.publication === publication;
    });
    const idPart = encodeURIComponent(locationId ?? "");
    return {
      id: `ingetrokken/${idPart}/${publication}/${same.length + 1}`,
      kind: "ingetrokken",
      locationIds: locationId === null ? [] : [locationId],
      recordId: null,
      date: null,
      publishedOn: peildatum,
      publication,
      url: locationId === null ? null : locationUrl(locationId),
    };
  });
}

function newestFirst(a: Change, b: Change): number {
  return b.publication - a.publication || by((change: Change) => change.id)(a, b);
}
