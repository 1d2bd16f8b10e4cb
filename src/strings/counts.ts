/**
 * Numbers with their nouns, and the short sentences about numbers that pages share. No page joins a number and a word
 * itself: tests/number-words tries every function here with none, one and many.
 */
import type { CountingMethod } from "../domain/codes.ts";
import type { Location } from "../domain/records.ts";
import { count, formFor } from "./format.ts";

/** Counts locations: `97 locaties`, `geen locaties`. */
export function locationsCounted(total: number): string {
  return count(total, "locatie", "locaties");
}

/** Counts places: `8 plaatsen`, `1 plaats`. */
export function placesCounted(total: number): string {
  return count(total, "plaats", "plaatsen");
}

const placeAdjectives: Record<CountingMethod, string> = {
  vergund: "vergunde",
  gesubsidieerd: "gesubsidieerde",
};

/** Counts the places of a location as the source counts them: `8 vergunde plaatsen`; care after school has no licence. */
export function countedPlaces({
  places,
  countingMethod,
  careType,
}: Pick<Location, "places" | "countingMethod" | "careType">): string {
  if (careType === "buitenschools" && countingMethod === "vergund") return placesCounted(places);
  const adjective = placeAdjectives[countingMethod];
  return count(places, `${adjective}\u00A0plaats`, `${adjective}\u00A0plaatsen`);
}

/** Counts themes of a visit: `4 thema's`. */
export function themesCounted(total: number): string {
  return count(total, "thema", "thema's");
}

/** Counts breaches: `2 inbreuken`. */
export function breachesCounted(total: number): string {
  return count(total, "inbreuk", "inbreuken");
}

/** Counts points of attention: `1 aandachtspunt`. */
export function attentionPointsCounted(total: number): string {
  return count(total, "aandachtspunt", "aandachtspunten");
}

/** Counts complaints: `3 klachten`. */
export function complaintsCounted(total: number): string {
  return count(total, "klacht", "klachten");
}

/** Counts the complaints that the agency had to treat: `3 ontvankelijke klachten`. */
export function admissibleComplaintsCounted(total: number): string {
  return count(total, "ontvankelijke\u00A0klacht", "ontvankelijke\u00A0klachten");
}

/** Counts dimensions of MeMoQ: `5 dimensies`. */
export function dimensionsCounted(total: number): string {
  return count(total, "dimensie", "dimensies");
}

/** Counts changes: `12 wijzigingen`. */
export function changesCounted(total: number): string {
  return count(total, "wijziging", "wijzigingen");
}

/** Counts municipalities: `76 gemeenten`. */
export function municipalitiesCounted(total: number): string {
  return count(total, "gemeente", "gemeenten");
}

/** Counts months: `12 maanden`. */
export function monthsCounted(total: number): string {
  return count(total, "maand", "maanden");
}

/** Counts years, which have one form: `1 jaar`, `5 jaar`. */
export function yearsCounted(total: number): string {
  return count(total, "jaar", "jaar");
}

/** Counts days: `30 dagen`. */
export function daysCounted(total: number): string {
  return count(total, "dag", "dagen");
}

/** Counts hours, which have one form: `48 uur`. */
export function hoursCounted(total: number): string {
  return count(total, "uur", "uur");
}

/** Counts minutes: `60 minuten`. */
export function minutesCounted(total: number): string {
  return count(total, "minuut", "minuten");
}

/** Counts how often something happened: `3 keer`. */
export function timesCounted(total: number): string {
  return count(total, "keer", "keer");
}

/** Counts the rows of a file: `7.014 rijen`. */
export function rowsCounted(total: number): string {
  return count(total, "rij", "rijen");
}

/** Counts what happened: `31 gebeurtenissen`. */
export function eventsCounted(total: number): string {
  return count(total, "gebeurtenis", "gebeurtenissen");
}

/** Counts visits: `4 bezoeken`. */
export function visitsCounted(total: number): string {
  return count(total, "bezoek", "bezoeken");
}

/** Counts visits before another one: `4 eerdere bezoeken`. */
export function earlierVisitsCounted(total: number): string {
  return count(total, "eerder\u00A0bezoek", "eerdere\u00A0bezoeken");
}

/** Counts trajectories that run: `12 lopende handhavingstrajecten`. */
export function runningTrajectoriesCounted(total: number): string {
  return count(total, "lopend\u00A0handhavingstraject", "lopende\u00A0handhavingstrajecten");
}

/** Counts findings: `12 vaststellingen`. */
export function findingsCounted(total: number): string {
  return count(total, "vaststelling", "vaststellingen");
}

/** Counts the findings that a short list leaves out: `nog 52 vaststellingen`. */
export function moreFindingsCounted(total: number): string {
  return `nog ${findingsCounted(total)}`;
}

/** Counts published series: `3 reeksen`. */
export function seriesCounted(total: number): string {
  return count(total, "reeks", "reeksen");
}

/** Counts the columns of a file: `31 kolommen`. */
export function columnsCounted(total: number): string {
  return count(total, "kolom", "kolommen");
}

/** Counts the codes of a list: `4 codes`. */
export function codesCounted(total: number): string {
  return count(total, "code", "codes");
}

/** Counts terms of the glossary: `12 begrippen`. */
export function termsCounted(total: number): string {
  return count(total, "begrip", "begrippen");
}

/** Counts the locations of an organiser: `3 locaties, 2 gestopt`. */
export function organiserLocationsCounted(current: number, ended: number): string {
  return ended === 0
    ? locationsCounted(current)
    : `${locationsCounted(current)}, ${count(ended, "gestopt", "gestopt")}`;
}

/** Tells how much is online: `Er staan 1.920 inspectierapporten online. Er zijn 12 locaties in handhaving.` */
export function onlineSentences(reports: number, enforcedLocations: number): string {
  const stand = formFor(reports, "staat", "staan");
  const are = formFor(enforcedLocations, "is", "zijn");
  return `Er ${stand} ${count(reports, "inspectierapport", "inspectierapporten")} online. Er ${are} ${locationsCounted(enforcedLocations)} in handhaving.`;
}

/** Says how many trajectories run, to go on with since when: `Er loopt een handhavingstraject`, `Er lopen 2 …, het eerste`. */
export function trajectoriesRun(open: number): string {
  return open === 1
    ? "Er loopt een handhavingstraject"
    : `Er lopen ${count(open, "handhavingstraject", "handhavingstrajecten")}, het eerste`;
}
