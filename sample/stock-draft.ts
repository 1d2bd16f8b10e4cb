/** The stock while it is being built: its locations so far, and the organisers that a next one can belong to. */
import type { CareType, LegalForm } from "../src/domain/codes.ts";
import { dayOf } from "./days.ts";
import type { Geography, SampleMunicipality } from "./geography.ts";
import { makeLocation } from "./locations.ts";
import type { SampleLocation, SampleOrganiser, SampleTransfer } from "./model.ts";
import { createOrganiserPool, makeOrganiser, type OrganiserPool } from "./organisers.ts";
import { Random, streams } from "./random.ts";

export interface StockDraft {
  readonly seed: number;
  readonly geography: Geography;
  readonly random: Random;
  readonly locations: SampleLocation[];
  readonly transfers: SampleTransfer[];
  /** How many organisers there are: the number of the next one. */
  organiserCount: number;
  readonly founders: SampleOrganiser[];
  /** Services for home care, and organisers with several groups. */
  readonly homePool: OrganiserPool;
  readonly groupPool: OrganiserPool;
  readonly boardByNis: Map<string, SampleOrganiser>;
}

/** The first day on which a location of the simulated years began. */
export const firstStart = dayOf("2022-12-01");

/** Begins a stock without locations. */
export function newDraft(seed: number, geography: Geography): StockDraft {
  return {
    seed,
    geography,
    random: new Random(seed, streams.stock),
    locations: [],
    transfers: [],
    organiserCount: 0,
    founders: [],
    homePool: createOrganiserPool(),
    groupPool: createOrganiserPool(),
    boardByNis: new Map(),
  };
}

/** Adds a location. */
export function addLocation(
  { seed, locations }: StockDraft,
  careType: CareType,
  municipality: SampleMunicipality,
  organiser: SampleOrganiser,
  start: number,
): SampleLocation {
  const location = makeLocation(seed, locations.length, careType, municipality, organiser, start);
  locations.push(location);
  return location;
}

/** Lets a location end on a day, by itself or by a decision. */
export function endOn({ random }: StockDraft, location: SampleLocation, end: number): void {
  location.end = end;
  location.endState = random.chance(0.065) ? "opgeheven" : "stopgezet";
  // Some organisers announce long before that they stop.
  if (location.endState === "stopgezet" && random.chance(0.3)) location.endKnownOn = end - random.int(20, 90);
}

/** Makes an organiser that only its own location belongs to. */
export function newOrganiser(
  draft: StockDraft,
  careType: CareType,
  municipality: SampleMunicipality,
  legalForm?: LegalForm,
): SampleOrganiser {
  return makeOrganiser(draft.seed, draft.organiserCount++, careType, municipality, legalForm);
}

/** Makes an organiser that other locations may come to belong to. */
export function foundOrganiser(
  draft: StockDraft,
  careType: CareType,
  municipality: SampleMunicipality,
): SampleOrganiser {
  const { random, founders, homePool, groupPool } = draft;
  const organiser = newOrganiser(draft, careType, municipality);
  founders.push(organiser);
  const isService = organiser.legalForm === "vzw" || organiser.legalForm === "lokaal_bestuur";
  if (isService && careType === "gezinsopvang") homePool.add(organiser, random.int(1, 12));
  else if (isService ? random.chance(0.6) : random.chance(0.12)) groupPool.add(organiser, random.int(1, 6));
  return organiser;
}

/** Picks the organiser of a location that is not the first of its organiser. */
export function organiserFor(
  draft: StockDraft,
  careType: CareType,
  municipality: SampleMunicipality,
): SampleOrganiser {
  const { random, founders, homePool, groupPool } = draft;
  if (careType === "buitenschools" && random.chance(0.5)) return boardOf(draft, municipality);
  const pool = careType === "gezinsopvang" ? homePool : groupPool;
  // In a very small sample there may be no service at all: any founder will do.
  return pool.pickNear(random, municipality) ?? random.pick(founders);
}

/** Returns the local board that runs the after-school care of a municipality. */
function boardOf(draft: StockDraft, municipality: SampleMunicipality): SampleOrganiser {
  const known = draft.boardByNis.get(municipality.nis);
  if (known) return known;
  const board = newOrganiser(draft, "buitenschools", municipality, "lokaal_bestuur");
  draft.boardByNis.set(municipality.nis, board);
  return board;
}
