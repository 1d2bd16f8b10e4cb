/**
 * Which locations lost something to an error. Their pages say that the data are incomplete: a dropped record
 * must never read as a clean bill. Rows that were dropped themselves still tell what hung on them.
 */
import { idIn, type AnyRow, type AnyTable, type ParsedExport } from "./parsed-export.ts";

type LocationsOf = (row: AnyRow) => Iterable<string>;
type Lookup = ReadonlyMap<string, ReadonlySet<string>>;

/** The ids of the locations that lost a record, or a value of one, wherever the location can be told. */
export function findIncompleteLocations(parsed: ParsedExport): Set<string> {
  const byOwn: LocationsOf = (row) => present(idIn(row, "dossiernummer"));
  const reports = locationsById(parsed.reports, "rapportnummer", byOwn);
  const trajectories = locationsById(parsed.trajectories, "trajectnummer", byOwn);
  const byReport = through(reports, "rapportnummer");
  const byTrajectory = through(trajectories, "trajectnummer");
  const steps = locationsById(parsed.steps, "stapnummer", byTrajectory);
  const byStep = through(steps, "stapnummer");
  const byBothEnds: LocationsOf = (row) => [
    ...present(idIn(row, "van_dossiernummer")),
    ...present(idIn(row, "naar_dossiernummer")),
  ];
  const sources: [AnyTable, LocationsOf][] = [
    [parsed.reports, byOwn],
    [parsed.trajectories, byOwn],
    [parsed.steps, byTrajectory],
    [parsed.appeals, byStep],
    [parsed.replies, byReplySubject(reports, steps)],
    [parsed.findings, byReport],
    [parsed.qualityScores, byReport],
    [parsed.followUps, byReport],
    [parsed.transfers, byBothEnds],
  ];
  return new Set(sources.flatMap(([table, locationsOf]) => lostBy(table, locationsOf)));
}

/** Where the subject itself could not be read, both a report and a step of that number may be meant. */
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
  const lost = table.rows.filter((row) => row.state === "dropped" || row.hasLostValue);
  return lost.flatMap((row) => [...locationsOf(row)]);
}

/** By id; several when rows with one id name different locations. */
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
