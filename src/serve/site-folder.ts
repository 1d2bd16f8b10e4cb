/** Finds files within a site, and nothing outside it. */
import { realpath } from "node:fs/promises";
import { existsSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { ServingRefused } from "./refused.ts";

/** Refuses a folder that holds no site: one without these files. */
export function checkSiteFolder(site: string, mustHave = ["index.html", "404.html"]): void {
  const folder = resolve(site);
  if (!existsSync(folder))
    throw new ServingRefused(`There is no folder ${folder}. Name the folder of a site.`);
  if (!statSync(folder).isDirectory()) {
    throw new ServingRefused(`${folder} is a file. Name the folder of a site.`);
  }
  const missing = mustHave.find((name) => !existsSync(join(folder, name)));
  if (missing === undefined) return;
  const current = join(folder, "current");
  const hint = existsSync(join(current, "index.html"))
    ? `Its current publication is ${current}: name that one.`
    : "Name a folder that build or publish has made.";
  throw new ServingRefused(`${folder} is no site, for it has no ${missing}. ${hint}`);
}

/** Returns where the site really is, links followed, or null when it is gone. Asked anew, since `current` changes. */
export function realSiteFolder(site: string): Promise<string | null> {
  return realpath(site).catch(() => null);
}

/**
 * Returns whether a decoded path leads to something within the folder once all links are followed.
 * @param folder the real folder of the site
 */
export async function leadsInside(folder: string, path: string): Promise<boolean> {
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  if (!isWithin(folder, file)) return false;
  const target = await realpath(file).catch(() => null);
  return target !== null && isWithin(folder, target);
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
