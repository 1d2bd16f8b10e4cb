/** The requests of visitors of a site: mostly pages of locations, with what browsers, readers and programs ask besides. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

export interface SiteRequest {
  path: string;
  headers: Record<string, string>;
}

/** How many of 100 requests ask for what, the ten for pages that were seen before left out. */
const mix: readonly (readonly [share: number, paths: (site: string) => string[]])[] = [
  [50, (site) => pagesIn(site, "locatie")],
  [8, (site) => pagesIn(site, "inspectierapport")],
  [4, (site) => pagesIn(site, "gemeente")],
  [4, () => ["/zoeken/"]],
  [4, () => ["/zoeken/index.json"]],
  [10, (site) => namesIn(site, "_astro").map((name) => `/_astro/${name}`)],
  [4, (site) => pagesIn(site, "locatie").map((page) => `${page}feed.xml`)],
  [2, (site) => namesIn(site, "data/v1/locatie").map((name) => `/data/v1/locatie/${name}`)],
  [1, () => ["/data/v1/klachten.csv", "/data/v1/handhavingsstappen.json"]],
  [3, () => ["/locatie/0000000000/", "/bestaat-niet/", "/wp-login.php"]],
];

/** Pages that a visitor has seen before: the browser asks whether they changed. */
const seenBefore = 10;

/** Returns a round of the mix; the next round takes other files. */
export function requestsOf(site: string, round: number): SiteRequest[] {
  return mix.flatMap(([share, pathsOf]) => {
    const paths = pathsOf(site);
    return Array.from({ length: share }, (_, index) => plain(at(paths, round * share + index)));
  });
}

/** Returns the pages that are asked again, without the tags that they had. */
export function pagesSeenBefore(site: string): string[] {
  const pages = pagesIn(site, "locatie");
  return Array.from({ length: seenBefore }, (_, index) => at(pages, index * 31));
}

/** Puts requests in an order that mixes large and small files, the same at each call. */
export function shuffled(requests: readonly SiteRequest[]): SiteRequest[] {
  return requests
    .map((request, index) => ({ request, place: (index * 7919) % requests.length }))
    .sort((a, b) => a.place - b.place)
    .map(({ request }) => request);
}

/** Makes a request as a browser does, which takes compressed answers. */
export function plain(path: string): SiteRequest {
  return { path, headers: { "accept-encoding": "gzip, deflate, br" } };
}

/** Takes files from all over a folder, so that neighbours in it are not asked one after the other. */
function at(paths: readonly string[], index: number): string {
  return paths[(index * 613) % paths.length] ?? "/";
}

const listings = new Map<string, string[]>();

function namesIn(site: string, folder: string): string[] {
  const path = join(site, folder);
  const known = listings.get(path);
  if (known) return known;
  const names = readdirSync(path).sort();
  listings.set(path, names);
  return names;
}

function pagesIn(site: string, folder: string): string[] {
  return namesIn(site, folder)
    .filter((name) => !name.includes("."))
    .map((name) => `/${folder}/${encodeURIComponent(name)}/`);
}
