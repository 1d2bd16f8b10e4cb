/**
 * Words an event of the change log for people: a title, a few sentences of fact, and the caveats about what the event
 * does not mean. Pages, feeds and mails use these words, so they are plain text without markup.
 * They never quote a finding or an explanation; the page that the event links to shows that.
 */
import { codeTerms } from "../domain/glossary/codes.ts";
import { licencePhrase, licenceWord } from "../domain/glossary/licence-words.ts";
import type {
  Change,
  EnforcementStep,
  EnforcementTrajectory,
  InspectionReport,
  Location,
  Transfer,
} from "../domain/records.ts";
import { partsOf } from "./facts.ts";
import { locationPlaceApart } from "./names-apart.ts";
import { haveEnforcement, newestAppeal } from "../register/oversight.ts";
import { locationOf, orThrow, type Register } from "../register/register.ts";
import { capitalize, formatDate } from "../strings/format.ts";
import { followUpNotThis } from "../states/follow-up-sentences.ts";
import { contextOf, gatherLocationFacts } from "../states/location-facts.ts";
import { suspendedLead } from "../states/register-sentences.ts";
import { followUpStatements } from "../states/report-states.ts";
import { measureCaveats } from "../states/step-sentences.ts";
import { appealLabel, appealOutcome } from "../strings/appeals.ts";
import { closingReasonClause } from "../strings/enforcement.ts";
import { stepTitle } from "../strings/step-title.ts";
import { adviceLines } from "../strings/inspection.ts";

/** Returns a label such as `Nieuw inspectierapport`, `Kwaliteitslabel geschorst`, `Een gegeven is ingetrokken`. */
export function changeLabel(register: Register, change: Change): string {
  if (change.kind === "ingetrokken") return "Een gegeven is ingetrokken";
  if (change.kind === "overgang") return codeTerms.transferKinds[transferOf(register, change).kind].term;
  const { term } = codeTerms.changeKinds[change.kind];
  const location = locationsOf(register, change)[0];
  return location ? term.replace("Vergunning", capitalize(licenceWord(location.careType))) : term;
}

/**
 * Names where it happened: `De Zon, Gent`, with more where others have that name, and both locations for a take-over; null
 * where the location is no longer online.
 */
export function changePlace(register: Register, change: Change): string | null {
  const names = new Set(
    locationsOf(register, change).map((location) => locationPlaceApart(register, location)),
  );
  return names.size === 0 ? null : [...names].join(", nu ");
}

/** Returns a title such as `Nieuw inspectierapport: De Zon, Gent`. */
export function changeTitle(register: Register, change: Change): string {
  const place = changePlace(register, change);
  const label = changeLabel(register, change);
  return place === null ? label : `${label}: ${place}`;
}

/** Describes what happened in whole sentences; none where the title is enough. */
export function changeSentences(register: Register, change: Change): string[] {
  switch (change.kind) {
    case "locatie_nieuw":
      return [codeTerms.changeKinds.locatie_nieuw.definition];
    case "vergunning_geschorst":
    case "vergunning_opgeheven":
    case "opvang_gestopt":
    case "vergunning_geldt_weer":
      return [licenceSentence(register, change, change.kind)];
    case "overgang":
      return [transferSentence(register, change)];
    case "rapport_gepubliceerd":
      return [`Het rapport gaat over het bezoek van ${formatDate(reportOf(register, change).visitDate)}.`];
    case "opvolging_gewijzigd":
      return [followUpSentence(register, change)];
    case "vaststelling_hersteld":
      return [fixedSentence(register, change)];
    case "stap_gepubliceerd":
      return stepSentences(register, change);
    case "bezwaar_ingediend":
      return [`De organisator diende op ${on(change)} bezwaar in${against(register, change)}.`];
    case "bezwaar_beslist":
      return [outcomeSentence(register, change)];
    case "handhaving_afgesloten":
      return [closedSentence(trajectoryOf(register, change))];
    case "reactie_gepubliceerd":
      return [`De organisator reageerde op ${on(change)} op ${subjectOf(register, change)}.`];
    case "gegeven_aangepast":
      return [`Er is een tekst of gegeven aangepast in ${subjectOf(register, change)}.`];
    case "ingetrokken":
      return ["Het staat niet meer online. Het portaal zegt niet welk gegeven het was."];
  }
}

/** Returns the caveats that must accompany it: an advice is no decision, an intention no measure (P11). */
export function changeCaveats(register: Register, change: Change): string[] {
  switch (change.kind) {
    case "rapport_gepubliceerd":
      return ["Een rapport beschrijft één bezoek.", ...reportCaveats(reportOf(register, change))];
    case "opvolging_gewijzigd":
      return followUpCaveats(register, change);
    case "stap_gepubliceerd":
      return stepCaveats(register, stepOf(register, change));
    case "reactie_gepubliceerd":
      return ["Dit zijn woorden van de organisator. Ze zijn niet gecontroleerd."];
    case "bezwaar_ingediend":
      return ["Een bezwaar zegt niet of de beslissing klopt."];
    case "vaststelling_hersteld":
      return ["Dit gaat over één vaststelling van één bezoek."];
    case "locatie_nieuw":
    case "overgang":
    case "vergunning_geldt_weer":
    case "bezwaar_beslist":
    case "handhaving_afgesloten":
    case "gegeven_aangepast":
    case "ingetrokken":
    case "vergunning_geschorst":
    case "vergunning_opgeheven":
      return notThis(codeTerms.changeKinds[change.kind]);
    case "opvang_gestopt":
      // Beside enforcement nobody can say that there was no problem.
      return haveEnforcement(register, locationsOf(register, change))
        ? []
        : notThis(codeTerms.changeKinds[change.kind]);
  }
}

/** Joins sentences and caveats into one text. */
export function changeText(register: Register, change: Change): string {
  return [...changeSentences(register, change), ...changeCaveats(register, change)].join(" ");
}

function notThis(term: { notThis?: string }): string[] {
  return term.notThis ? [term.notThis] : [];
}

function locationsOf(register: Register, change: Change): Location[] {
  return change.locationIds.map((id) => orThrow(register.locationById.get(id), `location of ${change.id}`));
}

function on(change: Change): string {
  if (change.date === null) throw new Error(`${change.id} has no date.`);
  return formatDate(change.date);
}

// The licence and take-overs

type LicenceChangeKind =
  "vergunning_geschorst" | "vergunning_opgeheven" | "opvang_gestopt" | "vergunning_geldt_weer";

/** The register's state on the day of the change; only the state of now stands in the present. */
function licenceSentence(register: Register, change: Change, kind: LicenceChangeKind): string {
  const [location] = locationsOf(register, change);
  const careType = location?.careType ?? "groepsopvang";
  const phrase = licencePhrase(careType);
  switch (kind) {
    case "vergunning_geschorst": {
      const isNow = location?.licence.state === "geschorst" && location.licence.since === change.date;
      return isNow
        ? `In het register is ${phrase} geschorst sinds ${on(change)}. ${suspendedLead(location)}`
        : `In het register was ${phrase} geschorst vanaf ${on(change)}.`;
    }
    case "vergunning_opgeheven":
      return `In het register is ${phrase} opgeheven op ${on(change)}.`;
    case "opvang_gestopt":
      return `In het register is de opvang op dit adres gestopt op ${on(change)}.`;
    case "vergunning_geldt_weer":
      return change.date === null
        ? `In het register gold ${phrase} bij deze publicatie weer.`
        : `In het register gold ${phrase} weer vanaf ${on(change)}.`;
  }
}

/** Finds the transfer by the id of the change. */
export function transferOf(register: Register, change: Change): Transfer {
  const [from = "", to = "", kind = ""] = partsOf(change.id).parts;
  const found = register.transfersFrom
    .get(from)
    ?.find((one) => one.toLocationId === to && one.kind === kind && one.date === change.date);
  return orThrow(found, `transfer of ${change.id}`);
}

function transferSentence(register: Register, change: Change): string {
  const transfer = transferOf(register, change);
  const day = formatDate(transfer.date);
  switch (transfer.kind) {
    case "overname":
      return `Op ${day} nam een andere organisator de opvang over. Oudere rapporten gaan over de vorige.`;
    case "verhuis":
      return `Op ${day} verhuisde de opvang. Oudere rapporten gaan over het vorige adres.`;
    case "wijziging_rechtsvorm":
      return `Op ${day} ging de opvang verder onder een andere rechtsvorm.`;
  }
}

// Reports

function reportOf(register: Register, change: Change): InspectionReport {
  return orThrow(register.reportById.get(change.recordId ?? ""), `report of ${change.id}`);
}

function reportCaveats({ advice }: InspectionReport): string[] {
  return advice === "geen" ? ["Een advies is geen beslissing."] : [adviceLines(advice)];
}

/** Finds the status by the id of the change: a report may get two on one day. */
function followUpOf(register: Register, change: Change) {
  const [, date, status, action = ""] = partsOf(change.id).parts;
  const found = reportOf(register, change).followUp.find(
    (one) => one.date === date && one.status === status && (one.action ?? "") === action,
  );
  return orThrow(found, `follow-up of ${change.id}`);
}

function followUpSentence(register: Register, change: Change): string {
  const report = reportOf(register, change);
  const followUp = followUpOf(register, change);
  const facts = gatherLocationFacts(register, locationOf(register, report));
  const statement = followUpStatements(report, facts)[
    report.followUp.length - 1 - report.followUp.indexOf(followUp)
  ];
  const visit = formatDate(report.visitDate);
  const { label, means } = orThrow(statement, `statement of ${change.id}`);
  return `Het bezoek van ${visit} kreeg op ${formatDate(followUp.date)} de status «${label}». ${means}`;
}

function followUpCaveats(register: Register, change: Change): string[] {
  const report = reportOf(register, change);
  const facts = gatherLocationFacts(register, locationOf(register, report));
  const notThis = followUpNotThis(followUpOf(register, change).status, report, facts);
  return notThis ? [notThis] : [];
}

function fixedSentence(register: Register, change: Change): string {
  const report = reportOf(register, change);
  const number = partsOf(change.id).parts[1];
  const kind = report.findings.find((finding) => finding.number === number)?.kind;
  const what = kind ? `Een ${kind}` : "Een vaststelling";
  return `${what} uit het rapport over het bezoek van ${formatDate(report.visitDate)} is hersteld, vastgesteld op ${on(change)}.`;
}

// Enforcement

function stepOf(register: Register, change: Change): EnforcementStep {
  const found = change.locationIds
    .flatMap((id) => register.trajectoriesByLocation.get(id) ?? [])
    .flatMap((trajectory) => trajectory.steps)
    .find(({ id }) => id === change.recordId);
  return orThrow(found, `step of ${change.id}`);
}

function trajectoryOf(register: Register, change: Change): EnforcementTrajectory {
  return orThrow(register.trajectoryById.get(change.recordId ?? ""), `trajectory of ${change.id}`);
}

/** Describes the measure together with its appeal: the measure is never shown without it. */
function stepSentences(register: Register, change: Change): string[] {
  const step = stepOf(register, change);
  const appeal = newestAppeal(step);
  return [
    `${stepTitle(step, locationOf(register, step).careType)}, van ${formatDate(step.decidedOn)}.`,
    ...(appeal ? [`${appealLabel(appeal, step.kind)}.`] : []),
  ];
}

function stepCaveats(register: Register, step: EnforcementStep): string[] {
  const context = contextOf(gatherLocationFacts(register, locationOf(register, step)), step);
  return [
    ...notThis(codeTerms.stepKinds[step.kind]),
    ...(step.kind === "beslissing" ? measureCaveats(step, context) : []),
    ...(step.isPrecaution ? ["Een maatregel uit voorzorg bewijst geen inbreuk."] : []),
  ];
}

/** Returns a phrase such as ` tegen de beslissing van 4 mei 2026`. */
function against(register: Register, change: Change): string {
  return ` tegen ${stepPhrase(stepOf(register, change))}`;
}

function stepPhrase({ kind, decidedOn }: EnforcementStep): string {
  return `${kind === "voornemen" ? "het" : "de"} ${kind} van ${formatDate(decidedOn)}`;
}

function outcomeSentence(register: Register, change: Change): string {
  const step = stepOf(register, change);
  const [, lodgedOn, , outcome] = partsOf(change.id).parts;
  const appeal = step.appeals.find((one) => one.lodgedOn === lodgedOn && one.outcome === outcome);
  return `Het bezwaar ging over ${stepPhrase(step)}. ${appealOutcome(orThrow(appeal, `appeal of ${change.id}`), step.kind) ?? ""}`;
}

function closedSentence({ startedOn, endedOn, closingReason }: EnforcementTrajectory): string {
  const reason = closingReasonClause(closingReason);
  const end = endedOn ? ` op ${formatDate(endedOn)}` : "";
  return `De handhaving die startte op ${formatDate(startedOn)}, is afgesloten${end}${reason}.`;
}

/** Names what a reply or a correction is about. */
function subjectOf(register: Register, change: Change): string {
  switch (subjectKind(change)) {
    case "inspectierapport":
    case "vaststelling":
      return `het rapport over het bezoek van ${formatDate(reportOf(register, change).visitDate)}`;
    case "handhavingstraject":
      return `het handhavingstraject dat startte op ${formatDate(trajectoryOf(register, change).startedOn)}`;
    default:
      return stepPhrase(stepOf(register, change));
  }
}

/** Reads from the id what was corrected, or whether a reply answers a report or a step. */
function subjectKind({ id, kind }: Change): string {
  const names = id.split("/").slice(kind === "gegeven_aangepast" ? 1 : 0);
  return (names[0] === "reactie" ? names[1] : names[0]) ?? "";
}
