import { describe, expect, test } from "vitest";
import { validRow, validTables, writeExport, type Row } from "../../../tests/export-folder.ts";
import { loadExport, type LoadedExport } from "../load-export.ts";

function loadRow(table: string, changes: Row): Promise<LoadedExport> {
  const [, ...others] = validTables[table] ?? [];
  return loadExport(writeExport(null, { tables: { [table]: [validRow(table, changes), ...others] } }));
}

async function issuesOf(table: string, changes: Row): Promise<string[]> {
  const { issues } = await loadRow(table, changes);
  return issues
    .filter((issue) => issue.table === table)
    .map(({ severity, column, consequence }) => `${severity} ${column}: ${consequence}`);
}

describe("the rules of one row", () => {
  test.each<[string, string, Row, string[]]>([
    [
      "a decision has a measure",
      "edison/handhavingsstappen",
      { maatregel: "" },
      ["error maatregel: record dropped"],
    ],
    [
      "an intention has a measure",
      "edison/handhavingsstappen",
      { soort: "voornemen", maatregel: "" },
      ["error maatregel: record dropped"],
    ],
    ["a notice needs no measure", "edison/handhavingsstappen", { soort: "aanmaning", maatregel: "" }, []],
    ["a step may be without a notification", "edison/handhavingsstappen", { datum_meegedeeld: "" }, []],
    [
      "an ambiguous amount is dropped",
      "edison/handhavingsstappen",
      { bedrag_eur: "1.250" },
      ["error bedrag_eur: value dropped"],
    ],
    [
      "a finding not in order has a kind",
      "modular/vaststellingen",
      { soort: "" },
      ["error soort: record dropped"],
    ],
    ["a finding in order needs no kind", "modular/vaststellingen", { resultaat: "in_orde", soort: "" }, []],
    [
      "a finding in order with a kind leads to a warning",
      "modular/vaststellingen",
      { resultaat: "in_orde" },
      ["warning soort: none"],
    ],
    [
      "no report is final before its draft",
      "modular/inspectierapporten",
      { datum_definitief: "2026-03-09" },
      ["error datum_definitief: value dropped"],
    ],
    [
      "a reaction takes 14 days to process",
      "modular/inspectierapporten",
      { datum_definitief: "2026-04-02" },
      ["warning datum_definitief: none"],
    ],
    [
      "a reaction processed after 14 days is in order",
      "modular/inspectierapporten",
      { datum_definitief: "2026-04-03" },
      [],
    ],
    [
      "without reaction the organiser has 14 days",
      "modular/inspectierapporten",
      { datum_reactie: "", datum_definitief: "2026-03-23" },
      ["warning datum_definitief: none"],
    ],
    [
      "after 14 days without reaction it is final",
      "modular/inspectierapporten",
      { datum_reactie: "", datum_definitief: "2026-03-24" },
      [],
    ],
    ["a draft needs no final date", "modular/inspectierapporten", { datum_definitief: "" }, []],
    ["a score is 1 to 4", "modular/memoq", { score: "0" }, ["error score: record dropped"]],
    ["a score is whole", "modular/memoq", { score: "2,5" }, ["error score: record dropped"]],
    [
      "a trajectory has a trigger",
      "edison/handhavingstrajecten",
      { aanleiding: "|" },
      ["error aanleiding: record dropped"],
    ],
    [
      "a trajectory with a reason but no end is neither open nor closed",
      "edison/handhavingstrajecten",
      { reden_einde: "overname" },
      ["error reden_einde: value dropped"],
    ],
    [
      "no trajectory ends before it starts",
      "edison/handhavingstrajecten",
      { datum_einde: "2026-04-14" },
      ["error datum_einde: value dropped"],
    ],
    [
      "no measure ends before it begins",
      "edison/handhavingsstappen",
      { datum_einde: "2026-05-14" },
      ["error datum_einde: value dropped"],
    ],
    [
      "no outcome is before its appeal",
      "edison/bezwaren",
      { datum_uitspraak: "2026-05-19" },
      ["error datum_uitspraak: value dropped"],
    ],
    [
      "nothing is fixed before the visit that found it",
      "modular/vaststellingen",
      { hersteld_op: "2026-02-28" },
      ["error hersteld_op: value dropped"],
    ],
    [
      "a licence does not end before it begins",
      "edison/locaties",
      { vergunning_tot: "2015-03-31" },
      ["error vergunning_tot: none"],
    ],
    [
      "a placeholder for the first day of a licence costs that day alone",
      "edison/locaties",
      { vergunning_van: "1/01/1900" },
      ["error vergunning_van: value dropped"],
    ],
    [
      "a placeholder for another required day costs the record",
      "edison/locaties",
      { status_sinds: "1/01/1900" },
      ["error status_sinds: record dropped"],
    ],
    [
      "a location does not follow itself",
      "edison/overgangen",
      { naar_dossiernummer: "100000001" },
      ["error naar_dossiernummer: record dropped"],
    ],
    [
      "a desk is in Flanders or Brussels",
      "gemeenten/lokale_loketten",
      { nis_code: "62063" },
      ["error nis_code: record dropped"],
    ],
    ["a desk may use an old code", "gemeenten/lokale_loketten", { nis_code: "44011" }, []],
  ])("%s", async (_, table, changes, expected) => {
    expect(await issuesOf(table, changes)).toEqual(expected);
  });

  test("an issue contains everything that helps to repair it", async () => {
    const { issues } = await loadRow("edison/locaties", { plaatsen: "veel" });
    expect(issues[0]).toEqual({
      severity: "error",
      table: "edison/locaties",
      row: 2,
      column: "plaatsen",
      value: "veel",
      problem: "is not a number",
      expected: "a whole number of at least 0",
      consequence: "record dropped",
    });
  });
});

describe("a location's municipality and point", () => {
  const table = "edison/locaties";
  const inUkkel = { postcode: "1180", x: "", y: "", crs: "" };
  test.each<[string, Row, string[]]>([
    ["the code counts when code and name disagree", { gemeente: "Aalst" }, ["warning gemeente: none"]],
    [
      "an unknown code is dropped and the name counts",
      { nis_code: "99999" },
      ["error nis_code: value dropped"],
    ],
    [
      "a name that several municipalities have is an error",
      { nis_code: "", postcode: "1000", gemeente: "Beveren" },
      ["error gemeente: record dropped"],
    ],
    ["an official French name is a name", { gemeente: "Uccle", nis_code: "21016", ...inUkkel }, []],
    ["both names together are one name", { gemeente: "Ukkel - Uccle", nis_code: "", ...inUkkel }, []],
    [
      "a French name that is not official leads to a warning",
      { gemeente: "Gand" },
      ["warning gemeente: none"],
    ],
    [
      "a part elsewhere in the municipality leads to a warning",
      { nis_code: "", gemeente: "Ledeberg" },
      ["warning postcode: none"],
    ],
    [
      "a French name with a Walloon postcode is an error",
      { nis_code: "", postcode: "4420", gemeente: "Saint-Nicolas" },
      ["error gemeente: record dropped"],
    ],
    [
      "a postcode of another municipality leads to a warning",
      { postcode: "2000" },
      ["warning postcode: none"],
    ],
    ["a point far away leads to a warning", { x: "4.4", y: "51.2" }, ["warning x: none"]],
    ["a point abroad is dropped", { x: "51.05", y: "3.72" }, ["error x: value dropped"]],
    ["a point without its system is dropped", { crs: "" }, ["error crs: value dropped"]],
    ["half a point is dropped", { y: "" }, ["error y: value dropped"]],
    ["no point is not an error", { x: "", y: "", crs: "" }, []],
  ])("%s", async (_, changes, expected) => {
    expect(await issuesOf(table, changes)).toEqual(expected);
  });

  test.each<[string, Row, object]>([
    [
      "the source's own",
      {},
      { locality: "Gent", point: { latitude: 51.05, longitude: 3.72, isApproximate: false } },
    ],
    ["the postcode's centre", { x: "", y: "" }, { point: { isApproximate: true } }],
    [
      "converted from Lambert 72",
      { x: "104000", y: "194.000,5", crs: "epsg:31370" },
      { point: { latitude: expect.closeTo(51.053, 2) as number, isApproximate: false } },
    ],
    [
      "a part, correctly spelled",
      { gemeente: "WONDELGEM", postcode: "9032" },
      { locality: "Wondelgem", municipalityNis: "44021" },
    ],
    [
      "found by an old name",
      { nis_code: "", gemeente: "Nevele", postcode: "9850", x: "", y: "" },
      { locality: "Nevele", municipalityNis: "44083" },
    ],
    [
      "found by an old code",
      { nis_code: "44049", gemeente: "nevele", postcode: "9850", x: "", y: "" },
      { locality: "Nevele", municipalityNis: "44083" },
    ],
    [
      "the municipality when the part is elsewhere in it",
      { gemeente: "Ledeberg", postcode: "9000" },
      { locality: "Gent", municipalityNis: "44021" },
    ],
    [
      "in Dutch when the source has French",
      { nis_code: "", gemeente: "Laeken", postcode: "1020", x: "", y: "" },
      { locality: "Laken", municipalityNis: "21004" },
    ],
  ])("are %s", async (_, changes, expected) => {
    expect((await loadRow(table, changes)).records.locations[0]).toMatchObject(expected);
  });

  test.each<[string, Row, object]>([
    [
      "an official name to use",
      { gemeente: "Gand" },
      {
        value: "Gand",
        problem: "is no official name; it was read as the place that is expected",
        expected: "Gent",
      },
    ],
    [
      "the postcode of the part that is named",
      { gemeente: "Ledeberg" },
      { problem: "is a postcode of Gent, but not of Ledeberg", expected: "9050" },
    ],
    [
      "the places that an ambiguous name can be, with their postcodes",
      { nis_code: "", postcode: "1000", gemeente: "Nieuwerkerken" },
      {
        problem: "is ambiguous: it can be in Aalst (9320), Nieuwerkerken (3850)",
        expected: "a nis_code, or a name with its postcode",
      },
    ],
  ])("are reported with %s", async (_, changes, expected) => {
    expect((await loadRow(table, changes)).issues[0]).toMatchObject(expected);
  });

  test("may have any postcode of the municipality that is named", async () => {
    const named = { nis_code: "", gemeente: "Hechtel-Eksel", postcode: "3941", x: "", y: "" };
    const { issues, records } = await loadRow(table, named);
    expect(issues.filter(({ column }) => column === "postcode")).toEqual([]);
    expect(records.locations[0]).toMatchObject({ locality: "Hechtel-Eksel", municipalityNis: "72038" });
  });
});

describe("a withholding errs on the side of withholding", () => {
  const table = "publicatie/inhoudingen";
  test.each<[string, Row, object]>([
    ["a column in other capitals", { kolom: " Omschrijving " }, { column: "omschrijving" }],
    ["an unknown column: the whole record", { kolom: "tekst" }, { column: null }],
    ["a bad end: no end", { tot: "30/02/2026" }, { until: null }],
    ["an end before its start: no end", { tot: "2026-01-01" }, { until: null }],
    ["a bad start: always", { vanaf: "binnenkort" }, { from: "0001-01-01" }],
    ["no start: always", { vanaf: "", tot: "2026-02-01" }, { from: "0001-01-01", until: null }],
    ["a placeholder for a start: always", { vanaf: "1/01/1900" }, { from: "0001-01-01" }],
  ])("%s", async (_, changes, expected) => {
    expect((await loadRow(table, changes)).records.withholdings).toMatchObject([expected]);
  });

  test.each<[string, Row]>([
    ["no subject", { betreft: "iets" }],
    ["no number", { nummer: "" }],
    ["a number that Excel spoilt", { betreft: "locatie", nummer: "1E+08", kolom: "" }],
    ["no number of a finding", { nummer: "R1" }],
    ["no number of a location", { betreft: "locatie", nummer: "12", kolom: "" }],
  ])("%s: the export is refused", async (_, changes) => {
    await expect(loadRow(table, changes)).rejects.toThrow(/publicatie\/inhoudingen: row 2/);
  });

  function loadRowOf(row: string): Promise<LoadedExport> {
    const files = { [`${table}.csv`]: `betreft;nummer;kolom;vanaf;tot;reden\n${row}\n` };
    return loadExport(writeExport(null, { files }));
  }

  test.each([
    ["a cell too many", "inspectierapport;R1;conclusie;;2026-01-01;2026-02-01;Vonnis"],
    ["a text that falls apart", "inspectierapport;R1;;2026-01-01;2026-02-01;Vonnis; zie dossier"],
    ["a cell too few", "inspectierapport;R1;2027-01-01;2027-02-01;Vonnis"],
    ["a column's name for a date", "inspectierapport;R1;;conclusie;2026-01-01;"],
    ["a date for a column's name", "inspectierapport;R1;2026-01-01;2027-01-01;;"],
  ])("%s: the whole record, always", async (_, row) => {
    expect((await loadRowOf(row)).records.withholdings).toMatchObject([
      { subject: "inspectierapport", subjectId: "R1", column: null, from: "0001-01-01", until: null },
    ]);
  });

  test.each([
    ["a number that is a text", "inspectierapport;Vonnis;R1;2026-01-01;;;x"],
    ["a number that is a column", "handhavingsstap;toelichting;2026-06-01;;;"],
  ])("%s: the export is refused", async (_, row) => {
    await expect(loadRowOf(row)).rejects.toThrow(/publicatie\/inhoudingen: row 2/);
  });

  test("a placeholder for an end means that there is no end", async () => {
    const { records } = await loadRow(table, { tot: "31/12/9999" });
    expect(records.withholdings).toMatchObject([{ from: "2026-06-01", until: null }]);
  });
});
