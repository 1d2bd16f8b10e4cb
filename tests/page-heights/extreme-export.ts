/**
 * Makes an export in which one location, organiser, municipality, day and year each hold far more than Flanders has, and
 * other locations just so much that their lists are folded, or not: no page may grow with what it lists.
 */
import { addDays } from "../../src/domain/dates.ts";
import { themes } from "../../src/domain/codes.ts";
import { validRow, validTables, writeExport, type Row } from "../export-folder.ts";

/** The location that has hundreds of findings, visits and steps. */
const busiest = "900000000";
/** A location with hundreds of visits in follow-up, to each of which the organiser answered at length, and as long steps. */
const wordiest = "900000650";
/** Locations that have some of each: what stands open of one list has to leave room for the others. */
const mixes = [3, 6, 9].flatMap((visits) =>
  [1, 4, 16].flatMap((findings) => [1, 6].map((steps) => ({ visits, findings, steps }))),
);
const breach =
  "De deur van de slaapruimte sluit niet en het rookalarm werkt niet. De attesten ontbreken. ".repeat(3);

/** Writes the export, and returns its folder. */
export function writeExtremeExport(): string {
  const reports = [
    ...numbers(90).map((nth) => visitOf(`R${nth}`, busiest, nth)),
    visitOf("R900", busiest, 93),
    ...numbers(300).map((nth) => visitOf(`RW${nth}`, wordiest, nth / 3.5)),
    ...mixes.flatMap(({ visits, findings }, mix) =>
      numbers(visits).map((nth) => visitOf(`RM${mix}-${nth}-${findings}`, idOf(600 + mix), 80 + nth)),
    ),
  ];
  const trajectories = [
    ...numbers(120).map((nth) => trajectory(`TC${nth}`, busiest, "2023-10-01", "2024-05-01")),
    ...numbers(6).map((nth) => trajectory(`TO${nth}`, busiest, "2026-01-05")),
    ...numbers(12).map((nth) => trajectory(`TW${nth}`, wordiest, "2026-01-05")),
    ...mixes.map(({ steps }, mix) => trajectory(`TM${mix}-${steps}`, idOf(600 + mix), "2026-01-05")),
    ...numbers(260).map((nth) => trajectory(`TL${nth}`, idOf(nth + 1), "2025-02-05")),
  ];
  return writeExport(null, {
    tables: {
      "edison/locaties": [...(validTables["edison/locaties"] ?? []), ...numbers(900).map(locationOf)],
      "edison/organisatoren": numbers(4).map((nth) =>
        validRow("edison/organisatoren", { organisator_id: `O${nth + 1}`, kbo_nummer: "" }),
      ),
      "modular/inspectierapporten": reports,
      "modular/vaststellingen": reports.flatMap(({ rapportnummer = "" }) => findingsOf(rapportnummer)),
      "modular/memoq": null,
      "edison/opvolging": reports.map(({ rapportnummer = "", datum_definitief = "" }) => ({
        rapportnummer,
        status: "opvolging_organisator",
        actie: "plan_van_aanpak",
        datum: addDays(datum_definitief, 3),
      })),
      "edison/handhavingstrajecten": trajectories,
      "edison/handhavingsstappen": trajectories.flatMap(stepsOf),
      "edison/bezwaren": null,
      "edison/reacties": reports.map(({ rapportnummer = "", datum_definitief = "" }) => ({
        betreft: "inspectierapport",
        nummer: rapportnummer,
        datum: addDays(datum_definitief, -5),
        vrijgegeven_op: datum_definitief,
        tekst: "Wij werken eraan en vroegen een offerte. ".repeat(rapportnummer.startsWith("RW") ? 80 : 8),
      })),
      "publicatie/inhoudingen": null,
    },
  });
}

function numbers(many: number): number[] {
  return Array.from({ length: many }, (_, nth) => nth);
}

function idOf(nth: number): string {
  return String(900_000_000 + nth);
}

/** The first 300 locations are of one organiser, and all 900 of one municipality. */
function locationOf(nth: number): Row {
  return validRow("edison/locaties", {
    dossiernummer: idOf(nth),
    organisator_id: `O${nth < 300 ? 1 : (nth % 3) + 2}`,
    vestigingsnummer: "",
    naam: `${String.fromCharCode(65 + (nth % 26))}ster ${nth}`,
    huisnummer: String(nth + 1),
    opvangvorm: nth % 2 === 0 ? "groepsopvang" : "groepsopvang_samenwerkend",
  });
}

function visitOf(rapportnummer: string, dossiernummer: string, fortnight: number): Row {
  const visit = addDays("2023-01-02", Math.round(14 * fortnight));
  return validRow("modular/inspectierapporten", {
    rapportnummer,
    dossiernummer,
    aanleiding: "gewoon",
    datum_bezoek: visit,
    datum_ontwerp: addDays(visit, 10),
    datum_reactie: "",
    datum_definitief: addDays(visit, 40),
    advies: "geen",
  });
}

/** One report of the busiest location has 400 findings and the others eight; a mix has its own number. */
function findingsOf(rapportnummer: string): Row[] {
  const many = rapportnummer === "R900" ? 400 : Number(rapportnummer.split("-")[2] ?? 8);
  return numbers(many).map((nth) => ({
    rapportnummer,
    volgnummer: String(nth + 1),
    thema: themes[nth % themes.length] ?? "",
    resultaat: "niet_in_orde",
    soort: nth % 4 === 0 ? "aandachtspunt" : "inbreuk",
    omschrijving: breach,
    hersteld_op: "",
  }));
}

function trajectory(trajectnummer: string, dossiernummer: string, start: string, end = ""): Row {
  return validRow("edison/handhavingstrajecten", {
    trajectnummer,
    dossiernummer,
    aanleiding: "inspectie",
    rapportnummer: "",
    datum_start: start,
    datum_einde: end,
    reden_einde: end === "" ? "" : "tekorten_weggewerkt",
  });
}

/** A trajectory of the busiest location that runs has 60 steps; a mix has its own number, others three or six. */
function stepsOf({ trajectnummer = "", datum_start = "" }: Row): Row[] {
  const ofMix = trajectnummer.split("-")[1];
  const many = ofMix
    ? Number(ofMix)
    : trajectnummer.startsWith("TO")
      ? 60
      : trajectnummer.startsWith("TL")
        ? 6
        : 3;
  return numbers(many).map((nth) => {
    const day = addDays(datum_start, nth + 1);
    return validRow("edison/handhavingsstappen", {
      stapnummer: `S-${trajectnummer}-${nth}`,
      trajectnummer,
      datum_beslissing: day,
      datum_meegedeeld: day,
      datum_ingang: "",
      toelichting: "Opgroeien vraagt een plan van aanpak. ".repeat(trajectnummer.startsWith("TW") ? 90 : 6),
    });
  });
}
