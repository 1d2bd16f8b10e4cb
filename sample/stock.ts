/**
 * Builds who is there, from when until when: the calibrated stock of the calibration day, the locations that had ended by
 * then, those that begin later, and which dossier went on as which other one.
 *
 * Everything is made out to the horizon and in one fixed order, so the peildatum changes what is seen and never what is.
 */
import type { CareType } from "../src/domain/codes.ts";
import { calibratePlaces, calibrateSubsidies, organiserTarget, stockTargets } from "./calibration.ts";
import { calibrationDay, dayOf, horizon } from "./days.ts";
import type { Geography } from "./geography.ts";
import { drawOldStart } from "./locations.ts";
import type { SampleLocation, SampleTransfer } from "./model.ts";
import {
  addLocation,
  endOn,
  firstStart,
  foundOrganiser,
  newDraft,
  newOrganiser,
  organiserFor,
  type StockDraft,
} from "./stock-draft.ts";
import { addPredecessors, addSuccessors } from "./successions.ts";

/** All locations, the ended and the coming ones included, and how they follow each other. */
export interface Stock {
  locations: SampleLocation[];
  transfers: SampleTransfer[];
}

const endedTarget = 2300;
const endedLongAgoTarget = 45;
const startersPerYear = 300;
const founderShares: readonly (readonly [CareType, number])[] = [
  ["groepsopvang", 0.54],
  ["groepsopvang_samenwerkend", 0.13],
  ["gezinsopvang", 0.33],
];
const youngCareTypes: readonly (readonly [CareType, number])[] = [
  ["gezinsopvang", 0.66],
  ["groepsopvang", 0.21],
  ["groepsopvang_samenwerkend", 0.06],
  ["buitenschools", 0.07],
];
const firstEnd = dayOf("2022-11-01");
const firstLongAgoEnd = dayOf("2019-06-01");
const lastLongAgoEnd = dayOf("2021-10-15");
const oldestStart = dayOf("2014-04-01");

/** Builds the whole population for a scale and a seed. */
export function buildStock(scale: number, seed: number, geography: Geography): Stock {
  const draft = newDraft(seed, geography);
  const core = addCore(draft, scale);
  calibratePlaces(seed, scale, core);
  calibrateSubsidies(seed, core);
  const predecessors = addPredecessors(
    draft,
    core.filter((location) => location.start >= firstStart),
  );
  // A predecessor has ended too, so it counts towards those that had ended by the calibration day.
  addEnded(draft, Math.round(endedTarget * scale) - predecessors);
  for (const location of draft.locations) keepOpenForAWhile(location);
  addEndedLongAgo(draft, Math.round(endedLongAgoTarget * scale));
  addSuccessors(
    draft,
    core.filter((location) => location.end !== undefined),
  );
  addStarters(draft, Math.round((startersPerYear * scale * (horizon - calibrationDay)) / 365));
  return { locations: draft.locations, transfers: draft.transfers };
}

/** Adds the locations of the calibration day: first one for each organiser, then the others. */
function addCore(draft: StockDraft, scale: number): SampleLocation[] {
  const left = new Map<CareType, number>();
  for (const [careType, { locations }] of Object.entries(stockTargets)) {
    left.set(careType as CareType, Math.round(locations * scale));
  }
  for (const [careType, count] of founderCounts(Math.round(organiserTarget * scale))) {
    for (let i = 0; i < count; i++) addFounder(draft, careType);
    left.set(careType, (left.get(careType) ?? 0) - count);
  }
  for (const [careType, count] of left) {
    for (let i = 0; i < count; i++) addMember(draft, careType);
  }
  const core = [...draft.locations];
  for (const location of core) drawEnd(draft, location, calibrationDay + 1);
  return core;
}

/** The last share takes what rounding left over. */
function founderCounts(total: number): [CareType, number][] {
  let rest = total;
  return founderShares.map(([careType, share], i) => {
    const count = i === founderShares.length - 1 ? rest : Math.round(total * share);
    rest -= count;
    return [careType, count];
  });
}

function addFounder(draft: StockDraft, careType: CareType): void {
  const municipality = draft.geography.pickMunicipality(draft.random);
  const organiser = foundOrganiser(draft, careType, municipality);
  addLocation(draft, careType, municipality, organiser, drawCoreStart(draft, careType));
}

function addMember(draft: StockDraft, careType: CareType): void {
  const municipality = draft.geography.pickMunicipality(draft.random);
  const start = drawCoreStart(draft, careType);
  addLocation(draft, careType, municipality, organiserFor(draft, careType, municipality), start);
}

function drawCoreStart({ random }: StockDraft, careType: CareType): number {
  return random.chance(0.18) ? random.int(firstStart, calibrationDay - 5) : drawOldStart(random, careType);
}

/** What began later than the calibration day may end as well. */
function drawEnd(draft: StockDraft, location: SampleLocation, after: number): void {
  const end = Math.round(after + draft.random.exponential(365 / 0.07));
  if (end <= horizon) endOn(draft, location, end);
}

function addEnded(draft: StockDraft, count: number): void {
  for (let i = 0; i < count; i++) {
    endOn(draft, addShortLived(draft), draft.random.int(firstEnd, calibrationDay));
  }
}

/** Nothing ends before it has been open for a while. */
function keepOpenForAWhile(location: SampleLocation): void {
  if (location.end === undefined || location.end - location.start >= 120) return;
  location.start = location.end - 400;
}

function addEndedLongAgo(draft: StockDraft, count: number): void {
  for (let i = 0; i < count; i++) {
    const location = addShortLived(draft);
    location.start = draft.random.int(oldestStart, firstLongAgoEnd - 100);
    location.end = draft.random.int(firstLongAgoEnd, lastLongAgoEnd);
  }
}

function addShortLived(draft: StockDraft): SampleLocation {
  const { random, geography } = draft;
  const careType = random.weighted(youngCareTypes);
  const municipality = geography.pickMunicipality(random);
  const organiser = random.chance(0.5)
    ? organiserFor(draft, careType, municipality)
    : newOrganiser(draft, careType, municipality);
  const isRecent = random.chance(0.06);
  const start = isRecent ? firstStart : drawOldStart(random, careType);
  return addLocation(draft, careType, municipality, organiser, start);
}

function addStarters(draft: StockDraft, count: number): void {
  const { random, geography } = draft;
  for (let i = 0; i < count; i++) {
    const careType = random.weighted(youngCareTypes);
    const municipality = geography.pickMunicipality(random);
    const organiser = random.chance(0.4)
      ? newOrganiser(draft, careType, municipality)
      : organiserFor(draft, careType, municipality);
    const start = random.int(calibrationDay + 1, horizon);
    const location = addLocation(draft, careType, municipality, organiser, start);
    drawEnd(draft, location, location.start + 200);
  }
}
