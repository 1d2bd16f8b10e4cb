/** In `publish`: the records in the downloads are the public records of the export, no more and no fewer. */
import type { Register } from "../../../register/register.ts";
import { recordTables, type RecordRows } from "../record-rows.ts";
import type { Rule } from "../rule.ts";

export const registerRecords: Rule = {
  name: "Public records",
  start: ({ rows, register, publication }, report) => {
    if (register === null) return {};
    for (const [file, downloaded, expected] of idsOf(rows, register)) {
      for (const id of expected) if (!downloaded.has(id)) report(file, `leaves out ${id}, which is public`);
      for (const id of downloaded) if (!expected.has(id)) report(file, `holds ${id}, which is not public`);
    }
    const { aantal_rijen: declared } = publication;
    for (const [table, count] of Object.entries(countsOf(register))) {
      if (declared[table] !== count)
        report(`data/v1/${table}.json`, `holds ${declared[table]} rows, and ${count} are public`);
    }
    return {};
  },
};

type Ids = readonly [file: string, downloaded: ReadonlySet<string>, expected: ReadonlySet<string>];

function idsOf({ locations, reports, steps }: RecordRows, register: Register): Ids[] {
  const ids = (all: readonly { id: string }[]): Set<string> => new Set(all.map(({ id }) => id));
  return [
    [
      recordTables.locations,
      new Set(locations?.map((row) => row.dossiernummer)),
      ids(register.records.locations),
    ],
    [recordTables.reports, new Set(reports?.map((row) => row.rapportnummer)), ids(register.records.reports)],
    [recordTables.steps, new Set(steps?.map((row) => row.stapnummer)), ids(register.steps)],
  ];
}

/** Counts the rows that have no page of their own. */
function countsOf({ records }: Register): Record<string, number> {
  return {
    vaststellingen: records.reports.reduce((total, { findings }) => total + findings.length, 0),
    kerncijfers: records.keyFigures.length,
  };
}
