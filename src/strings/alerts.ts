/** The words of e-mail alerts that the site and the alert service share. */
import type { AlertPace, AlertSubject, AlertTopic } from "../domain/alerts.ts";

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
