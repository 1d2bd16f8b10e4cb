/**
 * Who is there, from when until when: the calibrated stock of the calibration day, those that had ended by then, those that
 * begin later, and which dossier went on under which other one.
 *
 * Everything is made out to the horizon and in one fixed order, so the peildatum changes what is seen and never what is.
 */
import type { CareType, LegalForm, TransferKind } from "../src/domain/codes.ts";
import { calibratePlaces, calibrateSubsidies, organiserTarget, stockTargets } from "./calibration.ts";
import { calibrationDay, dayOf, horizon } from "./days.ts";
import type { Geography, SampleMunicipality } from "./geography.ts";
import { drawOldStart, makeLocation } from "./locations.ts";
import type { SampleLocation, SampleOrganiser, SampleTransfer } from "./model.ts";
import { locationName } from "./names.ts";
import { createOrganiserPool, makeOrganiser } from "./organisers.ts";
import { Random, streams } from "./random.ts";

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
const firstStart = dayOf("2022-12-01");
const firstEnd = dayOf("2022-11-01");
const firstLongAgoEnd = dayOf("2019-06-01");
const lastLongAgoEnd = dayOf("2021-10-15");
const oldestStart = dayOf("2014-04-01");

/** Builds the whole population for a scale and a seed. */
export function buildStock(scale: number, seed: number, geography: Geography): Stock {
  const builder = createBuilder(seed, geography);
  const core = builder.addCore(scale);
  calibratePlaces(seed, scale, core);
  calibrateSubsidies(seed, core);
  builder.addPredecessors(core.filter((location) => location.start >= firstStart));
  builder.addEnded(Math.round(endedTarget * scale), firstEnd, calibrationDay);
  builder.addLongEnded(Math.round(endedLongAgoTarget * scale));
  builder.addSuccessors(core.filter((location) => location.end !== undefined));
  builder.addStarters(Math.round((startersPerYear * scale * (horizon - calibrationDay)) / 365));
  return builder.stock;
}

function createBuilder(seed: number, geography: Geography) {
  const random = new Random(seed, streams.stock);
  const homePool = createOrganiserPool();
  const groupPool = createOrganiserPool();
  const founders: SampleOrganiser[] = [];
  const boards = new Map<string, SampleOrganiser>();
  const stock: Stock = { locations: [], transfers: [] };
  let organisers = 0;
  let predecessors = 0;

  function newOrganiser(
    careType: CareType,
    municipality: SampleMunicipality,
    legalForm?: LegalForm,
  ): SampleOrganiser {
    return makeOrganiser(seed, organisers++, careType, municipality, legalForm);
  }

  function add(
    careType: CareType,
    municipality: SampleMunicipality,
    organiser: SampleOrganiser,
    start: number,
  ): SampleLocation {
    const location = makeLocation(seed, stock.locations.length, careType, municipality, organiser, start);
    stock.locations.push(location);
    return location;
  }

  function addFounder(careType: CareType): SampleLocation {
    const municipality = geography.pickMunicipality(random);
    const organiser = newOrganiser(careType, municipality);
    founders.push(organiser);
    const isService = organiser.legalForm === "vzw" || organiser.legalForm === "lokaal_bestuur";
    if (isService && careType === "gezinsopvang") homePool.add(organiser, random.int(1, 12));
    else if (isService ? random.chance(0.6) : random.chance(0.12)) groupPool.add(organiser, random.int(1, 6));
    return add(careType, municipality, organiser, coreStart(careType));
  }

  function addToPool(careType: CareType, municipality: SampleMunicipality, start: number): SampleLocation {
    return add(careType, municipality, organiserFor(careType, municipality), start);
  }

  function organiserFor(careType: CareType, municipality: SampleMunicipality): SampleOrganiser {
    if (careType === "buitenschools" && random.chance(0.5)) return boardOf(municipality);
    const pool = careType === "gezinsopvang" ? homePool : groupPool;
    // In a very small sample there may be no service at all: any founder will do.
    return pool.pickNear(random, municipality) ?? random.pick(founders);
  }

  /** The local board that runs the after-school care of a municipality. */
  function boardOf(municipality: SampleMunicipality): SampleOrganiser {
    const known = boards.get(municipality.nis);
    if (known) return known;
    const board = newOrganiser("buitenschools", municipality, "lokaal_bestuur");
    boards.set(municipality.nis, board);
    return board;
  }

  function coreStart(careType: CareType): number {
    return random.chance(0.18) ? random.int(firstStart, calibrationDay - 5) : drawOldStart(random, careType);
  }

  /** What began later than the calibration day may end as well. */
  function drawEnd(location: SampleLocation, after: number): void {
    const end = Math.round(after + random.exponential(365 / 0.07));
    if (end > horizon) return;
    endOn(location, end);
  }

  function endOn(location: SampleLocation, end: number): void {
    location.end = end;
    location.endState = random.chance(0.065) ? "opgeheven" : "stopgezet";
    // Some organisers announce long before that they stop.
    if (location.endState === "stopgezet" && random.chance(0.3))
      location.endKnownOn = end - random.int(20, 90);
  }

  function addCore(scale: number): SampleLocation[] {
    const founders = Math.round(organiserTarget * scale);
    const left = { gezinsopvang: 0, groepsopvang: 0, groepsopvang_samenwerkend: 0, buitenschools: 0 };
    for (const [careType, { locations }] of Object.entries(stockTargets)) {
      left[careType as CareType] = Math.round(locations * scale);
    }
    let founded = 0;
    for (const [careType, share] of founderShares) {
      const isLast = careType === "gezinsopvang";
      const count = isLast ? founders - founded : Math.round(founders * share);
      for (let i = 0; i < count; i++) addFounder(careType);
      founded += count;
      left[careType] -= count;
    }
    for (const careType of Object.keys(left) as CareType[]) {
      for (let i = 0; i < left[careType]; i++) {
        addToPool(careType, geography.pickMunicipality(random), coreStart(careType));
      }
    }
    const core = [...stock.locations];
    for (const location of core) drawEnd(location, calibrationDay + 1);
    return core;
  }

  /** Of the locations that began during the simulated years, some went on from an earlier dossier. */
  function addPredecessors(starters: readonly SampleLocation[]): void {
    for (const successor of starters) {
      if (!random.chance(0.32)) continue;
      const predecessor = addPredecessor(successor);
      if (predecessor.start >= firstStart && random.chance(0.5)) addPredecessor(predecessor);
    }
  }

  function addPredecessor(successor: SampleLocation): SampleLocation {
    predecessors += 1;
    const kind = drawTransferKind();
    const isRecent = successor.start - firstStart > 500 && random.chance(0.15);
    const start = isRecent
      ? random.int(firstStart, successor.start - 250)
      : Math.min(drawOldStart(random, successor.careType), successor.start - 300);
    const municipality = successor.address.municipality;
    const organiser =
      kind === "verhuis" ? successor.organiser : newOrganiser(successor.careType, municipality);
    const predecessor = add(successor.careType, municipality, organiser, start);
    connect(predecessor, successor, kind);
    return predecessor;
  }

  /** The two share what the kind of transfer leaves as it was. */
  function connect(from: SampleLocation, to: SampleLocation, kind: TransferKind): void {
    from.end = to.start;
    from.isTakenOver = true;
    from.places = to.places;
    from.isPrivateHome = to.isPrivateHome;
    if (kind !== "overname") from.name = to.name;
    if (kind !== "verhuis") from.address = to.address;
    stock.transfers.push({ from, to, kind, day: to.start });
  }

  function drawTransferKind(): TransferKind {
    return random.weighted<TransferKind>([
      ["overname", 62],
      ["verhuis", 24],
      ["wijziging_rechtsvorm", 14],
    ]);
  }

  function addEnded(count: number, first: number, last: number): void {
    for (let i = predecessors; i < count; i++) endOn(addShortLived(), random.int(first, last));
    for (const location of stock.locations) keepOrder(location);
  }

  function addLongEnded(count: number): void {
    for (let i = 0; i < count; i++) {
      const location = addShortLived();
      location.start = random.int(oldestStart, firstLongAgoEnd - 100);
      location.end = random.int(firstLongAgoEnd, lastLongAgoEnd);
    }
  }

  function addShortLived(): SampleLocation {
    const careType = random.weighted(youngCareTypes);
    const municipality = geography.pickMunicipality(random);
    const organiser = random.chance(0.5)
      ? organiserFor(careType, municipality)
      : newOrganiser(careType, municipality);
    const isRecent = random.chance(0.06);
    return add(careType, municipality, organiser, isRecent ? firstStart : drawOldStart(random, careType));
  }

  /** Nothing ends before it has been open for a while. */
  function keepOrder(location: SampleLocation): void {
    if (location.end === undefined || location.end - location.start >= 120) return;
    location.start = location.end - 400;
  }

  /** Of the locations that end after the calibration day, some go on under a new dossier. */
  function addSuccessors(ending: readonly SampleLocation[]): void {
    for (const from of ending) {
      if (from.end === undefined || from.endState === "opgeheven" || !random.chance(0.2)) continue;
      const kind = drawTransferKind();
      const { careType, places, isPrivateHome } = from;
      const municipality = from.address.municipality;
      const organiser = kind === "verhuis" ? from.organiser : newOrganiser(careType, municipality);
      const to = add(careType, municipality, organiser, from.end);
      Object.assign(to, { places, isPrivateHome });
      if (kind !== "overname") to.name = from.name;
      else to.name = locationName(random, careType);
      if (kind !== "verhuis") to.address = from.address;
      from.isTakenOver = true;
      stock.transfers.push({ from, to, kind, day: from.end });
    }
  }

  function addStarters(count: number): void {
    for (let i = 0; i < count; i++) {
      const careType = random.weighted(youngCareTypes);
      const municipality = geography.pickMunicipality(random);
      const isNew = random.chance(0.4);
      const organiser = isNew ? newOrganiser(careType, municipality) : organiserFor(careType, municipality);
      const location = add(careType, municipality, organiser, random.int(calibrationDay + 1, horizon));
      drawEnd(location, location.start + 200);
    }
  }

  return { stock, addCore, addPredecessors, addEnded, addLongEnded, addSuccessors, addStarters };
}
