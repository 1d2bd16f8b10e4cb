/** Checks the feeds under the old slugs of merged municipalities, which feed readers keep requesting. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formerMunicipalities } from "../../domain/municipalities.ts";
import type { Register } from "../../register/register.ts";
import { feedUrl, municipalityUrl } from "../../urls.ts";

/** Lists each old feed that differs from that of today's municipality; `missingAndExtraPages` reports a missing one. */
export function differingOldFeeds(
  folder: string,
  files: readonly string[],
  { municipalities }: Register,
): string[] {
  const present = new Set(files);
  const feedFile = (slug: string): string => feedUrl(municipalityUrl(slug)).slice(1);
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  return formerMunicipalities(municipalities)
    .map(({ slug, municipality }) => [feedFile(slug), feedFile(municipality.slug)] as const)
    .filter((both) => both.every((file) => present.has(file)))
    .filter(([old, current]) => read(old) !== read(current))
    .map(([old, current]) => `/${old} is not the feed /${current}`);
}
