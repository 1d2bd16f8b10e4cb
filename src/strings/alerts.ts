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

/** `De Zon`, `alle opvang in Gent`, `alle opvang van Vzw De Zon`, `alle handhavingsstappen`: as a sentence names it. */
export function subjectPhrase({ kind, name }: Pick<AlertSubject, "kind" | "name">): string {
  if (kind === "gemeente") return `alle opvang in ${name}`;
  if (kind === "organisator") return `alle opvang van ${name}`;
  if (kind === "handhaving") return "alle handhavingsstappen";
  return name;
}

/** Said after every form, whoever's address it was. */
export const afterFormAnswer = "Kijk in je mailbox. Klopt het adres, dan krijg je zo een mail.";

/** What is forgotten when, as the privacy page says it. */
export const retentionLines: readonly string[] = [
  `Bevestig je niet, dan wissen we je adres na ${alertRetention.confirmHours} uur.`,
  "Stop je een melding, dan wissen we die meteen.",
  `Welke mails we je stuurden en waarover, wissen we na ${alertRetention.sentDays} dagen.`,
  `Weigert je mailserver onze mails, dan wissen we je adres na ${alertRetention.bouncedDays} dagen.`,
  `Om misbruik te stoppen tellen we aanvragen per adres en per netwerk. Daarvan bewaren we enkel een versleutelde code, ${alertRetention.limitHours} uur.`,
  `Een link om je meldingen te beheren werkt ${alertRetention.manageMinutes} minuten.`,
];
