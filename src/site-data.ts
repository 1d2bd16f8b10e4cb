/**
 * What the pages of the site are made of.
 *
 * The site builder bundles the pages, and runs that bundle beside our own modules in one process: a value that a
 * module here holds would not be the one that a page imports. So whoever builds hands the data over on `globalThis`,
 * in this file and in no other, and pages ask for them through these functions. The data are handed over anew for
 * each build; pages may not keep them in module variables, which a second build would find again.
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

/** Hands over the data of the site that is built from now on. */
export function provideSiteData(data: SiteData): void {
  shared[slot] = data;
}

/** The publisher's settings. */
export function getSettings(): Settings {
  return siteData().settings;
}

/** The publication that is being made. */
export function getPublication(): Publication {
  return siteData().publication;
}

/** The public records of the publication. */
export function getRegister(): Register {
  return siteData().publication.register;
}

/** What the downloads and feeds are made of. */
export function getDownloads(): DownloadContext {
  return siteData().downloads;
}

/** The figures of the publication. */
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
