/** The numbers of admissible complaints, per location and per municipality (P8). */
import type { ComplaintScope } from "../../domain/codes.ts";
import type { ComplaintCount } from "../../domain/records.ts";
import { orThrow } from "../../register/register.ts";
import { locationUrl, municipalityUrl } from "../../urls.ts";
import { fieldColumn, ownColumn } from "../column.ts";
import type { DownloadContext } from "../context.ts";
import { defineDownloadTable } from "../table.ts";
import { locationIdPattern, nisPattern, pageColumn } from "./shared-columns.ts";

interface ComplaintRow {
  scope: ComplaintScope;
  locationId: string | null;
  nis: string;
  count: ComplaintCount;
}

export const complaintsDownloadTable = defineDownloadTable<ComplaintRow>({
  name: "klachten",
  title: "Klachten",
  description:
    "Eén rij per jaar met het aantal ontvankelijke klachten: per locatie, en per gemeente voor al haar locaties samen.",
  leftOut: [
    "De inhoud van klachten is niet openbaar.",
    "Opvang in een gezinswoning telt enkel mee bij haar gemeente.",
    "Geen rij is niet hetzelfde als nul klachten. Ontvankelijk betekent niet dat een klacht klopt.",
    "Tel de rijen per locatie en per gemeente niet bij elkaar op: dan tellen klachten dubbel.",
    "Enkel het jaar van de peildatum en de vier jaren ervoor staan online.",
  ],
  columns: [
    ownColumn(
      ["niveau", "Niveau", "Of de rij over één locatie gaat, of over alle locaties van een gemeente."],
      { isRequired: true, codes: "complaintScopes" },
      ({ scope }) => scope,
    ),
    fieldColumn("Location", "id", { pattern: locationIdPattern }, ({ locationId }) => locationId),
    fieldColumn("MunicipalityFacts", "nis", { isRequired: true, pattern: nisPattern }, ({ nis }) => nis),
    ownColumn(
      ["gemeente_naam", "Gemeente (officieel)", "Officiële naam van de gemeente."],
      { isRequired: true },
      ({ nis }, context) => municipality(nis, context).name,
    ),
    fieldColumn("ComplaintCount", "year", { type: "integer", isRequired: true }, ({ count }) => count.year),
    fieldColumn(
      "ComplaintCount",
      "admissible",
      { type: "integer", isRequired: true, minimum: 0 },
      ({ count }) => count.admissible,
    ),
    fieldColumn(
      "ComplaintCount",
      "elements",
      { type: "integer", isRequired: true, minimum: 0 },
      ({ count }) => count.elements,
    ),
    pageColumn<ComplaintRow>(({ locationId, nis }, context) =>
      locationId === null ? municipalityUrl(municipality(nis, context).slug) : locationUrl(locationId),
    ),
  ],
  *rows({ publication }) {
    const { locations, municipalityFacts } = publication.register.records;
    for (const { id, municipalityNis, complaints } of locations) {
      for (const count of complaints) yield { scope: "locatie", locationId: id, nis: municipalityNis, count };
    }
    for (const { nis, complaints } of municipalityFacts) {
      for (const count of complaints) yield { scope: "gemeente", locationId: null, nis, count };
    }
  },
});

function municipality(nis: string, { publication }: DownloadContext) {
  return orThrow(publication.register.municipalityByNis.get(nis), `municipality ${nis}`);
}
