/** Sums up a year in three sentences. */
import type { PublicRecords } from "../../domain/records.ts";
import { findCell, type YearCount, type YearlyFigures } from "../../figures/yearly-counts.ts";
import { capitalize, count } from "../../strings/format.ts";
import { periodPhrase } from "./wording.ts";

/** Returns the stock, visits and decisions of a year: those that this portal counts, or else the published ones. */
export function yearInShort({ counts }: YearlyFigures, records: PublicRecords, year: number): string[] {
  const of = (subjectId: string): YearCount | undefined =>
    counts.find(({ subject }) => subject.id === subjectId)?.byYear.get(year);
  const sentences = [
    stockSentence(of("aanbod")),
    visitSentence(of("inspecties")),
    decisionSentence(of("maatregelen")),
  ].filter((sentence) => sentence !== null);
  if (sentences.length === 3) return sentences;
  const published = records.keyFigures.filter((figure) => figure.year === year).length;
  const figuresOf = count(published, "cijfer", "cijfers");
  return [
    ...sentences,
    sentences.length === 0
      ? `Dit portaal telt zelf niets over ${year}: die gegevens zijn niet of niet volledig online.`
      : "De rest is niet of niet volledig online: dat telt dit portaal niet.",
    ...(published > 0 ? [`Gepubliceerd over dat jaar: ${figuresOf}, met bron.`] : []),
  ];
}

function value(counted: YearCount, indicator: string, breakdown: string | null): number {
  return findCell(counted.table, { indicator, breakdown })?.value ?? 0;
}

function stockSentence(counted: YearCount | undefined): string | null {
  if (!counted) return null;
  const young = count(value(counted, "locaties", "babys_peuters"), "locatie", "locaties");
  const school = count(value(counted, "locaties", "buitenschools"), "locatie", "locaties");
  const places = findCell(counted.table, { indicator: "plaatsen", breakdown: "babys_peuters" })?.value;
  const withPlaces = typeof places === "number" ? `, met ${count(places, "plaats", "plaatsen")}` : "";
  const when = capitalize(periodPhrase(counted.period, "last-day"));
  return `${when} waren er ${young} voor baby's en peuters${withPlaces}, en ${school} voor buitenschoolse opvang.`;
}

function visitSentence(counted: YearCount | undefined): string | null {
  if (!counted) return null;
  const visits = count(value(counted, "inspectiebezoeken", null), "inspectiebezoek", "inspectiebezoeken");
  return `${capitalize(periodPhrase(counted.period, "period"))}: ${visits} met een rapport online.`;
}

function decisionSentence(counted: YearCount | undefined): string | null {
  if (!counted) return null;
  const suspensions = value(counted, "maatregel_schorsing_vergunning", null);
  const liftings = value(counted, "maatregel_opheffing_vergunning", null);
  const decisions = count(suspensions, "beslissing", "beslissingen");
  const when = capitalize(periodPhrase(counted.period, "period"));
  const lifted = liftings === 0 ? "geen" : String(liftings);
  return `${when}: ${decisions} tot schorsing en ${lifted} tot opheffing van een vergunning of kwaliteitslabel.`;
}
