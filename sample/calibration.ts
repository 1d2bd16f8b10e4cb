/**
 * Brings the stock of the calibration day to the published figures: places per care type to the unit, and the shares of
 * price and subsidy, weighted by places, to within a few places.
 */
import type { CareType } from "../src/domain/codes.ts";
import { giveIncomePrice, placeRange, setSubsidy } from "./locations.ts";
import type { SampleLocation } from "./model.ts";
import { Random, streams } from "./random.ts";

/** Locations and places at scale 1 (Opgroeien, early 2023). */
export const stockTargets: Record<CareType, { locations: number; places: number }> = {
  gezinsopvang: { locations: 3543, places: 23_199 },
  groepsopvang: { locations: 2051, places: 63_622 },
  groepsopvang_samenwerkend: { locations: 498, places: 7_071 },
  buitenschools: { locations: 922, places: 48_081 },
};

/** Organisers of care for babies and toddlers at scale 1. */
export const organiserTarget = 1675;

/**
 * Shares of the places for babies and toddlers (31/12/2022). The published 73.2, 17.6 and 9.1 per cent add up to 99.9:
 * each is met with a third of the missing tenth on top, which rounds to what was published.
 */
export const shareTargets = { incomePrice: 0.785, t2: 0.73233, t1Only: 0.17633 };

const mixedPriceShare = 0.008;

/** Adjusts the numbers of places until each care type has its total. */
export function calibratePlaces(seed: number, scale: number, locations: readonly SampleLocation[]): void {
  const byCareType = Map.groupBy(locations, (location) => location.careType);
  for (const [careType, group] of byCareType) {
    const random = new Random(seed, streams.stock, 100);
    spread(random.shuffle(group), Math.round(stockTargets[careType].places * scale), placeRange[careType]);
  }
}

/** Adds or takes one place at a time, going round, within the range of the care type. */
function spread(group: SampleLocation[], target: number, [low, high]: readonly [number, number]): void {
  let missing = target - sumPlaces(group);
  while (missing !== 0) {
    const step = Math.sign(missing);
    const before = missing;
    for (const location of group) {
      const next = location.places + step;
      if (missing === 0 || next < low || next > high) continue;
      location.places = next;
      missing -= step;
    }
    if (missing === before)
      throw new Error(`stock: ${target} places do not fit in ${group.length} locations`);
  }
}

/** Assigns subsidies and prices so that the published shares hold. */
export function calibrateSubsidies(seed: number, locations: readonly SampleLocation[]): void {
  const random = new Random(seed, streams.stock, 101);
  const young = locations.filter((location) => location.careType !== "buitenschools");
  const total = sumPlaces(young);
  const inOrder = young
    .map((location) => ({ location, rank: inclination(location) + random.next() }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ location }) => location);

  const [withT2, withoutT2] = takePlaces(inOrder, total * shareTargets.t2);
  const [withT1, withoutSubsidy] = takePlaces(withoutT2, total * shareTargets.t1Only);
  for (const location of withT2) giveIncomePrice(random, location);
  for (const location of withoutSubsidy) setSubsidy(location, ["T0"], "vrije_prijs");
  for (const location of withT1) setSubsidy(location, ["T1"], "vrije_prijs");

  const [mixed, income] = takePlaces(random.shuffle(withT2), total * mixedPriceShare);
  for (const location of mixed) location.price = "gemengd";
  const [alsoIncome] = takePlaces(
    random.shuffle(withT1),
    total * shareTargets.incomePrice - sumPlaces(income),
  );
  for (const location of alsoIncome) location.price = "inkomenstarief";
}

/** Services and local boards work with the income price far more often than the self-employed. */
function inclination(location: SampleLocation): number {
  const { legalForm } = location.organiser;
  if (legalForm === "vzw" || legalForm === "lokaal_bestuur") return 0.9;
  return location.careType === "gezinsopvang" ? 0.1 : 0.3;
}

/** Takes locations in order as long as they fit: the small ones at the end fill what is left. */
function takePlaces(
  locations: readonly SampleLocation[],
  target: number,
): [taken: SampleLocation[], rest: SampleLocation[]] {
  let left = Math.round(target);
  const taken: SampleLocation[] = [];
  const rest: SampleLocation[] = [];
  for (const location of locations) {
    if (location.places <= left) {
      taken.push(location);
      left -= location.places;
    } else rest.push(location);
  }
  return [taken, rest];
}

function sumPlaces(locations: readonly SampleLocation[]): number {
  return locations.reduce((sum, location) => sum + location.places, 0);
}
