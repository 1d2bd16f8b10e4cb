/**
 * The one boundary between what the export says and what the public may see.
 *
 * Raw records go in, public records come out, and each record or text that stays behind is logged with the rule that
 * withholds it. Code after this module can't leak a withheld text, because the public types have no room for one.
 */
import type { HomeWebsites, RawExport, RawOrganiser } from "../data-loaders/records.ts";
import type { Location, MunicipalityFacts, Organiser, PublicRecords, Transfer } from "../domain/records.ts";
import type { Settings } from "../domain/settings-schema.ts";
import { by } from "../domain/sorting.ts";
import { publishComplaints, type PublicComplaints } from "./complaints.ts";
import { logWithheld, type PolicyContext, type PolicyLog } from "./context.ts";
import { warnOfContradictions } from "./contradictions.ts";
import { publishEnforcement } from "./enforcement.ts";
import { publishLocations, type PostcodeCentre } from "./locations.ts";
import { hiddenReports, publishReports } from "./reports.ts";
import { indexWithholdings } from "./withholdings.ts";

export interface PolicyOutcome extends PolicyLog {
  records: PublicRecords;
}

/** Applies P1 to P13 to one export. The function is pure: the same records and settings give the same outcome. */
export function applyPolicy(
  raw: RawExport,
  settings: Settings["policy"],
  postcodeCentre: PostcodeCentre,
): PolicyOutcome {
  const context: PolicyContext = {
    peildatum: raw.peildatum,
    settings,
    withholdings: indexWithholdings(raw.withholdings, raw.peildatum),
    log: { withheld: [], issues: [] },
  };
  const { locations, privateHomeDetails, hiddenBy } = publishLocations(raw, context, postcodeCentre);
  const locationById = new Map(locations.map((location) => [location.id, location]));
  const reportHiddenBy = hiddenReports(raw, hiddenBy, context);
  const isReportPublic = (id: string): boolean => !reportHiddenBy.has(id);
  const trajectories = publishEnforcement(raw, hiddenBy, isReportPublic, context);
  const reports = publishReports(raw, reportHiddenBy, trajectories, context);
  const complaints = publishComplaints(raw.complaints, locationById, hiddenBy, context);
  for (const location of locations) location.complaints = complaints.byLocation.get(location.id) ?? [];
  warnOfContradictions(raw, context);
  const records: PublicRecords = {
    peildatum: raw.peildatum,
    source: raw.source,
    isFictitious: raw.isFictitious,
    organisers: publishOrganisers(raw, locations, context),
    locations: locations.sort(by((location) => location.id)),
    privateHomeDetails,
    transfers: publishTransfers(raw, locationById, context),
    reports: reports.sort(by((report) => report.id)),
    trajectories: trajectories.sort(by((trajectory) => trajectory.id)),
    municipalityFacts: publishMunicipalityFacts(raw, complaints),
    keyFigures: raw.keyFigures.map(({ row: _row, ...figure }) => figure),
  };
  return { records, ...context.log };
}

/** P10: an organiser is public only while it has a public location. */
function publishOrganisers(
  raw: RawExport,
  locations: readonly Location[],
  context: PolicyContext,
): Organiser[] {
  const publicIds = new Set(locations.map((location) => location.organiserId));
  const organisers: Organiser[] = [];
  for (const organiser of raw.organisers) {
    if (!publicIds.has(organiser.organiserId)) {
      logWithheld(context, "P10", "edison/organisatoren", organiser.row);
      continue;
    }
    const { name, legalForm, companyNumber } = organiser;
    // The website of a private home is shown on the location page only, so its organiser must not show it either (P7).
    const website = isWebsiteOfHome(organiser, raw.homeWebsites) ? null : organiser.website;
    organisers.push({ id: organiser.organiserId, name, legalForm, companyNumber, website });
  }
  return organisers.sort(by((organiser) => organiser.id));
}

function isWebsiteOfHome({ organiserId, website }: RawOrganiser, homes: HomeWebsites): boolean {
  return homes.organiserIds.has(organiserId) || (website !== null && homes.websites.has(website));
}

/** A take-over or move is shown once it has happened, and only between two public locations. */
function publishTransfers(
  raw: RawExport,
  locationById: ReadonlyMap<string, Location>,
  context: PolicyContext,
): Transfer[] {
  const transfers: Transfer[] = [];
  for (const { row, fromLocationId, toLocationId, kind, date } of raw.transfers) {
    const isPublic = locationById.has(fromLocationId) && locationById.has(toLocationId);
    if (!isPublic || date > raw.peildatum) {
      logWithheld(context, isPublic ? "future" : "P10", "edison/overgangen", row);
      continue;
    }
    transfers.push({ fromLocationId, toLocationId, kind, date });
  }
  return transfers.sort(
    by((transfer) => `${transfer.date} ${transfer.fromLocationId} ${transfer.toLocationId}`),
  );
}

function publishMunicipalityFacts(raw: RawExport, complaints: PublicComplaints): MunicipalityFacts[] {
  const facts = new Map<string, MunicipalityFacts>();
  const gatherLocationFacts = (nis: string): MunicipalityFacts => {
    const known = facts.get(nis) ?? { nis, localDesks: [], childCounts: [], complaints: [] };
    facts.set(nis, known);
    return known;
  };
  for (const { row: _row, municipalityNis, ...desk } of raw.localDesks)
    gatherLocationFacts(municipalityNis).localDesks.push(desk);
  for (const { municipalityNis, year, children } of raw.childCounts) {
    gatherLocationFacts(municipalityNis).childCounts.push({ year, children });
  }
  for (const fact of facts.values()) fact.childCounts.sort((a, b) => a.year - b.year);
  for (const [nis, counts] of complaints.byMunicipality) gatherLocationFacts(nis).complaints = counts;
  return [...facts.values()].sort(by((fact) => fact.nis));
}
