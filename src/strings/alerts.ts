/** The words of e-mail alerts that the site and the alert service share. */
import { alertRetention, type AlertPace, type AlertSubject, type AlertTopic } from "../domain/alerts.ts";

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

/** The answer after every form, whoever's address it was. */
export const afterFormAnswer = "Kijk in je mailbox. Klopt het adres, dan krijg je zo een mail.";

/** When data is deleted, as the privacy page states it. */
export const retentionLines: readonly string[] = [
  `Bevestig je niet, dan wissen we je adres na ${alertRetention.confirmHours} uur.`,
  "Stop je een melding, dan wissen we die meteen.",
  `Welke mails we je stuurden en waarover, wissen we na ${alertRetention.sentDays} dagen.`,
  `Weigert je mailserver onze mails, dan wissen we je adres na ${alertRetention.bouncedDays} dagen.`,
  `Om misbruik te stoppen tellen we aanvragen per adres en per netwerk. Daarvan bewaren we enkel een versleutelde code, ${alertRetention.limitHours} uur.`,
  `Een link om je meldingen te beheren werkt ${alertRetention.manageMinutes} minuten.`,
];
