/**
 * «In het kort» sums up a location in one minute, in plain sentences made from the facts.
 *
 * The order is: what it is, take-over, licence, enforcement, visit, result, follow-up. Without a fact there is no
 * sentence. Advice, precaution, report, complaint and intention are each followed at once by the line that says what
 * they are not.
 */
import { themes, type VisitReason } from "../../domain/codes.ts";
import { licencePhrase, measureInfinitive, measurePhrase } from "../../domain/glossary/licence-words.ts";
import type {
  EnforcementStep,
  EnforcementTrajectory,
  InspectionReport,
  Location,
} from "../../domain/records.ts";
import { newestAppeal, themeResults, type Oversight } from "../../register/oversight.ts";
import {
  continuesUnderAnother,
  isEnded,
  municipalityOf,
  organiserOf,
  type Register,
} from "../../register/register.ts";
import { capitalize, count, formatDate, formatElapsed, formatList } from "../../strings/format.ts";
import { licenceContradiction } from "../../strings/licence-contradiction.ts";
import {
  appealEffect,
  appealLodged,
  appealOutcome,
  closingReasonSentence,
} from "../../strings/enforcement.ts";

/** Returns one paragraph per subject, each a list of whole sentences. */
export function summaryParagraphs(register: Register, location: Location, oversight: Oversight): string[][] {
  const { peildatum } = register.records;
  return [
    [...whatItIs(register, location), ...takeOver(register, location)],
    [...licence(register, location, oversight)],
    [...enforcement(location, oversight, peildatum)],
    [...visit(oversight, peildatum)],
  ].filter((paragraph) => paragraph.length > 0);
}

function careName(location: Location): string {
  return {
    gezinsopvang: "gezinsopvang",
    groepsopvang: "groepsopvang",
    groepsopvang_samenwerkend: "groepsopvang van samenwerkende onthaalouders",
    buitenschools: "buitenschoolse opvang",
  }[location.careType];
}

function whatItIs(register: Register, location: Location): string[] {
  const places = count(location.places, "plaats", "plaatsen");
  const municipality = municipalityOf(register, location).name;
  const verb = isEnded(location) ? "was" : "is";
  const isOf = location.careType === "groepsopvang_samenwerkend" ? ", met" : " met";
  return [`${location.name} ${verb} een ${careName(location)}${isOf} ${places} in ${municipality}.`];
}

function takeOver(register: Register, location: Location): string[] {
  const incoming = register.transfersTo.get(location.id)?.at(-1);
  const outgoing = register.transfersFrom.get(location.id)?.at(-1);
  const sentences: string[] = [];
  if (incoming) {
    const date = formatDate(incoming.date);
    const organiser = organiserOf(register, location).name;
    sentences.push(
      ...{
        overname: [
          `Op ${date} nam ${organiser} de opvang over.`,
          "Oudere rapporten gaan over de vorige organisator.",
        ],
        verhuis: [
          `Op ${date} verhuisde de opvang naar dit adres.`,
          "Oudere rapporten gaan over het vorige adres.",
        ],
        wijziging_rechtsvorm: [`Op ${date} veranderde de rechtsvorm van de organisator.`],
      }[incoming.kind],
    );
  }
  if (outgoing) {
    const date = formatDate(outgoing.date);
    sentences.push(
      {
        overname: `Op ${date} nam een andere organisator de opvang over.`,
        verhuis: `Op ${date} verhuisde de opvang naar een ander adres.`,
        wijziging_rechtsvorm: `Op ${date} ging de opvang verder onder een andere rechtsvorm.`,
      }[outgoing.kind],
    );
  }
  return sentences;
}

function licence(register: Register, location: Location, oversight: Oversight): string[] {
  const { peildatum } = register.records;
  const { state, since } = location.licence;
  const phrase = licencePhrase(location.careType);
  const Phrase = capitalize(phrase);
  switch (state) {
    case "vergund":
      return holding(location, Phrase, peildatum);
    case "geschorst":
      return suspended(location, since, oversight.licenceDecision, phrase);
    case "opgeheven":
      return lifted(location, since, oversight.licenceDecision, phrase);
    case "stopgezet":
      return continuesUnderAnother(register, location)
        ? [`${Phrase} van deze organisator stopte op ${formatDate(since)}.`]
        : [`De opvang op dit adres stopte op ${formatDate(since)}.`];
  }
}

function holding(location: Location, phrase: string, peildatum: string): string[] {
  const contradiction = licenceContradiction(location, peildatum);
  if (contradiction) return [contradiction.sentence, contradiction.advice];
  const { from } = location.licence;
  return from === null ? [] : [`${phrase} geldt sinds ${formatDate(from)}.`];
}

function suspended(
  location: Location,
  since: string,
  decision: EnforcementStep | null,
  phrase: string,
): string[] {
  const isLabel = location.careType === "buitenschools";
  const noCare = isLabel ? `Tot dan geldt ${phrase} niet` : "mag hier geen opvang zijn";
  if (!decision) {
    return [
      `${capitalize(phrase)} is geschorst sinds ${formatDate(since)}.`,
      isLabel ? `${capitalize(phrase)} geldt tijdelijk niet.` : "Hier mag tijdelijk geen opvang zijn.",
      "De beslissing met de redenen staat hier niet online.",
    ];
  }
  const end = decision.endsOn;
  const effect = isLabel
    ? end
      ? `De schorsing duurt tot en met ${formatDate(end)}.`
      : `${capitalize(phrase)} geldt tijdelijk niet.`
    : end
      ? `Tot en met ${formatDate(end)} ${noCare}.`
      : "Hier mag tijdelijk geen opvang zijn.";
  return [
    decisionSentence(decision, location),
    effect,
    ...precaution(decision),
    ...appealSentences(decision),
  ];
}

function lifted(
  location: Location,
  since: string,
  decision: EnforcementStep | null,
  phrase: string,
): string[] {
  const day = formatDate(since);
  const ended =
    location.careType === "buitenschools"
      ? `Sinds ${day} heeft deze opvang geen kwaliteitslabel meer.`
      : `Sinds ${day} mag hier geen opvang meer zijn.`;
  if (!decision)
    return [`Opgroeien hief ${phrase} op.`, ended, "De beslissing met de redenen staat hier niet online."];
  return [decisionSentence(decision, location), ended, ...precaution(decision), ...appealSentences(decision)];
}

/** Returns `Opgroeien besliste op … om de vergunning te schorsen, uit voorzorg en bij dringende noodzakelijkheid.` */
function decisionSentence(step: EnforcementStep, location: Location): string {
  const manner = [
    ...(step.isPrecaution ? ["uit voorzorg"] : []),
    ...(step.isUrgent ? ["bij dringende noodzakelijkheid"] : []),
  ];
  const measure = measureInfinitive(step.measure ?? "geen_maatregel", location.careType);
  const tail = manner.length > 0 ? `, ${formatList(manner)}` : "";
  return `Opgroeien besliste op ${formatDate(step.decidedOn)} om ${measure}${tail}.`;
}

function precaution(step: EnforcementStep): string[] {
  if (!step.isPrecaution) return [];
  return [
    "Uit voorzorg betekent dat er mogelijk een risico is voor kinderen.",
    "Het bewijst niet dat er een inbreuk was.",
  ];
}

function appealSentences(step: EnforcementStep): string[] {
  const appeal = newestAppeal(step);
  return appeal ? [appealLodged(appeal), appealOutcome(appeal) ?? appealEffect(appeal)] : [];
}

function enforcement(location: Location, oversight: Oversight, peildatum: string): string[] {
  const state = oversight.enforcement;
  if (state.kind === "none") return [];
  if (state.kind === "closed") return closedEnforcement(state.trajectory);
  const step = state.trajectory.steps.at(-1);
  if (!step) return [];
  const isToldAlready = step.id === oversight.licenceDecision?.id;
  return isToldAlready ? [] : stepSentences(step, location, peildatum);
}

function closedEnforcement(trajectory: EnforcementTrajectory): string[] {
  if (trajectory.endedOn === null) return [];
  const duration = formatElapsed(trajectory.startedOn, trajectory.endedOn);
  const reason = trajectory.closingReason ? `: ${closingReasonSentence(trajectory.closingReason)}` : "";
  return [
    `Er was handhaving. Die is afgesloten op ${formatDate(trajectory.endedOn)}, na ${duration}${reason}.`,
  ];
}

/** Describes the newest step of an open trajectory, with the line that says what it is not. */
export function stepSentences(step: EnforcementStep, location: Location, peildatum: string): string[] {
  const measure = measureInfinitive(step.measure ?? "geen_maatregel", location.careType);
  switch (step.kind) {
    case "aanmaning":
      return [
        `Opgroeien stuurde op ${formatDate(step.decidedOn)} een aanmaning: tekorten moeten weg.`,
        "Dat is geen straf.",
        ...appealSentences(step),
      ];
    case "voornemen":
      return [
        `Opgroeien is sinds ${formatDate(step.decidedOn)} van plan om ${measure}.`,
        "Dat is nog geen beslissing.",
        ...precaution(step),
        ...appealSentences(step),
      ];
    case "beslissing":
      return [
        decisionSentence(step, location),
        ...effectSentence(step, location, peildatum),
        ...precaution(step),
        ...appealSentences(step),
      ];
  }
}

function effectSentence(step: EnforcementStep, location: Location, peildatum: string): string[] {
  if (step.effectiveFrom === null || step.measure === null || step.measure === "geen_maatregel") return [];
  const measure = capitalize(measurePhrase(step.measure, location.careType));
  if (step.effectiveFrom > peildatum) return [`${measure} gaat in op ${formatDate(step.effectiveFrom)}.`];
  if (step.endsOn !== null && step.endsOn < peildatum) {
    return [`${measure} liep tot en met ${formatDate(step.endsOn)}.`];
  }
  return [`${measure} ging in op ${formatDate(step.effectiveFrom)}.`];
}

function visit(oversight: Oversight, peildatum: string): string[] {
  const report = oversight.reports[0];
  if (!report) {
    return [
      "Er staat geen inspectierapport online.",
      "Dat betekent niet dat alles in orde is, en ook niet dat er iets mis is.",
    ];
  }
  return [...visitSentences(report), ...resultSentences(report), ...followUpSentences(report, peildatum)];
}

function visitSentences(report: InspectionReport): string[] {
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

/** Counts the themes that were in order, the breaches, and those of them that are recorded as fixed. */
export function resultSentences(report: InspectionReport): string[] {
  const results = themeResults(report, themes);
  const numberOf = (result: string): number => results.filter((theme) => theme.result === result).length;
  const inOrder = numberOf("in_orde");
  const notInOrder = numberOf("niet_in_orde");
  const notInspected = numberOf("niet_geinspecteerd");
  if (results.length === 0) return [];
  if (notInOrder === 0) {
    if (inOrder === 0) return ["Zorginspectie bekeek bij dit bezoek geen van de thema's."];
    const seen =
      inOrder === results.length
        ? count(inOrder, "thema", "thema's")
        : `${inOrder} van de ${results.length} thema's`;
    const were = inOrder === 1 ? "Dat was" : "Die waren";
    return [`Zorginspectie bekeek ${seen}.`, `${were} bij dit bezoek in orde.`];
  }
  const parts = [
    ...(inOrder > 0 ? [`${inOrder} in orde`] : []),
    `${notInOrder} niet in orde`,
    ...(notInspected > 0 ? [`${notInspected} niet geïnspecteerd`] : []),
  ];
  const verb = (inOrder || notInOrder) === 1 ? "was" : "waren";
  return [`Van de ${results.length} thema's ${verb} er ${formatList(parts)}.`, ...findingSentences(report)];
}

function findingSentences(report: InspectionReport): string[] {
  const breaches = report.findings.filter((finding) => finding.kind === "inbreuk");
  const points = report.findings.filter((finding) => finding.kind === "aandachtspunt");
  const counted = formatList([
    ...(breaches.length > 0 ? [count(breaches.length, "inbreuk", "inbreuken")] : []),
    ...(points.length > 0 ? [count(points.length, "aandachtspunt", "aandachtspunten")] : []),
  ]);
  if (!counted) return [];
  const verb = (breaches.length || points.length) === 1 ? "was" : "waren";
  const note =
    breaches.length === 0 ? [points.length === 1 ? "Dat is geen inbreuk." : "Dat zijn geen inbreuken."] : [];
  return [`Er ${verb} ${counted}.`, ...note, ...fixedSentences(breaches.map((breach) => breach.fixedOn))];
}

/** Says «hersteld» only with a date, and only of breaches: a point of attention needs no repair. */
function fixedSentences(fixedDates: readonly (string | null)[]): string[] {
  const dates = fixedDates.filter((date): date is string => date !== null).sort();
  const last = dates.at(-1);
  if (last === undefined) return [];
  if (fixedDates.length === 1) return [`Die inbreuk is hersteld op ${formatDate(last)}.`];
  if (dates.length === fixedDates.length)
    return [`Alle inbreuken zijn hersteld, de laatste op ${formatDate(last)}.`];
  const fixed =
    dates.length === 1
      ? `Van de inbreuken is er 1 hersteld, op ${formatDate(last)}.`
      : `Van de inbreuken zijn er ${dates.length} hersteld, de laatste op ${formatDate(last)}.`;
  const open = fixedDates.length - dates.length;
  return [
    fixed,
    open === 1 ? "Voor de andere staat hier geen datum." : `Voor de andere ${open} staat hier geen datum.`,
  ];
}

function followUpSentences(report: InspectionReport, peildatum: string): string[] {
  const followUp = report.followUp.at(-1);
  if (!followUp) return [];
  switch (followUp.status) {
    case "onderzoeksfase": {
      const elapsed = formatElapsed(followUp.date, peildatum);
      const already = followUp.date === peildatum ? "" : `, op ${formatDate(peildatum)} al ${elapsed}`;
      return [`Opgroeien onderzoekt het verslag van dit bezoek${already}.`];
    }
    case "geen_verdere_opvolging":
      return ["Opgroeien vindt opvolging na dit bezoek niet nodig."];
    case "opvolging_organisator":
      return {
        werking_bijsturen: ["Opgroeien vroeg om de werking bij te sturen."],
        plan_van_aanpak: ["Opgroeien vroeg een plan van aanpak."],
        gesprek: ["Opgroeien vroeg om de tekorten weg te werken en had een gesprek met de organisator."],
        none: ["De organisator moet iets verbeteren. Opgroeien volgt dat op."],
      }[followUp.action ?? "none"];
    case "handhaving":
      return [`Na dit rapport startte Opgroeien handhaving.`];
  }
}
