/** What a visit found, in the summary of its location and at the head of its report. */
import { themes, type VisitReason } from "../domain/codes.ts";
import type { IsoDate } from "../domain/dates.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import { inSentence } from "../domain/glossary/term.ts";
import type { Finding, InspectionReport } from "../domain/records.ts";
import { themeResults } from "../register/oversight.ts";
import { attentionPointsCounted, breachesCounted, themesCounted } from "../strings/counts.ts";
import { formatDate, formatList, formatNumber } from "../strings/format.ts";

/** Says when and why Zorginspectie came; a complaint or a report is no fact (P11). */
export function visitSentences(report: InspectionReport): string[] {
  const came = `Zorginspectie kwam op ${formatDate(report.visitDate)} langs`;
  const sentences: Record<VisitReason, string[]> = {
    gewoon: [`${came} voor een gewoon bezoek.`],
    opvolging: [`${came} voor een opvolgingsbezoek.`],
    gevaarsituatie: [
      `${came} na een melding van een gevaarsituatie.`,
      "Een melding is geen vastgesteld feit.",
    ],
    klacht: [`${came} na een klacht.`, "Een klacht is geen vastgesteld feit."],
    herevaluatie: [`${came} om het dossier opnieuw te bekijken.`],
  };
  return sentences[report.reason];
}

/** Says first what a visit found: `Zorginspectie stelde bij dit bezoek 2 inbreuken vast. Die gaan over infrastructuur.` */
export function foundSentences(report: InspectionReport): string[] {
  if (report.findings.length === 0) return ["Bij dit rapport staan geen vaststellingen online."];
  if (report.findings.every(({ result }) => result === "niet_geinspecteerd")) {
    return ["Zorginspectie bekeek bij dit bezoek geen van de thema's."];
  }
  const breaches = report.findings.filter(({ kind }) => kind === "inbreuk");
  const points = report.findings.filter(({ kind }) => kind === "aandachtspunt");
  const counted = `${breachesCounted(breaches.length)} en ${attentionPointsCounted(points.length)}`;
  const about = breaches.length > 0 ? breaches : points;
  return [
    `Zorginspectie stelde bij dit bezoek ${counted} vast.`,
    ...(about.length === 0 ? [] : [aboutThemes(about)]),
    ...(breaches.length === 0 && points.length > 0 ? ["Een aandachtspunt is geen inbreuk."] : []),
  ];
}

/** `De inbreuken gaan over infrastructuur en over veiligheid en gezondheid.` */
function aboutThemes(findings: readonly Finding[]): string {
  const isBreach = findings[0]?.kind === "inbreuk";
  const one = isBreach ? "De inbreuk gaat" : "Het aandachtspunt gaat";
  const many = isBreach ? "De inbreuken gaan" : "De aandachtspunten gaan";
  const names = [...new Set(findings.map(({ theme }) => `over ${inSentence(codeTerms.themes[theme].term)}`))];
  return `${findings.length === 1 ? one : many} ${formatList(names)}.`;
}

/** Says how many themes were in order, how many breaches there were and how many of them have a date of repair. */
export function resultSentences(report: InspectionReport): string[] {
  const results = themeResults(report, themes);
  const numberOf = (result: string): number => results.filter((theme) => theme.result === result).length;
  const inOrder = numberOf("in_orde");
  const notInOrder = numberOf("niet_in_orde");
  if (results.length === 0) return [];
  if (notInOrder > 0) {
    return [
      themeCounts(results.length, inOrder, notInOrder, numberOf("niet_geinspecteerd")),
      ...findingSentences(report),
    ];
  }
  if (inOrder === 0) return ["Zorginspectie bekeek bij dit bezoek geen van de thema's."];
  const seen =
    inOrder === results.length
      ? themesCounted(inOrder)
      : `${inOrder} van de ${themesCounted(results.length)}`;
  return [
    `Zorginspectie bekeek ${seen}.`,
    `${inOrder === 1 ? "Dat was" : "Die waren"} bij dit bezoek in orde.`,
  ];
}

function themeCounts(all: number, inOrder: number, notInOrder: number, notInspected: number): string {
  const parts = [
    ...(inOrder > 0 ? [`${inOrder} in orde`] : []),
    `${notInOrder} niet in orde`,
    ...(notInspected > 0 ? [`${notInspected} niet geïnspecteerd`] : []),
  ];
  if (all === 1) return "Zorginspectie bekeek 1\u00A0thema. Dat was bij dit bezoek niet in orde.";
  const verb = (inOrder || notInOrder) === 1 ? "was" : "waren";
  return `Van de ${themesCounted(all)} ${verb} er ${formatList(parts)}.`;
}

function findingSentences(report: InspectionReport): string[] {
  const breaches = report.findings.filter((finding) => finding.kind === "inbreuk");
  const points = report.findings.filter((finding) => finding.kind === "aandachtspunt");
  const counted = formatList([
    ...(breaches.length > 0 ? [breachesCounted(breaches.length)] : []),
    ...(points.length > 0 ? [attentionPointsCounted(points.length)] : []),
  ]);
  if (!counted) return [];
  const verb = (breaches.length || points.length) === 1 ? "was" : "waren";
  const note =
    breaches.length === 0 ? [points.length === 1 ? "Dat is geen inbreuk." : "Dat zijn geen inbreuken."] : [];
  return [`Er ${verb} ${counted}.`, ...note, ...fixedSentences(breaches.map((breach) => breach.fixedOn))];
}

/** «Hersteld» only with a date, and only of breaches: a point of attention needs no repair. Silence is said, too. */
function fixedSentences(fixedDates: readonly (IsoDate | null)[]): string[] {
  const dates = fixedDates.filter((date) => date !== null).sort();
  const open = fixedDates.length - dates.length;
  const last = dates.at(-1);
  if (last === undefined)
    return open === 0 ? [] : [`${forBreaches(open)} staat hier geen datum van herstel.`];
  if (open === 0) return [allFixed(dates.length, last)];
  const fixed =
    dates.length === 1
      ? `Van de inbreuken is er 1 hersteld, op ${formatDate(last)}.`
      : `Van de inbreuken zijn er ${formatNumber(dates.length)} hersteld, de laatste op ${formatDate(last)}.`;
  return [
    fixed,
    `Voor de andere${open === 1 ? "" : ` ${formatNumber(open)}`} staat hier geen datum van herstel.`,
  ];
}

function forBreaches(open: number): string {
  return open === 1 ? "Voor die inbreuk" : `Voor de ${breachesCounted(open)}`;
}

function allFixed(breaches: number, last: IsoDate): string {
  return breaches === 1
    ? `Die inbreuk is hersteld op ${formatDate(last)}.`
    : `Alle inbreuken zijn hersteld, de laatste op ${formatDate(last)}.`;
}
