/**
 * Makes the download of one location: everything that its page shows, as JSON, except the street and contact of a
 * private home (P7), and texts about closed trajectories, which search engines would index (P4).
 */
import { orThrow, organiserOf } from "../register/register.ts";
import type { EnforcementTrajectory, InspectionReport, Location } from "../domain/records.ts";
import { locationUrl, municipalityUrl, organiserUrl, trajectoryUrl } from "../urls.ts";
import { permalink, provenance, type DownloadContext } from "./context.ts";
import { inDutch } from "./nested.ts";
import type { JsonObject } from "./table.ts";
import { changesDownloadTable } from "./tables/changes.ts";
import { findingRows, findingsDownloadTable } from "./tables/findings.ts";
import { locationsDownloadTable } from "./tables/locations.ts";
import { reportsDownloadTable } from "./tables/reports.ts";
import { stepRows, stepsDownloadTable } from "./tables/steps.ts";

/** Returns the download of one location. */
export function locationDownload(location: Location, context: DownloadContext): JsonObject {
  const { register, changesByLocation } = context.publication;
  const { id } = location;
  const transfers = [...(register.transfersTo.get(id) ?? []), ...(register.transfersFrom.get(id) ?? [])];
  return {
    ...provenance(context),
    url: permalink(context, locationUrl(id)),
    locatie: locationsDownloadTable.object(location, context),
    organisator: organiserObject(location, context),
    gemeente: municipalityObject(location, context),
    overgangen: inDutch("Transfer", transfers),
    klachten: inDutch("ComplaintCount", location.complaints),
    inspectierapporten: (register.reportsByLocation.get(id) ?? []).map((report) =>
      reportObject(report, context),
    ),
    handhavingstrajecten: (register.trajectoriesByLocation.get(id) ?? []).map((trajectory) =>
      trajectoryObject(trajectory, context),
    ),
    wijzigingen: (changesByLocation.get(id) ?? []).map((change) =>
      changesDownloadTable.object(change, context),
    ),
  };
}

function organiserObject(location: Location, context: DownloadContext): JsonObject {
  const { register } = context.publication;
  const organiser = organiserOf(register, location);
  return {
    ...inDutch("Organiser", [organiser])[0],
    aantal_locaties: register.locationsByOrganiser.get(organiser.id)?.length ?? 0,
    url: permalink(context, organiserUrl(organiser.id)),
  };
}

/** Includes the desks, which the page of a suspended location shows; complaints are on the municipality's own page. */
function municipalityObject({ municipalityNis: nis }: Location, context: DownloadContext): JsonObject {
  const { register } = context.publication;
  const municipality = orThrow(register.municipalityByNis.get(nis), `municipality ${nis}`);
  return {
    nis_code: nis,
    naam: municipality.name,
    url: permalink(context, municipalityUrl(municipality.slug)),
    lokale_loketten: inDutch("LocalDesk", register.factsByMunicipality.get(nis)?.localDesks ?? []),
  };
}

function reportObject(report: InspectionReport, context: DownloadContext): JsonObject {
  return {
    ...reportsDownloadTable.object(report, context),
    vaststellingen: findingRows(report).map((row) => findingsDownloadTable.object(row, context)),
  };
}

function trajectoryObject(trajectory: EnforcementTrajectory, context: DownloadContext): JsonObject {
  const { steps: _steps, ...facts } = trajectory;
  return {
    ...inDutch("EnforcementTrajectory", [facts])[0],
    url: permalink(context, trajectoryUrl(trajectory.locationId, trajectory.id)),
    handhavingsstappen: stepRows(trajectory).map((row) => stepsDownloadTable.object(row, context)),
  };
}
