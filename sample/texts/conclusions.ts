/** Writes the conclusion of a report: why the visit was made, what was found (as many as the findings hold), what follows. */
import { themes } from "../../src/domain/codes.ts";
import type { Advice, CareType, VisitReason } from "../../src/domain/codes.ts";
import type { SampleFinding } from "../findings.ts";
import type { Visit } from "../model.ts";
import type { Random } from "../random.ts";
import { themeWords } from "./findings.ts";
import { enumerate, sentencesFor } from "./grammar.ts";
import type { Sentences } from "./grammar.ts";

const openings: Record<VisitReason, readonly string[]> = {
  gewoon: [
    "Zorginspectie bracht een gewoon inspectiebezoek aan de opvang.",
    "Dit was een gewoon inspectiebezoek.",
    "Dit bezoek maakte deel uit van het gewone toezicht op de kinderopvang.",
  ],
  opvolging: [
    "Dit bezoek diende om na te gaan of eerdere inbreuken weggewerkt zijn.",
    "Zorginspectie bracht een bezoek om de afspraken na een eerder bezoek op te volgen.",
    "Het was een bezoek ter opvolging van eerdere vaststellingen.",
  ],
  gevaarsituatie: [
    "Zorginspectie kwam langs nadat een gevaarsituatie gemeld was. Een melding is geen vastgesteld feit.",
    "Dit bezoek volgde op de melding van een mogelijke gevaarsituatie.",
  ],
  klacht: [
    "Dit bezoek gebeurde naar aanleiding van een klacht.",
    "Zorginspectie bracht een bezoek naar aanleiding van een klacht bij Opgroeien.",
  ],
  herevaluatie: [
    "Dit bezoek maakte deel uit van de herevaluatie van het dossier.",
    "Zorginspectie bracht een bezoek in het kader van de herevaluatie van alle dossiers.",
  ],
};

const nothingFound = [
  "Voor de geïnspecteerde thema's stelde Zorginspectie op het moment van het bezoek geen inbreuken vast.",
  "Er werden geen inbreuken vastgesteld op de voorwaarden die geïnspecteerd werden.",
  "De geïnspecteerde voorwaarden waren op het moment van het bezoek in orde.",
];
const positives: Sentences = {
  all: [
    "De kinderen kregen aandacht en de sfeer was rustig.",
    "De verantwoordelijke gaf vlot toegang tot de gevraagde documenten.",
    "De kinderen konden vrij spelen en voelden zich zichtbaar op hun gemak.",
    "De kinderbegeleiders werkten open mee aan de inspectie.",
  ],
  home: ["De onthaalouder werkte open mee aan de inspectie."],
};
const nextSteps = [
  "De organisator moet dit rechtzetten. Opgroeien volgt dat op.",
  "Opgroeien beoordeelt welke opvolging nodig is.",
  "De organisator moet aan Opgroeien laten weten hoe dit wordt rechtgezet.",
];
const seriousness = [
  "De vaststellingen zijn ernstig.",
  "De organisator nam te weinig maatregelen om dit te voorkomen.",
  "De vaststellingen wijzen erop dat de organisator de werking te weinig opvolgt.",
];
const adviceTexts: Record<Exclude<Advice, "geen">, readonly string[]> = {
  opstart_handhaving: [
    "Zorginspectie adviseert Opgroeien om handhaving op te starten.",
    "Gezien de vaststellingen adviseert Zorginspectie om een handhavingstraject op te starten. Opgroeien beslist daarover.",
  ],
  verderzetting_handhaving: [
    "Zorginspectie adviseert Opgroeien om de lopende handhaving verder te zetten.",
    "Er is vooruitgang, maar niet alles is in orde. Zorginspectie adviseert om de handhaving verder te zetten.",
  ],
};

/** Writes a conclusion that agrees with the findings and the advice. */
export function conclusionText(
  random: Random,
  visit: Visit,
  findings: readonly SampleFinding[],
  careType: CareType,
): string {
  const breaches = findings.filter((finding) => finding.kind === "inbreuk");
  const points = findings.filter((finding) => finding.kind === "aandachtspunt");
  const parts = [openingOf(random, visit, careType)];
  if (breaches.length === 0) {
    parts.push(random.pick(nothingFound));
    if (points.length > 0) parts.push(pointsSentence(points.length));
    if (random.chance(0.6)) parts.push(random.pick(sentencesFor(positives, careType)));
    return parts.join(" ");
  }
  parts.push(breachesSentence(breaches, points.length));
  if (visit.advice === "geen") return [...parts, random.pick(nextSteps)].join(" ");
  if (visit.advice === "opstart_handhaving") parts.push(random.pick(seriousness));
  return [...parts, random.pick(adviceTexts[visit.advice])].join(" ");
}

function openingOf(random: Random, visit: Visit, careType: CareType): string {
  const opening = random.pick(openings[visit.reason]);
  const announced = visit.isAnnounced ? "vooraf aangekondigd" : "niet aangekondigd";
  const isShort = careType === "gezinsopvang" || random.chance(0.5);
  return isShort ? opening : `${opening} Het bezoek was ${announced}.`;
}

function breachesSentence(breaches: readonly SampleFinding[], points: number): string {
  const found = themes.filter((theme) => breaches.some((finding) => finding.theme === theme));
  const counted = breaches.length === 1 ? "één inbreuk" : `${breaches.length} inbreuken`;
  const alsoPoints =
    points === 0 ? "" : points === 1 ? " en één aandachtspunt" : ` en ${points} aandachtspunten`;
  const over = enumerate(found.map((theme) => themeWords[theme]));
  const verb = breaches.length === 1 ? "De inbreuk gaat" : "De inbreuken gaan";
  return `Zorginspectie stelde ${counted}${alsoPoints} vast. ${verb} over ${over}.`;
}

function pointsSentence(count: number): string {
  return count === 1 ? "Er is één aandachtspunt." : `Er zijn ${count} aandachtspunten.`;
}
