/** Makes one location at a time, with everything about it that does not depend on the others. */
import type { CareType, Feature, SubsidyLevel } from "../src/domain/codes.ts";
import { slugOf } from "../src/domain/text.ts";
import { dayOf } from "./days.ts";
import type { SampleMunicipality } from "./geography.ts";
import { makeAddress } from "./geography.ts";
import type { SampleLocation, SampleOrganiser } from "./model.ts";
import { locationName } from "./names.ts";
import { dossierNumber, establishmentNumber, phoneNumber } from "./numbers.ts";
import { Random, streams } from "./random.ts";
import { openingHours } from "./texts/opening-hours.ts";
import { plantInOpeningHours } from "./texts/planted.ts";

/** The smallest and the largest number of places that a location of a care type is drawn with. */
export const placeRange: Record<CareType, readonly [low: number, high: number]> = {
  gezinsopvang: [2, 8],
  groepsopvang: [9, 180],
  groepsopvang_samenwerkend: [8, 18],
  buitenschools: [10, 300],
};

/** Makes a location; the caller decides where it is, whose, and when it began. */
export function makeLocation(
  seed: number,
  index: number,
  careType: CareType,
  municipality: SampleMunicipality,
  organiser: SampleOrganiser,
  start: number,
): SampleLocation {
  const random = new Random(seed, streams.location, index);
  const name = locationName(random, careType);
  const isPrivateHome =
    careType === "gezinsopvang"
      ? random.chance(0.94)
      : careType === "groepsopvang_samenwerkend" && random.chance(0.12);
  const location: SampleLocation = {
    index,
    dossier: dossierNumber(index),
    organiser,
    name,
    address: makeAddress(random, municipality),
    careType,
    isPrivateHome,
    places: drawPlaces(random, careType),
    counting: countingOf(careType, organiser),
    price: "vrije_prijs",
    subsidies: [],
    features: drawFeatures(random, careType),
    start,
    endState: "stopgezet",
  };
  drawSubsidy(random, location);
  addContacts(random, location);
  if (random.chance(0.9)) location.openingHours = openingHours(random, careType);
  if (location.openingHours && random.chance(0.0005)) {
    location.openingHours = plantInOpeningHours(location.openingHours);
  }
  if (!isPrivateHome && random.chance(0.8)) location.establishmentNumber = establishmentNumber(index);
  return location;
}

/** Home carers with the social statute of sui generis work for a service; their places are counted by subsidy. */
function countingOf(careType: CareType, organiser: SampleOrganiser): "vergund" | "gesubsidieerd" {
  const isService = organiser.legalForm === "vzw" || organiser.legalForm === "lokaal_bestuur";
  return careType === "gezinsopvang" && isService ? "gesubsidieerd" : "vergund";
}

function drawPlaces(random: Random, careType: CareType): number {
  const [low, high] = placeRange[careType];
  switch (careType) {
    case "gezinsopvang":
      return random.weighted([
        [8, 45],
        [7, 15],
        [6, 15],
        [5, 10],
        [4, 15],
      ]);
    case "groepsopvang_samenwerkend":
      return random.weighted([
        [18, 18],
        [16, 20],
        [14, 32],
        [12, 18],
        [10, 8],
        [9, 4],
      ]);
    case "groepsopvang":
      return clamp(Math.round(26 * Math.exp(0.55 * random.normal())), low, high);
    case "buitenschools":
      return clamp(Math.round(44 * Math.exp(0.6 * random.normal())), low, high);
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function drawFeatures(random: Random, careType: CareType): Feature[] {
  const chances: [Feature, number][] = [
    ["flexibele_opvang", 0.09],
    ["inclusieve_opvang", 0.14],
    ["dringende_opvang", careType === "groepsopvang" ? 0.08 : 0.01],
    ["occasionele_opvang", 0.1],
    ["ruimere_openingsmomenten", 0.04],
  ];
  return chances.filter(([, chance]) => random.chance(chance)).map(([feature]) => feature);
}

/** Draws subsidy and price; the calibration replaces them for the stock of the calibration day. */
function drawSubsidy(random: Random, location: SampleLocation): void {
  if (location.careType === "buitenschools") {
    location.price = random.chance(0.85) ? "inkomenstarief" : "vrije_prijs";
    return;
  }
  const draw = random.next();
  if (draw < 0.73) giveIncomePrice(random, location);
  else setSubsidy(location, draw < 0.91 ? ["T1"] : ["T0"], "vrije_prijs");
}

/** Gives a location subsidy for the income price (T2), some with the plus subsidy (T3) on top. */
export function giveIncomePrice(random: Random, location: SampleLocation): void {
  const levels = random.weighted<SubsidyLevel[]>([
    [["T2A"], 5],
    [["T2B"], 4],
    [["T2A", "T2B"], 1],
  ]);
  const plus: SubsidyLevel[] = location.careType === "groepsopvang" && random.chance(0.12) ? ["T3"] : [];
  setSubsidy(location, [...levels, ...plus], "inkomenstarief");
}

/** Sets the subsidy levels and what parents pay. */
export function setSubsidy(
  location: SampleLocation,
  subsidies: SubsidyLevel[],
  price: SampleLocation["price"],
): void {
  location.subsidies = subsidies;
  location.price = price;
}

function addContacts(random: Random, location: SampleLocation): void {
  const slug = slugOf(location.name);
  if (random.chance(0.93)) location.phone = phoneNumber(location.index * 7 + 11);
  if (random.chance(0.85)) location.email = `${slug}@voorbeeld.example`;
  if (random.chance(location.isPrivateHome ? 0.25 : 0.7)) location.website = `https://${slug}.example/`;
}

const decreeStart = dayOf("2014-04-01");
const lastOldStart = dayOf("2022-10-31");
const labelStart = dayOf("2021-09-01");

/** Draws a first day before the simulated history; many licences date from the day the decree of 2012 came into force. */
export function drawOldStart(random: Random, careType: CareType): number {
  if (careType === "buitenschools") return random.int(labelStart, lastOldStart);
  return random.chance(0.35) ? decreeStart : random.int(decreeStart, lastOldStart);
}
