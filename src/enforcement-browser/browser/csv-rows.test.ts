import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { writeCsv } from "../../formats/csv.ts";
import { csvFileName, csvHeader, csvRows } from "./csv-rows.ts";
import type { StepRow } from "./step-row.ts";
import { sampleSteps } from "../fixtures/rows.ts";

let rows: StepRow[];
let read: Record<string, string>[];
const baseUrl = "https://portaal.example";
const context = { peildatum: "2026-10-31", isFictitious: true, baseUrl };

beforeAll(async () => {
  ({ rows } = await sampleSteps());
  read = parse(writeCsv(csvHeader, csvRows(rows, context)), { bom: true, delimiter: ";", columns: true });
});

describe("the selection as CSV", () => {
  it("has each step once, in the given order, under columns with names of their own", () => {
    expect(read.map((row) => row["stapnummer"])).toEqual(rows.map(({ id }) => id));
    expect(new Set(csvHeader).size).toBe(csvHeader.length);
  });

  it("writes codes, ISO dates, links and the mark of made-up data", () => {
    const at = rows.findIndex(
      ({ effectiveFrom, trajectory }) => effectiveFrom !== null && trajectory.endedOn !== null,
    );
    const [step, row] = [rows[at], read[at]];
    expect(row).toMatchObject({
      soort: step?.kind,
      datum_ingang: step?.effectiveFrom,
      traject_reden_einde: step?.trajectory.closingReason,
      traject_aanleiding: step?.trajectory.triggers.join("|"),
      dossiernummer: step?.trajectory.location.id,
      url: `${baseUrl}/handhavingsrapport/${step?.id}/`,
      peildatum: "2026-10-31",
      fictief: "true",
    });
  });

  it("writes each appeal of a step, and nothing for a step without appeals", () => {
    const [withTwo] = rows.filter(({ appeals }) => appeals.length > 0);
    if (!withTwo) throw new Error("The sample has no appeal.");
    const [appeal] = withTwo.appeals;
    const twice = { ...withTwo, appeals: [withTwo.appeals, withTwo.appeals].flat() };
    const cell = (step: StepRow, column: string) => csvRows([step], context)[0]?.[csvHeader.indexOf(column)];
    expect(cell(twice, "bezwaar_datum_ingediend")).toBe(`${appeal?.lodgedOn}|${appeal?.lodgedOn}`);
    expect(cell({ ...withTwo, appeals: [] }, "bezwaar_uitspraak")).toBeNull();
  });

  it("has no column for a street, a contact or an explanation", () => {
    const forbidden = [
      "straat",
      "huisnummer",
      "bus",
      "telefoon",
      "email",
      "website",
      "adres",
      "toelichting",
      "tekst",
    ];
    expect(csvHeader.filter((name) => forbidden.some((word) => name.endsWith(word)))).toEqual([]);
  });

  it("says in its file name that the data are made up", () => {
    expect(csvFileName(context)).toBe("handhavingsstappen-fictief-2026-10-31.csv");
    expect(csvFileName({ ...context, isFictitious: false })).toBe("handhavingsstappen-2026-10-31.csv");
  });
});
