/**
 * Writes a life as the source systems would hold it on the peildatum. Records that did not exist yet are left out, and
 * values that were not known yet are left empty. A few dates are planned, and those alone may lie in the future.
 */
import { qualityInstrument } from "../src/domain/quality-instrument.ts";
import type { LicenceState } from "../src/domain/codes.ts";
import { isoDay, yearOfDay } from "./days.ts";
import { makeFindings } from "./findings.ts";
import type {
  SampleAppeal,
  Life,
  SampleLocation,
  SampleOrganiser,
  SampleReply,
  SampleStep,
  SampleTrajectory,
  SampleTransfer,
  Visit,
} from "./model.ts";
import { Random, streams } from "./random.ts";
import type { TableWriters } from "./tables.ts";
import { conclusionText } from "./texts/conclusions.ts";
import { plant } from "./texts/planted.ts";
import { replyToReport, replyToStep } from "./texts/replies.ts";
import { stepText } from "./texts/steps.ts";
import { instrumentVersion } from "./visits.ts";

/** What is written, where to, and as of which day. */
export interface View {
  seed: number;
  peildatum: number;
  tables: TableWriters;
}

/** Whether the day has come: from then on the source has the event. */
function isKnown(view: View, day: number | undefined): day is number {
  return day !== undefined && day <= view.peildatum;
}

function ifKnown(view: View, day: number | undefined): string | undefined {
  return isKnown(view, day) ? isoDay(day) : undefined;
}

/** Writes an organiser. */
export function writeOrganiser(view: View, organiser: SampleOrganiser): void {
  const { id, name, legalForm, enterpriseNumber, website } = organiser;
  view.tables["edison/organisatoren"].add([id, name, legalForm, enterpriseNumber, website]);
}

/** Writes a location and all that hangs on it. */
export function writeLife(view: View, life: Life): void {
  writeLocation(view, life);
  for (const visit of life.visits) {
    if (isKnown(view, visit.draft)) writeVisit(view, life.location, visit);
  }
  for (const trajectory of life.trajectories) {
    if (isKnown(view, trajectory.start)) writeTrajectory(view, life, trajectory);
  }
  writeComplaints(view, life);
}

/** Writes that a dossier goes on as another one. */
export function writeTransfer(view: View, transfer: SampleTransfer): void {
  if (!isKnown(view, transfer.day)) return;
  const { from, to, kind, day } = transfer;
  view.tables["edison/overgangen"].add([from.dossier, to.dossier, kind, isoDay(day)]);
}

function writeLocation(view: View, life: Life): void {
  const { location } = life;
  const { address } = location;
  const licence = licenceStateOn(view.peildatum, life);
  view.tables["edison/locaties"].add([
    location.dossier,
    location.organiser.id,
    location.establishmentNumber,
    location.name,
    address.street,
    address.houseNumber,
    address.box,
    address.postcode,
    address.placeName,
    address.nis,
    address.x,
    address.y,
    address.crs,
    location.careType,
    location.isPrivateHome,
    location.places,
    location.counting,
    location.price,
    location.subsidies.join("|"),
    location.features.join("|"),
    location.openingHours,
    location.phone,
    location.email,
    location.website,
    isoDay(location.start),
    isKnown(view, location.endKnownOn ?? location.end) ? isoDay(location.end ?? 0) : undefined,
    licence.state,
    isoDay(licence.since),
  ]);
}

/** Returns the state of the licence on a day, from the end of the location and the suspensions that were in force. */
function licenceStateOn(
  day: number,
  { location, trajectories }: Life,
): { state: LicenceState; since: number } {
  const { end } = location;
  const knowsComing = location.writesComingState && (location.endKnownOn ?? Infinity) <= day;
  if (end !== undefined && (end <= day || knowsComing)) return { state: location.endState, since: end };
  let latest: { state: LicenceState; since: number } = { state: "vergund", since: location.start };
  for (const { from, until } of trajectories.flatMap((one) => one.steps).flatMap(suspensionOf)) {
    if (from > day || from < latest.since) continue;
    latest = until < day ? { state: "vergund", since: until + 1 } : { state: "geschorst", since: from };
  }
  return latest;
}

/** Returns when a suspension was really in force: until its end, or until a ruling undid it. */
function suspensionOf({ kind, measure, from, until, appeal }: SampleStep): { from: number; until: number }[] {
  if (kind !== "beslissing" || measure !== "schorsing_vergunning" || from === undefined) return [];
  if (appeal?.suspends === "ja") return [];
  const isUndone = appeal?.outcome === "vernietigd" || appeal?.outcome === "herzien";
  const ruling = isUndone ? (appeal.ruledOn ?? Infinity) - 1 : Infinity;
  return ruling < from ? [] : [{ from, until: Math.min(until ?? Infinity, ruling) }];
}

function writeVisit(view: View, location: SampleLocation, visit: Visit): void {
  const random = new Random(view.seed, streams.findings, location.index, visit.ordinal);
  const findings = makeFindings(random, visit, location.careType);
  const conclusion = conclusionText(random, visit, findings, location.careType);
  view.tables["modular/inspectierapporten"].add([
    visit.number,
    location.dossier,
    isoDay(visit.date),
    visit.isAnnounced,
    visit.reason,
    isoDay(visit.draft),
    ifKnown(view, visit.reaction),
    ifKnown(view, visit.final),
    visit.planted === "conclusie" ? plant(random, conclusion) : conclusion,
    visit.advice,
  ]);
  findings.forEach((finding, i) => {
    const isPlanted = visit.planted === "omschrijving" && i === 0;
    const text = isPlanted ? plant(random, finding.text) : finding.text;
    const fixedOn = finding.result === "niet_in_orde" ? ifKnown(view, visit.fixedOn) : undefined;
    view.tables["modular/vaststellingen"].add([
      visit.number,
      i + 1,
      finding.theme,
      finding.result,
      finding.kind,
      text,
      fixedOn,
    ]);
  });
  writeQuality(view, random, visit);
  for (const { status, action, day } of visit.followUps) {
    if (isKnown(view, day)) view.tables["edison/opvolging"].add([visit.number, status, action, isoDay(day)]);
  }
  const text = replyToReport(random, visit, location.careType);
  writeReply(
    view,
    "inspectierapport",
    visit.number,
    visit.reply,
    visit.planted === "tekst" ? plant(random, text) : text,
  );
}

function writeQuality(view: View, random: Random, visit: Visit): void {
  const version = instrumentVersion(visit.date);
  const dimensions = qualityInstrument(version)?.dimensions ?? [];
  for (const dimension of dimensions.slice(0, visit.dimensions)) {
    const score = random.weighted([
      [1, 4],
      [2, 22],
      [3, 50],
      [4, 24],
    ]);
    view.tables["modular/memoq"].add([visit.number, version, dimension, score]);
  }
}

function writeReply(
  view: View,
  subject: string,
  number: string,
  reply: SampleReply | undefined,
  text: string,
): void {
  if (!reply || !isKnown(view, reply.day)) return;
  const isReleaseKnown = reply.isScheduled || isKnown(view, reply.releasedOn);
  const released = isReleaseKnown && reply.releasedOn !== undefined ? isoDay(reply.releasedOn) : undefined;
  view.tables["edison/reacties"].add([subject, number, isoDay(reply.day), released, text]);
}

function writeTrajectory(view: View, { location }: Life, trajectory: SampleTrajectory): void {
  const { number, triggers, report, start, end, closing } = trajectory;
  const isClosed = isKnown(view, end);
  view.tables["edison/handhavingstrajecten"].add([
    number,
    location.dossier,
    triggers.join("|"),
    report?.number,
    isoDay(start),
    isClosed ? isoDay(end) : undefined,
    isClosed ? closing : undefined,
  ]);
  trajectory.steps.forEach((step, i) => {
    if (isKnown(view, step.decided)) writeStep(view, location, trajectory, step, i);
  });
}

function writeStep(
  view: View,
  location: SampleLocation,
  trajectory: SampleTrajectory,
  step: SampleStep,
  ordinal: number,
): void {
  const random = new Random(view.seed, streams.steps, location.index, trajectory.start, ordinal);
  const text = stepText(random, step, trajectory, location.careType);
  const knowsEnd = step.untilKnownOn === undefined || isKnown(view, step.untilKnownOn);
  view.tables["edison/handhavingsstappen"].add([
    step.number,
    trajectory.number,
    step.kind,
    step.measure,
    step.isUrgent,
    step.isPrecaution,
    isoDay(step.decided),
    ifKnown(view, step.notified),
    step.from === undefined ? undefined : isoDay(step.from),
    step.until === undefined || !knowsEnd ? undefined : isoDay(step.until),
    step.amountEur?.toFixed(2),
    step.planted === "toelichting" ? plant(random, text) : text,
  ]);
  if (step.appeal && isKnown(view, step.appeal.filed)) writeAppeal(view, step.number, step.appeal);
  writeReply(view, "handhavingsstap", step.number, step.reply, replyToStep(random, step));
}

function writeAppeal(view: View, stepNumber: string, appeal: SampleAppeal): void {
  const isExamined = isKnown(view, appeal.examinedOn);
  view.tables["edison/bezwaren"].add([
    stepNumber,
    isoDay(appeal.filed),
    isExamined ? appeal.admissible : "onbekend",
    isExamined ? appeal.suspends : "onbekend",
    isKnown(view, appeal.ruledOn) ? appeal.outcome : undefined,
    ifKnown(view, appeal.ruledOn),
  ]);
}

function writeComplaints(view: View, { location, complaints }: Life): void {
  const byYear = Map.groupBy(
    complaints.filter((day) => isKnown(view, day)),
    yearOfDay,
  );
  for (const [year, days] of byYear) {
    const elements = days.reduce((sum, day) => sum + 1 + elementsBeyondOne(view.seed, location, day), 0);
    view.tables["klaroen/klachten"].add([location.dossier, year, days.length, elements]);
  }
}

/** Draws what makes a complaint hold 1.3 elements on average (2019–2021). */
function elementsBeyondOne(seed: number, location: SampleLocation, day: number): number {
  return new Random(seed, streams.complaints, location.index, day).weighted([
    [0, 76],
    [1, 18],
    [2, 6],
  ]);
}
