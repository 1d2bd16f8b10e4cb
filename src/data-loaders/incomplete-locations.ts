/**
 * Finds the locations that lost data to an error. Their pages say that the data are incomplete, because a dropped
 * record must never read as a clean bill of health. A dropped row still connects the rows that depend on it to their
 * location.
 */
import { idIn, type AnyRow, type AnyTable, type ParsedExport } from "./parsed-export.ts";

type LocationsOf = (row: AnyRow) => Iterable<string>;
type Lookup = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns the ids of the locations that lost a record or a value of one, as far as the location is known. */
export function findIncompleteLocations(parsed: ParsedExport): Set<string> {
  const byOwn: LocationsOf = (row) => present(idIn(row, "dossiernummer"));
  const reports = locationsById(parsed.reports, "rapportnummer", byOwn);
  const byReport = through(reports, "rapportnummer");
  const byOwnOrReport: LocationsOf = (row) =>
    idIn(row, "dossiernummer") === null ? byReport(row) : byOwn(row);
  const trajectories = locationsById(parsed.trajectories, "trajectnummer", byOwnOrReport);
  const byTrajectory = through(trajectories, "trajectnummer");
  const steps = locationsById(parsed.steps, "stapnummer", byTrajectory);
  const byStep = through(steps, "stapnummer");
  const byBothEnds: LocationsOf = (row) => [
    ...present(idIn(row, "van_dossiernummer")),
    ...present(idIn(row, "naar_dossiernummer")),
  ];
  const sources: [AnyTable, LocationsOf][] = [
    [parsed.reports, byOwn],
    [parsed.trajectories, byOwnOrReport],
    [parsed.steps, byTrajectory],
    [parsed.appeals, byStep],
    [parsed.replies, byReplySubject(reports, steps)],
    [parsed.findings, byReport],
    [parsed.qualityScores, byReport],
    [parsed.followUps, byReport],
    [parsed.transfers, byBothEnds],
  ];
  const lost = sources.flatMap(([table, locationsOf]) => lostBy(table, locationsOf));
  return new Set([...lost, ...withDoubtfulLicence(parsed)]);
}

/** Of a location's own values only the dates of its licence count, which decide whether the licence is valid. */
function withDoubtfulLicence({ locations }: ParsedExport): string[] {
  return locations.rows.flatMap(({ values, lostColumns }) => {
    // A placeholder for the end says that there is no end.
    const isEndLost = values.vergunning_tot !== null && lostColumns.has("vergunning_tot");
    return isEndLost || lostColumns.has("vergunning_van") ? present(values.dossiernummer ?? null) : [];
  });
}

/** When the subject could not be read, the number may belong to a report as well as to a step. */
function byReplySubject(reports: Lookup, steps: Lookup): LocationsOf {
  return (row) => {
    const subject = idIn(row, "betreft");
    const ofReport = subject === "handhavingsstap" ? [] : through(reports, "nummer")(row);
    const ofStep = subject === "inspectierapport" ? [] : through(steps, "nummer")(row);
    return [...ofReport, ...ofStep];
  };
}

function through(lookup: Lookup, column: string): LocationsOf {
  return (row) => lookup.get(idIn(row, column) ?? "") ?? [];
}

function lostBy(table: AnyTable, locationsOf: LocationsOf): string[] {
  const lost = table.rows.filter((row) => row.state === "dropped" || row.lostColumns.size > 0);
  return lost.flatMap((row) => [...locationsOf(row)]);
}

/** Returns the locations by id, several when rows with one id name different locations. */
function locationsById(table: AnyTable, idColumn: string, locationsOf: LocationsOf): Lookup {
  const locations = new Map<string, Set<string>>();
  for (const row of table.rows) {
    const id = idIn(row, idColumn);
    if (id === null) continue;
    const known = locations.get(id) ?? new Set();
    for (const location of locationsOf(row)) known.add(location);
    locations.set(id, known);
  }
  return locations;
}

function present(id: string | null): string[] {
  return id === null ? [] : [id];
}
