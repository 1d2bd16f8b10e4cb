import { idIn, type AnyRow, type ParsedExport } from "./parsed-export.ts";
import type { HomeWebsites } from "./records.ts";
import { readUrl } from "./values/contacts.ts";

/** P7 keeps the website of a private home off its organiser's page, also when the row of the home is lost. */
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

/** Of a row that was dropped every web address counts: its cells may have shifted. */
function websitesIn(row: AnyRow): string[] {
  const own = idIn(row, "website");
  if (row.state !== "dropped") return own === null ? [] : [own];
  return row.source.flatMap((cell) => {
    const reading = readUrl(cell);
    return "value" in reading ? [reading.value] : [];
  });
}
