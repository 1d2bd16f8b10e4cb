/** The supply of care by municipality, in classes for a map of Flanders and Brussels. It never shows enforcement. */
import { scaleQuantile } from "d3-scale";
import type { Municipality } from "../../domain/municipalities.ts";
import { currentLocations, placesPerChildren } from "../../register/municipality-figures.ts";
import type { Register } from "../../register/register.ts";
import { borderShapes } from "./border-shapes.ts";
import { boundsOf, openWindow, type MapWindow } from "./plane.ts";

const size = { width: 640, height: 262, margin: 6, minKm: 1 };
const classCount = 4;

/** What is shown: places per 100 children of 0 to 2 years old, or places where the children of most municipalities are not known. */
export type SupplyMeasure = "per-100-children" | "places";

export interface SupplyClass {
  /** The lowest and the highest value in it. */
  from: number;
  to: number;
  municipalities: number;
  path: string;
}

export interface ProvinceSupply {
  /** Empty for Brussels. */
  province: string;
  places: number;
  /** Null where the children of a municipality are not known. */
  children: number | null;
}

export interface SupplyMap {
  window: MapWindow;
  measure: SupplyMeasure;
  land: string;
  sea: string;
  /** From low to high; the first is without supply, where there are such municipalities. */
  classes: SupplyClass[];
  /** Municipalities whose value is not known; null without any. */
  unknown: Pick<SupplyClass, "municipalities" | "path"> | null;
  provinces: ProvinceSupply[];
}

interface Supply {
  municipality: Municipality;
  places: number;
  children: number | null;
  per100: number | null;
}

/** Draws the map of a Register. */
export function drawSupplyMap(register: Register): SupplyMap {
  const { mapContext, municipalities } = register;
  const { ringsByNis, coastalSea } = borderShapes(mapContext.borders);
  const window = openWindow(boundsOf([...ringsByNis.values()].flat()) ?? [2.5, 50.6, 6, 51.6], size);
  const pathOf = (shown: readonly Supply[]): string =>
    shown.map(({ municipality }) => window.surface(ringsByNis.get(municipality.nis) ?? [])).join("");
  const supplies = municipalities.map((municipality) => supplyOf(register, municipality));
  const counted = supplies.filter(({ per100 }) => per100 !== null).length;
  const measure = counted * 2 > supplies.length ? "per-100-children" : "places";
  const valueOf = (supply: Supply): number | null => (measure === "places" ? supply.places : supply.per100);
  const unknown = supplies.filter((supply) => valueOf(supply) === null);
  return {
    window,
    measure,
    land: window.surface(mapContext.landAround()),
    sea: window.surface([coastalSea]),
    classes: classesOf(supplies, valueOf).map(({ inside, values }) => ({
      from: Math.min(...values),
      to: Math.max(...values),
      municipalities: inside.length,
      path: pathOf(inside),
    })),
    unknown: unknown.length === 0 ? null : { municipalities: unknown.length, path: pathOf(unknown) },
    provinces: provincesOf(supplies),
  };
}

function supplyOf(register: Register, municipality: Municipality): Supply {
  const ratio = placesPerChildren(register, municipality.nis);
  const places = currentLocations(register, municipality.nis)
    .filter(({ careType }) => careType !== "buitenschools")
    .reduce((sum, location) => sum + location.places, 0);
  return { municipality, places, children: ratio?.children ?? null, per100: ratio?.per100 ?? null };
}

/** Puts municipalities without supply in a class of their own, and the others in classes of about the same size. */
function classesOf(
  supplies: readonly Supply[],
  valueOf: (supply: Supply) => number | null,
): { inside: Supply[]; values: number[] }[] {
  const known = supplies.flatMap((supply) => {
    const value = valueOf(supply);
    return value === null ? [] : [{ supply, value }];
  });
  const quantile = scaleQuantile<number>()
    .domain(known.map(({ value }) => value).filter((value) => value > 0))
    .range(Array.from({ length: classCount }, (_, index) => index));
  const byClass = Map.groupBy(known, ({ value }) => (value === 0 ? -1 : quantile(value)));
  return [...byClass]
    .sort(([a], [b]) => a - b)
    .map(([, members]) => ({
      inside: members.map(({ supply }) => supply),
      values: members.map(({ value }) => value),
    }));
}

function provincesOf(supplies: readonly Supply[]): ProvinceSupply[] {
  return [...Map.groupBy(supplies, ({ municipality }) => municipality.province)]
    .map(([province, inside]) => ({
      province,
      places: inside.reduce((sum, { places }) => sum + places, 0),
      children: inside.some(({ children }) => children === null)
        ? null
        : inside.reduce((sum, { children }) => sum + (children ?? 0), 0),
    }))
    .sort((a, b) => a.province.localeCompare(b.province, "nl"));
}
