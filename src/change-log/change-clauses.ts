/** Tells in one sentence what changed on one day: each kind of change as a clause, with its number. */
import { licencePhrase } from "../domain/glossary/licence-words.ts";
import type { CareType, ChangeKind, TransferKind } from "../domain/codes.ts";
import type { Change } from "../domain/records.ts";
import type { Register } from "../register/register.ts";
import { count } from "../strings/format.ts";
import { transferOf } from "./wording.ts";

/** Changes of one kind, with what their clause depends on. */
export interface ChangesOfKind {
  kind: ChangeKind;
  total: number;
  careType: CareType;
  /** Null for any other change than a transfer. */
  transfer: TransferKind | null;
}

/** Returns the clauses of these changes in their order, one for each kind, and for each kind of transfer. */
export function changeClauses(register: Register, changes: readonly Change[]): string[] {
  const groups = new Map<string, ChangesOfKind>();
  for (const change of changes) {
    const transfer = change.kind === "overgang" ? transferOf(register, change).kind : null;
    const careType = register.locationById.get(change.locationIds[0] ?? "")?.careType ?? "groepsopvang";
    const key = `${change.kind} ${transfer ?? ""}`;
    const total = (groups.get(key)?.total ?? 0) + 1;
    groups.set(key, { kind: change.kind, total, careType, transfer });
  }
  return [...groups.values()].map(changeClause);
}

const transferClauses: Record<TransferKind, string> = {
  overname: "de opvang is overgenomen",
  verhuis: "de opvang is verhuisd",
  wijziging_rechtsvorm: "de opvang kreeg een andere rechtsvorm",
};

/** Returns `er kwam een handhavingsstap bij`, `er kwamen 2 handhavingsstappen bij`, `de vergunning is geschorst`. */
export function changeClause({ kind, total, careType, transfer }: ChangesOfKind): string {
  const added = (one: string, noun: string, nouns: string): string =>
    total === 1 ? `er kwam ${one} bij` : `er kwamen ${count(total, noun, nouns)} bij`;
  const became = (one: string, noun: string, nouns: string, how: string): string =>
    total === 1 ? `${one} is ${how}` : `${count(total, noun, nouns)} zijn ${how}`;
  switch (kind) {
    case "locatie_nieuw":
      return "de locatie staat voor het eerst online";
    case "vergunning_geschorst":
      return `${licencePhrase(careType)} is geschorst`;
    case "vergunning_opgeheven":
      return `${licencePhrase(careType)} is opgeheven`;
    case "opvang_gestopt":
      return "de opvang op dit adres is gestopt";
    case "vergunning_geldt_weer":
      return `${licencePhrase(careType)} geldt weer`;
    case "overgang":
      return transferClauses[transfer ?? "overname"];
    case "rapport_gepubliceerd":
      return added("een inspectierapport", "inspectierapport", "inspectierapporten");
    case "opvolging_gewijzigd":
      return "de opvolging is gewijzigd";
    case "vaststelling_hersteld":
      return became("een tekort", "tekort", "tekorten", "hersteld");
    case "stap_gepubliceerd":
      return added("een handhavingsstap", "handhavingsstap", "handhavingsstappen");
    case "bezwaar_ingediend":
      return added("een bezwaar", "bezwaar", "bezwaren");
    case "bezwaar_beslist":
      return added(
        "een uitspraak over een bezwaar",
        "uitspraak over een bezwaar",
        "uitspraken over bezwaren",
      );
    case "handhaving_afgesloten":
      return became("een handhavingstraject", "handhavingstraject", "handhavingstrajecten", "afgesloten");
    case "reactie_gepubliceerd":
      return added(
        "een reactie van de organisator",
        "reactie van de organisator",
        "reacties van de organisator",
      );
    case "gegeven_aangepast":
      return became("een tekst of gegeven", "tekst of gegeven", "teksten of gegevens", "aangepast");
    case "ingetrokken":
      return became("een gegeven", "gegeven", "gegevens", "ingetrokken");
  }
}
