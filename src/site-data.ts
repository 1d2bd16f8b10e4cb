/**
 * Provides the data of the site to its pages.
 *
 * Astro bundles the pages, and runs that bundle beside our own modules in one process: a value that a module here holds
 * would not be the one that a page imports. So the code that builds a site passes the data on `globalThis`, in this file
 * and in no other, and pages read them through these functions. The data are passed anew for each build; pages may not
 * keep them in module variables, in which a second build would find the old ones.
 */
import type { Publication } from "./change-log/publication.ts";
import type { Settings } from "./domain/settings-schema.ts";
import type { DownloadContext } from "./downloads/context.ts";
import type { PublishedSeries } from "./figures/published.ts";
import type { YearlyFigures } from "./figures/yearly-counts.ts";
import type { Register } from "./register/register.ts";

/** The figures of the publication, counted once for all the pages and files that show them. */
export interface SiteFigures {
  figures: YearlyFigures;
  series: PublishedSeries[];
}

/** Everything that one build shows. */
export interface SiteData {
  settings: Settings;
  publication: Publication;
  downloads: DownloadContext;
  countFigures: () => SiteFigures;
}

const slot = Symbol.for("kinderopvang-portal.site-data");
const shared = globalThis as { [slot]?: SiteData };

/** Sets the data of the site that is built from now on. */
export function provideSiteData(data: SiteData): void {
  shared[slot] = data;
}

/** Returns the publisher's settings. */
export function getSettings(): Settings {
  return siteData().settings;
}

/** Returns the publication that is being made. */
export function getPublication(): Publication {
  return siteData().publication;
}

/** Returns the public records of the publication. */
export function getRegister(): Register {
  return siteData().publication.register;
}

/** Returns the input of the downloads and feeds. */
export function getDownloads(): DownloadContext {
  return siteData().downloads;
}

/** Returns the figures of the publication. */
export function getFigures(): SiteFigures {
  return siteData().countFigures();
}

function siteData(): SiteData {
  const data = shared[slot];
  if (data) return data;
  throw new Error(
    "No export was loaded. Run the site through `npm run build`, `npm run dev` or `npm start`.",
  );
}
