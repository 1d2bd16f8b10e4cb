/** Writes the export of a history on one day, in one of several spellings. */
import { toCsv, validRow, writeExport, type Row } from "../export-folder.ts";
import { dateOf, lastLicenceChange, type History, type LocationLife } from "./history.ts";

/** The way in which an export is written, which does not change its meaning. */
export interface Spelling {
  date: (iso: string) => string;
  isReversed: boolean;
  encode: (csv: string) => Uint8Array;
}

const plain: Spelling = { date: (iso) => iso, isReversed: false, encode: (csv) => Buffer.from(csv, "utf8") };

/** Three spellings of one and the same export. */
export const spellings: readonly Spelling[] = [
  plain,
  {
    date: (iso) => iso.split("-").reverse().join("/"),
    isReversed: true,
    encode: (csv) => Buffer.from(csv.replaceAll("\n", "\r\n"), "latin1"),
  },
  {
    date: (iso) => iso.split("-").reverse().join("."),
    isReversed: true,
    encode: (csv) => Buffer.from(`\u{FEFF}${csv}`, "utf16le"),
  },
];

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Writes the export of `history` on `day` into `directory`; returns the directory. */
export function writeExportOfDay(
  directory: string,
  history: History,
  day: number,
  spelling: Spelling,
): string {
  const tables = tablesOn(history, day);
  const files = Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [`${table}.csv`, spell(rows, table, spelling)]),
  );
  return writeExport(directory, {
    files,
    tables: { "edison/overgangen": null, "klaroen/klachten": null, "modular/memoq": null },
    manifest: { peildatum: dateOf(day) },
  });
}

function spell(rows: Row[], table: string, { date, isReversed, encode }: Spelling): Uint8Array {
  const written = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, isoDate.test(value) ? date(value) : value]),
    ),
  );
  const columns = Object.keys(validRow(table));
  return encode(toCsv(isReversed ? written.reverse() : written, columns));
}

function tablesOn({ locations }: History, day: number): Record<string, Row[]> {
  const known = locations.filter(({ startDay }) => startDay <= day);
  return {
    "edison/organisatoren": [validRow("edison/organisatoren")],
    "edison/locaties": [
      // A location without a history, so that the table is never empty.
      validRow("edison/locaties", { dossiernummer: "900000001", vestigingsnummer: "" }),
      ...known.map((location) => locationRow(location, day)),
    ],
    ...reportTables(known, day),
    ...enforcementTables(known, day),
    "edison/reacties": known.flatMap(({ reports }) =>
      reports.flatMap(({ id, replyDay }) =>
        happened(replyDay, day).map((date) => ({
          betreft: "inspectierapport",
          nummer: id,
          datum: date,
          vrijgegeven_op: date,
          tekst: "Wij werken eraan, één voor één.",
        })),
      ),
    ),
    "publicatie/inhoudingen": known.flatMap(({ reports, steps }) => [
      ...reports.flatMap((report) => withholding("inspectierapport", report)),
      ...steps.flatMap((step) => withholding("handhavingsstap", step)),
    ]),
  };
}

function happened(on: number | null, day: number): string[] {
  return on !== null && on <= day ? [dateOf(on)] : [];
}

function withholding(
  betreft: string,
  { id, withheldDay }: { id: string; withheldDay: number | null },
): Row[] {
  return withheldDay === null
    ? []
    : [{ betreft, nummer: id, kolom: "", vanaf: dateOf(withheldDay), tot: "", reden: "Vonnis" }];
}

function locationRow(location: LocationLife, day: number): Row {
  const start = dateOf(location.startDay);
  const licence = lastLicenceChange(location, day);
  return validRow("edison/locaties", {
    dossiernummer: location.id,
    vestigingsnummer: "",
    vergunning_van: start,
    vergunningsstatus: licence?.state ?? "vergund",
    status_sinds: licence ? dateOf(licence.since) : start,
  });
}

function reportTables(locations: LocationLife[], day: number): Record<string, Row[]> {
  const reports = locations.flatMap((location) =>
    location.reports.map((report) => ({ ...report, locationId: location.id })),
  );
  return {
    "modular/inspectierapporten": reports.map((report) =>
      validRow("modular/inspectierapporten", {
        rapportnummer: report.id,
        dossiernummer: report.locationId,
        datum_bezoek: dateOf(report.finalDay - 50),
        datum_ontwerp: dateOf(report.finalDay - 40),
        datum_reactie: "",
        datum_definitief: dateOf(report.finalDay),
        conclusie:
          happened(report.correctedDay, day).length > 0 ? "Verbeterde tekst: café." : "Eerste tekst: café.",
      }),
    ),
    "modular/vaststellingen": reports.map((report) =>
      validRow("modular/vaststellingen", {
        rapportnummer: report.id,
        hersteld_op: happened(report.fixedDay, day)[0] ?? "",
      }),
    ),
    "edison/opvolging": reports.flatMap(({ id, followUpDays }) =>
      followUpDays
        .flatMap((on) => happened(on, day))
        .map((datum) => ({ rapportnummer: id, status: "opvolging_organisator", actie: "", datum })),
    ),
  };
}

function enforcementTables(locations: LocationLife[], day: number): Record<string, Row[]> {
  const enforced = locations.filter(({ steps }) => steps.length > 0);
  const steps = enforced.flatMap((location) =>
    location.steps.map((step) => ({ ...step, trajectoryId: `T${location.id}` })),
  );
  return {
    "edison/handhavingstrajecten": enforced.map((location) => {
      const closed = happened(location.closedDay, day);
      return validRow("edison/handhavingstrajecten", {
        trajectnummer: `T${location.id}`,
        dossiernummer: location.id,
        rapportnummer: "",
        datum_start: "2025-01-01",
        datum_einde: closed[0] ?? "",
        reden_einde: closed.length > 0 ? "maatregel_uitgevoerd" : "",
      });
    }),
    "edison/handhavingsstappen": steps.map((step) =>
      validRow("edison/handhavingsstappen", {
        stapnummer: step.id,
        trajectnummer: step.trajectoryId,
        datum_beslissing: dateOf(step.notifiedDay),
        datum_meegedeeld: dateOf(step.notifiedDay),
        datum_ingang: dateOf(step.notifiedDay),
      }),
    ),
    "edison/bezwaren": steps.flatMap(({ id, appealDay, outcomeDay }) =>
      happened(appealDay, day).map((datum_ingediend) => ({
        stapnummer: id,
        datum_ingediend,
        ontvankelijk: "ja",
        schort_op: "nee",
        uitspraak: happened(outcomeDay, day).length > 0 ? "bevestigd" : "",
        datum_uitspraak: happened(outcomeDay, day)[0] ?? "",
      })),
    ),
  };
}
