/** Sums up a year in three sentences. */
import type { PublicRecords } from "../../domain/records.ts";
import type { CountedPeriod } from "../../figures/subject.ts";
import { findCell, type YearCount, type YearlyFigures } from "../../figures/yearly-counts.ts";
import { locationsCounted, placesCounted } from "../../strings/counts.ts";
import { capitalize, count, formFor, formatNumber } from "../../strings/format.ts";
import { periodPhrase, spanPhrase } from "./wording.ts";

/** Returns the stock, visits and decisions of a year: those that this portal counts, or else the published ones. */
export function yearInShort({ counts }: YearlyFigures, records: PublicRecords, year: number): string[] {
  const of = (subjectId: string): YearCount | undefined =>
    counts.find(({ subject }) => subject.id === subjectId)?.byYear.get(year);
  const sentences = [
    ...sentenceOf(of("aanbod"), stockOf),
    ...sentenceOf(of("inspecties"), visitsOf),
    ...sentenceOf(of("maatregelen"), decisionsOf),
  ];
  if (sentences.length === 3) return sentences;
  const published = records.keyFigures.filter((figure) => figure.year === year).length;
  return [
    ...sentences,
    sentences.length === 0
      ? `Dit portaal telt zelf niets over ${year}: die gegevens zijn niet of niet volledig online.`
      : "De rest is niet of niet volledig online: dat telt dit portaal niet.",
    ...(published > 0 ? [publishedSentence(published)] : []),
  ];
}

function sentenceOf(counted: YearCount | undefined, sentence: (counted: YearCount) => string): string[] {
  return counted ? [sentence(counted)] : [];
}

function value(counted: YearCount, indicator: string, breakdown: string | null): number {
  return findCell(counted.table, { indicator, breakdown })?.value ?? 0;
}

function stockOf(counted: YearCount): string {
  const places = findCell(counted.table, { indicator: "plaatsen", breakdown: "babys_peuters" })?.value;
  return stockSentence(counted.period, {
    young: value(counted, "locaties", "babys_peuters"),
    places: places ?? null,
    school: value(counted, "locaties", "buitenschools"),
  });
}

function visitsOf(counted: YearCount): string {
  return visitsSentence(counted.period, value(counted, "inspectiebezoeken", null));
}

function decisionsOf(counted: YearCount): string {
  return decisionsSentence(counted.period, {
    suspensions: value(counted, "maatregel_schorsing_vergunning", null),
    liftings: value(counted, "maatregel_opheffing_vergunning", null),
  });
}

interface Stock {
  young: number;
  /** Null where the places are not known. */
  places: number | null;
  school: number;
}

/** Tells the stock: `Op 31 december 2025 waren er 6.200 locaties voor baby's en peuters, met 90.100 plaatsen, en …` */
export function stockSentence(period: CountedPeriod, { young, places, school }: Stock): string {
  const when = capitalize(periodPhrase(period, "last-day"));
  const withPlaces = places === null ? "" : `, met ${placesCounted(places)}`;
  return `${when} ${formFor(young, "was", "waren")} er ${locationsCounted(young)} voor baby's en peuters${withPlaces}, en ${locationsCounted(school)} voor buitenschoolse opvang.`;
}

/** Tells the visits: `In 2025 waren er 1.920 inspectiebezoeken waarvan het rapport online staat.` */
export function visitsSentence(period: CountedPeriod, visits: number): string {
  const counted = count(visits, "inspectiebezoek", "inspectiebezoeken");
  return `${capitalize(spanPhrase(period))} ${formFor(visits, "was", "waren")} er ${counted} waarvan het rapport online staat.`;
}

/** Tells the decisions: `In 2025: 12 beslissingen tot schorsing en 4 tot opheffing van een vergunning of kwaliteitslabel.` */
export function decisionsSentence(
  period: CountedPeriod,
  { suspensions, liftings }: { suspensions: number; liftings: number },
): string {
  const decisions = count(suspensions, "beslissing", "beslissingen");
  const lifted = liftings === 0 ? "geen" : formatNumber(liftings);
  return `${capitalize(periodPhrase(period, "period"))}: ${decisions} tot schorsing en ${lifted} tot opheffing van een vergunning of kwaliteitslabel.`;
}

/** Tells how much was published: `Gepubliceerd over dat jaar: 12 cijfers, met bron.` */
export function publishedSentence(figures: number): string {
  return `Gepubliceerd over dat jaar: ${count(figures, "cijfer", "cijfers")}, met bron.`;
}
