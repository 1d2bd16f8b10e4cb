/** Labels of the events of the change log. */
import type { ChangeKind } from "../codes.ts";
import { sources, type Term } from "./term.ts";

function kind(term: string, definition: string, notThis?: string): Term {
  return { term, definition, ...(notThis ? { notThis } : {}), source: sources.policy };
}

export const changeKindTerms: Record<ChangeKind, Term> = {
  locatie_nieuw: kind("Nieuwe locatie", "Deze locatie staat voor het eerst online."),
  vergunning_geschorst: kind(
    "Vergunning geschorst",
    "In het register staat nu dat de vergunning of het kwaliteitslabel geschorst is.",
    "Dit betekent niet dat de opvang voorgoed stopt.",
  ),
  vergunning_opgeheven: kind(
    "Vergunning opgeheven",
    "In het register staat nu dat de vergunning of het kwaliteitslabel opgeheven is.",
    "Dit betekent niet dat de organisator nergens opvang mag geven.",
  ),
  opvang_gestopt: kind(
    "Opvang gestopt",
    "In het register staat nu dat de opvang op dit adres gestopt is.",
    "Dit betekent niet dat er een probleem was.",
  ),
  vergunning_geldt_weer: kind(
    "Vergunning geldt weer",
    "In het register staat nu dat de vergunning of het kwaliteitslabel weer geldt.",
  ),
  overgang: kind(
    "Overname of verhuizing",
    "De opvang is overgenomen, verhuisd of kreeg een andere rechtsvorm.",
  ),
  rapport_gepubliceerd: kind(
    "Nieuw inspectierapport",
    "Een definitief inspectierapport staat voor het eerst online.",
    "Dit betekent niet dat er iets mis is. Een advies is geen beslissing.",
  ),
  opvolging_gewijzigd: kind(
    "Opvolging gewijzigd",
    "Opgroeien gaf een inspectierapport een opvolgingsstatus.",
    "Dit betekent niet dat alles al hersteld is.",
  ),
  vaststelling_hersteld: kind(
    "Tekort hersteld",
    "Opgroeien of Zorginspectie noteerde dat een inbreuk of aandachtspunt hersteld is.",
  ),
  stap_gepubliceerd: kind(
    "Nieuwe handhavingsstap",
    "Een aanmaning, een voornemen of een beslissing staat voor het eerst online.",
    "Dit betekent niet dat de opvang dicht is. Een voornemen is geen maatregel.",
  ),
  bezwaar_ingediend: kind("Bezwaar ingediend", "De organisator diende bezwaar in tegen een beslissing."),
  bezwaar_beslist: kind("Uitspraak over een bezwaar", "Er is een uitspraak over een bezwaar."),
  handhaving_afgesloten: kind("Handhaving afgesloten", "Een handhavingstraject eindigde."),
  reactie_gepubliceerd: kind("Nieuwe reactie", "Een reactie van de organisator staat voor het eerst online."),
  gegeven_aangepast: kind("Gegeven aangepast", "Een tekst of gegeven dat al online stond, is aangepast."),
  ingetrokken: kind("Ingetrokken", "Een gegeven staat niet meer online. Het portaal zegt niet welk."),
};
