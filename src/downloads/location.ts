/**
 * Everything that the page of one location shows, as JSON; but no street or contact of a private home (P7), and
 * no words about closed trajectories, which search engines would index (P4).
 */
import { required, organiserOf } from "../register/register.ts";
import type { EnforcementTrajectory, InspectionReport, Location } from "../domain/records.ts";
import { locationUrl, municipalityUrl, organiserUrl, trajectoryUrl } from "../urls.ts";
import { permalink, provenance, type DownloadContext } from "./context.ts";
import { inDutch } from "./nested.ts";
import type { JsonObject } from "./table.ts";
import { changesTable } from "./tables/changes.ts";
import { findingRows, findingsTable } from "./tables/findings.ts";
import { locationsTable } from "./tables/locations.ts";
import { reportsTable } from "./tables/reports.ts";
import { stepRows, stepsTable } from "./tables/steps.ts";

/** The download of one location. */
export function locationDownload(location: Location, context: DownloadContext): JsonObject {
  const { register, changesByLocation } = context.publication;
  const { id } = location;
  const transfers = [...(register.transfersTo.get(id) ?? []), ...(register.transfersFrom.get(id) ?? [])];
  return {
    ...provenance(context),
    url: permalink(context, locationUrl(id)),
    locatie: locationsTable.object(location, context),
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
    wijzigingen: (changesByLocation.get(id) ?? []).map((change) => changesTable.object(change, context)),
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

/** The desk stands on the page of a suspended location; complaints of the municipality stand on its own. */
function municipalityObject({ municipalityNis: nis }: Location, context: DownloadContext): JsonObject {
  const { register } = context.publication;
  const municipality = required(register.municipalityByNis.get(nis), `municipality ${nis}`);
  return {
    nis_code: nis,
    naam: municipality.name,
    url: permalink(context, municipalityUrl(municipality.slug)),
    lokale_loketten: inDutch("LocalDesk", register.factsByMunicipality.get(nis)?.localDesks ?? []),
  };
}

function reportObject(report: InspectionReport, context: DownloadContext): JsonObject {
  return {
    ...reportsTable.object(report, context),
    vaststellingen: findingRows(report).map((row) => findingsTable.object(row, context)),
  };
}

function trajectoryObject(trajectory: EnforcementTrajectory, context: DownloadContext): JsonObject {
  const { steps: _steps, ...facts } = trajectory;
  return {
    ...inDutch("EnforcementTrajectory", [facts])[0],
    url: permalink(context, trajectoryUrl(trajectory.locationId, trajectory.id)),
    handhavingsstappen: stepRows(trajectory).map((row) => stepsTable.object(row, context)),
  };
}
