/** The words of e-mail alerts that the site and the alert service share. */
import { alertRetention, type AlertPace, type AlertSubject, type AlertTopic } from "../domain/alerts.ts";
import { changesCounted, daysCounted, hoursCounted, locationsCounted, minutesCounted } from "./counts.ts";

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

/** Returns the subject of a mail about several changes: `3 wijzigingen: De Zon, Gent`, `12 wijzigingen bij 4 locaties`. */
export function digestSubject(changes: number, locations: number, onlyLocation: string | null): string {
  return onlyLocation === null
    ? `${changesCounted(changes)} bij ${locationsCounted(locations)}`
    : `${changesCounted(changes)}: ${onlyLocation}`;
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
