/** The words of e-mail alerts that the site and the alert service share. */
import {
  alertRetention,
  type AlertPace,
  type AlertSubject,
  type AlertSubjectKind,
  type AlertTopic,
} from "../domain/alerts.ts";
import {
  changesCounted,
  daysCounted,
  hoursCounted,
  locationsCounted,
  minutesCounted,
  timesCounted,
} from "./counts.ts";

export const topicLabels: Record<AlertTopic, string> = {
  rapporten: "Inspectierapporten, herstel en reacties",
  opvolging: "Opvolging",
  handhaving: "Handhaving en bezwaar",
  vergunning: "Vergunning, start, stop en overname",
};

export const paceLabels: Record<AlertPace, string> = {
  direct: "Meteen na een publicatie",
  dagelijks: "Hoogstens één mail per dag",
  wekelijks: "Hoogstens één mail per week",
};

/**
 * Names a subject in a sentence: `De Zon`, `alle opvang in Gent`, `alle opvang van Vzw De Zon`, `alle
 * handhavingsstappen`.
 */
export function subjectPhrase({ kind, name }: Pick<AlertSubject, "kind" | "name">): string {
  if (kind === "gemeente") return `alle opvang in ${name}`;
  if (kind === "organisator") return `alle opvang van ${name}`;
  if (kind === "handhaving") return "alle handhavingsstappen";
  return name;
}

const unnamedPhrases: Record<AlertSubjectKind, string> = {
  locatie: "een opvang",
  gemeente: "alle opvang in een gemeente",
  organisator: "alle opvang van een organisator",
  handhaving: "alle handhavingsstappen",
};

/** What follows the phrase of a subject that the portal no longer shows; the steps together are always there. */
function goneClause(kind: AlertSubjectKind): string {
  return kind === "handhaving" ? "" : " die niet meer op het portaal staat";
}

/** Names a subject of which the name is not known; `isGone` when that is because the portal no longer shows it. */
export function unnamedSubjectPhrase(kind: AlertSubjectKind, isGone: boolean): string {
  return `${unnamedPhrases[kind]}${isGone ? goneClause(kind) : ""}`;
}

/** Tells why somebody gets a mail: `Je krijgt deze mail omdat je alle opvang in Gent volgt.` */
export function becauseYouFollow(phrase: string): string {
  return `Je krijgt deze mail omdat je ${phrase} volgt.`;
}

/** Tells the same of a subject of which the name is not known. */
export function becauseYouFollowUnnamed(kind: AlertSubjectKind, isGone: boolean): string {
  return `Je krijgt deze mail omdat je ${unnamedPhrases[kind]} volgt${isGone ? goneClause(kind) : ""}.`;
}

/** The heading of changes whose location the portal no longer shows. */
export const goneHeading = "Niet meer op het portaal";

/**
 * Returns the subject of a mail about several changes of different locations: `12 wijzigingen bij 4 locaties`. Changes
 * whose location is gone can't be counted by location.
 */
export function digestSubject(changes: number, locations: number, hasGone: boolean): string {
  return `${changesCounted(changes)} bij ${locationsCounted(locations)}${hasGone ? " en bij wat niet meer online staat" : ""}`;
}

/** Returns the subject of a mail about several changes in one place: `3 wijzigingen: De Zon, Gent`. */
export function onePlaceSubject(changes: number, place: string): string {
  return `${changesCounted(changes)}: ${place}`;
}

/** Returns the title of changes that read the same: `Een gegeven is ingetrokken, 3 keer`. */
export function repeatedTitle(title: string, times: number): string {
  return times === 1 ? title : `${title}, ${timesCounted(times)}`;
}

const fewNames = 3;

/** Names the first few of some things: `De Zon · De Maan`, `De Zon · De Maan · De Ster · en meer`. */
export function firstFew(names: readonly string[]): string {
  return [...names.slice(0, fewNames), ...(names.length > fewNames ? ["en meer"] : [])].join(" · ");
}

/** Counts the changes for which a mail has no room: `Nog 20 wijzigingen`. */
export function moreChanges(total: number): string {
  return `Nog ${changesCounted(total)}`;
}

/** The answer after every form, whoever's address it was. */
export const afterFormAnswer = "Kijk in je mailbox. Klopt het adres, dan krijg je zo een mail.";

/** When data is deleted, as the privacy page states it. */
export const retentionLines: readonly string[] = [
  `Bevestig je niet, dan wissen we je adres na ${hoursCounted(alertRetention.confirmHours)}.`,
  "Stop je mails over iets, dan wissen we meteen dat je het volgde.",
  `Welke mails we je stuurden en waarover, wissen we na ${daysCounted(alertRetention.sentDays)}.`,
  `Weigert je mailserver onze mails, dan wissen we je adres na ${daysCounted(alertRetention.bouncedDays)}.`,
  `Om misbruik te stoppen tellen we aanvragen per adres en per netwerk. Daarvan bewaren we enkel een versleutelde code, ${hoursCounted(alertRetention.limitHours)}.`,
  `Een link om je mails te beheren werkt ${minutesCounted(alertRetention.manageMinutes)}.`,
];
