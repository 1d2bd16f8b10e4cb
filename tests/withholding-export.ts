/**
 * Makes a small good export in which each kind of withholding hides something, and damages it. Whatever must stay
 * offline contains a marker, so that any output can be searched for it.
 */
import { validRow, validTables, type Row } from "./export-folder.ts";

export type Tables = Record<string, Row[] | null>;

/** The markers, by what withholds them. */
export const markers = {
  location: "zqjbcdfgx",
  report: "zqjbcdfhx",
  conclusion: "zqjbcdfjx",
  finding: "zqjbcdfkx",
  phone: "zqjbcdflx",
  step: "zqjbcdfmx",
  explanation: "zqjbcdfnx",
  trajectory: "zqjbcdfpx",
  reply: "zqjbcdfqx",
  annulled: "zqjbcdfrx",
  unfounded: "zqjbcdfsx",
  home: "zqjbcdftx",
  reason: "zqjbcdfvx",
} as const;

const homes = ["300000001", "300000002", "300000003", "300000004", "300000005", "300000006"];

function location(dossiernummer: string, changes: Row = {}): Row {
  return validRow("edison/locaties", { dossiernummer, vestigingsnummer: "", ...changes });
}

function report(rapportnummer: string, changes: Row = {}): Row {
  return validRow("modular/inspectierapporten", { rapportnummer, ...changes });
}

function trajectory(trajectnummer: string, changes: Row = {}): Row {
  return validRow("edison/handhavingstrajecten", { trajectnummer, rapportnummer: "", ...changes });
}

function step(stapnummer: string, trajectnummer: string, toelichting: string): Row {
  return validRow("edison/handhavingsstappen", { stapnummer, trajectnummer, toelichting });
}

function withholding(betreft: string, nummer: string, kolom = ""): Row {
  return { betreft, nummer, kolom, vanaf: "2026-06-01", tot: "", reden: `Vonnis ${markers.reason}` };
}

/** Makes tables in which every kind of withholding is in force, and everything else is public. */
export function goodTables(): Tables {
  return {
    ...validTables,
    "edison/locaties": [
      location("100000001", { website: `https://${markers.phone}.example/` }),
      location("0200000002", { naam: `Het Nest ${markers.location}` }),
      ...homes.map((id) =>
        location(id, { in_gezinswoning: "ja", opvangvorm: "gezinsopvang", bus: markers.home, plaatsen: "8" }),
      ),
    ],
    "modular/inspectierapporten": [
      report("R1"),
      report("R-002", { conclusie: `Conclusie ${markers.conclusion}` }),
      report("R-003", { conclusie: `Rapport ${markers.report}` }),
    ],
    "modular/vaststellingen": [
      validRow("modular/vaststellingen"),
      validRow("modular/vaststellingen", {
        volgnummer: "2",
        omschrijving: `Vaststelling ${markers.finding}`,
      }),
    ],
    "edison/handhavingstrajecten": [
      trajectory("T1"),
      trajectory("T-002"),
      trajectory("T-003", { datum_einde: "2026-08-01", reden_einde: "ongegrond" }),
    ],
    "edison/handhavingsstappen": [
      step("S1", "T1", "De tekorten bleven."),
      step("S-002", "T1", `Stap ${markers.step}`),
      step("S-003", "T1", `Toelichting ${markers.explanation}`),
      step("S-004", "T1", `Vernietigd ${markers.annulled}`),
      step("S-005", "T-002", `Traject ${markers.trajectory}`),
      step("S-006", "T-003", `Ongegrond ${markers.unfounded}`),
    ],
    "edison/bezwaren": [
      validRow("edison/bezwaren"),
      validRow("edison/bezwaren", { stapnummer: "S-004", uitspraak: "vernietigd" }),
    ],
    "edison/reacties": [validRow("edison/reacties", { nummer: "R-002", tekst: `Reactie ${markers.reply}` })],
    "publicatie/inhoudingen": [
      withholding("locatie", "0200000002"),
      withholding("locatie", "100000001", "website"),
      withholding("inspectierapport", "R-003"),
      withholding("inspectierapport", "R-002", "conclusie"),
      withholding("vaststelling", "R1#2"),
      withholding("handhavingsstap", "S-002"),
      withholding("handhavingsstap", "S-003", "toelichting"),
      withholding("handhavingstraject", "T-002"),
      withholding("reactie", "R-002"),
    ],
  };
}

/** Changes one of the good tables row by row; a row that becomes null is removed. */
export function changed(table: string, change: (row: Row, index: number) => Row | null): Tables {
  const tables = goodTables();
  const rows = (tables[table] ?? []).map(change).filter((row) => row !== null);
  return { ...tables, [table]: rows };
}

/** Changes the rows of one good table whose column has the value; null removes them. */
export function changedWhere(table: string, column: string, value: string, change: Row | null): Tables {
  return changed(table, (row) => (row[column] !== value ? row : change && { ...row, ...change }));
}
