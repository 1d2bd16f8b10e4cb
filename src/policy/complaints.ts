/** How many admissible complaints may be shown, and where (P8). */
import type { RawComplaints } from "../data-loaders/records.ts";
import type { ComplaintCount, Location } from "../domain/records.ts";
import { logWithheld, type PolicyContext } from "./context.ts";
import { isComplaintYearPublic } from "./rules.ts";
import type { PolicyRule } from "./withheld.ts";

const table = "klaroen/klachten";

export interface PublicComplaints {
  byLocation: Map<string, ComplaintCount[]>;
  byMunicipality: Map<string, ComplaintCount[]>;
}

/** Counts complaints per location and per municipality. Care in a private home counts per municipality only. */
export function publishComplaints(
  rows: RawComplaints[],
  locationById: ReadonlyMap<string, Location>,
  hiddenBy: ReadonlyMap<string, PolicyRule>,
  context: PolicyContext,
): PublicComplaints {
  const result: PublicComplaints = { byLocation: new Map(), byMunicipality: new Map() };
  for (const row of rows) {
    const location = locationById.get(row.locationId);
    const isShown =
      location &&
      context.settings.complaints !== "none" &&
      isComplaintYearPublic(row.year, context.peildatum);
    if (!isShown) {
      logWithheld(context, hiddenBy.get(row.locationId) ?? "P8", table, row.row);
      continue;
    }
    addCount(result.byMunicipality, location.municipalityNis, row);
    if (context.settings.complaints === "per-location" && !location.isPrivateHome) {
      addCount(result.byLocation, location.id, row);
    } else {
      logWithheld(context, "P8", table, row.row, "dossiernummer");
    }
  }
  return result;
}

function addCount(counts: Map<string, ComplaintCount[]>, key: string, row: RawComplaints): void {
  const list = counts.get(key) ?? [];
  counts.set(key, list);
  const sameYear = list.find((count) => count.year === row.year);
  if (sameYear) {
    sameYear.admissible += row.admissible;
    sameYear.elements += row.elements;
  } else {
    list.push({ year: row.year, admissible: row.admissible, elements: row.elements });
    list.sort((a, b) => a.year - b.year);
  }
}
