/** The figures of the publication, counted once for all the pages and files that show them. */
import { publishedSeries, type PublishedSeries } from "./figures/published.ts";
import { countYears, type YearlyFigures } from "./figures/yearly-counts.ts";
import { openRegister } from "./open-register.ts";
import { settings } from "./settings.ts";

export interface OpenedFigures {
  figures: YearlyFigures;
  series: PublishedSeries[];
}

let opened: Promise<OpenedFigures> | undefined;

/** Counts the Register that the site is built from, once per process. */
export function openFigures(): Promise<OpenedFigures> {
  opened ??= openRegister().then((register) => ({
    figures: countYears(register, settings.policy.pastTrajectoryYears),
    series: publishedSeries(register),
  }));
  return opened;
}
