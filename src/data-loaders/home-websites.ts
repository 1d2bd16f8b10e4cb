import { idIn, type AnyRow, type ParsedExport } from "./parsed-export.ts";
import type { HomeWebsites } from "./records.ts";
import { readUrl } from "./values/contacts.ts";

/** Finds the websites that P7 keeps off the pages of organisers, also when the row of the private home is lost. */
export function findHomeWebsites({ locations }: ParsedExport): HomeWebsites {
  const found = { websites: new Set<string>(), organiserIds: new Set<string>() };
  for (const row of locations.rows) {
    if (row.values.in_gezinswoning === false && !row.hasTooManyCells) continue;
    for (const website of websitesIn(row)) found.websites.add(website);
    const organiserId = idIn(row, "organisator_id");
    if (row.lostColumns.has("website") && organiserId !== null) found.organiserIds.add(organiserId);
  }
  return found;
}

/** Returns the website of a row. In a dropped row every web address counts, because its cells may have shifted. */
function websitesIn(row: AnyRow): string[] {
  const own = idIn(row, "website");
  if (row.state !== "dropped") return own === null ? [] : [own];
  return row.source.flatMap((cell) => {
    const reading = readUrl(cell);
    return "value" in reading ? [reading.value] : [];
  });
}
