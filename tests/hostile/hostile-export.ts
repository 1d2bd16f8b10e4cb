/** Makes an export in which every free text is one of the payloads, and in which ids have to be encoded in URLs. */
import { writeExport, type Row } from "../export-folder.ts";
import { linePayloads, payloads, torturePayloads, unsafeIds } from "./payloads.ts";

const findingsPerReport = 120;

/** Writes the export: a location for each payload, and one more whose findings are the public lists of payloads. */
export function writeHostileExport(directory: string): void {
  const tables: Record<string, Row[]> = {};
  const add = (table: string, row: Row): void => {
    (tables[table] ??= []).push(row);
  };
  payloads.forEach((text, index) => {
    addLocation(add, index, text, linePayloads[index] ?? "");
  });
  addTorture(add);
  writeExport(directory, {
    tables: {
      "edison/overgangen": [],
      "edison/bezwaren": [],
      "klaroen/klachten": [],
      "gemeenten/kinderen": [],
      "kerncijfers/kerncijfers": [],
      "publicatie/inhoudingen": [],
      ...tables,
    },
    manifest: { bron: linePayloads[6] },
  });
}

type Add = (table: string, row: Row) => void;

/** Returns the id of a record: each unsafe id once, then plain ones. */
function idOf(index: number, kind: string): string {
  const unsafe = unsafeIds[index];
  return unsafe === undefined ? `${kind}${index}` : `${kind}${unsafe}`;
}

function dossier(index: number): string {
  return String(400_000_000 + index);
}

function addLocation(add: Add, index: number, text: string, line: string): void {
  const organiser = idOf(index, "O");
  const report = idOf(index, "");
  const step = idOf(index, "S");
  addPlace(add, index, organiser, line, text);
  addReport(add, report, dossier(index), text);
  const volgnummer = unsafeIds[index] ?? "1";
  addFinding(add, report, volgnummer, text);
  add("modular/memoq", {
    rapportnummer: report,
    instrumentversie: line,
    dimensie: "welbevinden",
    score: "3",
  });
  add("edison/reacties", reply("inspectierapport", report, text));
  add("edison/handhavingstrajecten", {
    trajectnummer: idOf(index, "T"),
    dossiernummer: dossier(index),
    aanleiding: "inspectie",
    rapportnummer: report,
    datum_start: "2026-04-15",
  });
  add("edison/handhavingsstappen", {
    stapnummer: step,
    trajectnummer: idOf(index, "T"),
    soort: "aanmaning",
    dringende_noodzakelijkheid: "nee",
    uit_voorzorg: "nee",
    datum_beslissing: "2026-05-01",
    datum_meegedeeld: "2026-05-02",
    toelichting: text,
  });
  add("edison/reacties", reply("handhavingsstap", step, text));
}

function addPlace(add: Add, index: number, organiser: string, line: string, text: string): void {
  add("edison/organisatoren", {
    organisator_id: organiser,
    naam: line,
    rechtsvorm: "vzw",
    website: `https://voorbeeld.example/?q=${encodeURIComponent(line)}&"><script>`,
  });
  add("edison/locaties", {
    dossiernummer: dossier(index),
    organisator_id: organiser,
    naam: line,
    straat: line,
    huisnummer: line,
    bus: line,
    postcode: "9000",
    gemeente: "Gent",
    nis_code: "44021",
    opvangvorm: "groepsopvang",
    in_gezinswoning: index % 2 === 0 ? "nee" : "ja",
    plaatsen: "8",
    telwijze: "vergund",
    tarief: "inkomenstarief",
    openingsuren: text,
    telefoon: "09 000 00 00",
    email: "a'b&c@voorbeeld.example",
    website:
      index % 2 === 0 ? `https://voorbeeld.example/'"><img src=x onerror=alert(1)>` : "javascript:alert(1)",
    vergunning_van: "2015-04-01",
    vergunningsstatus: "vergund",
    status_sinds: "2015-04-01",
  });
  add("gemeenten/lokale_loketten", {
    nis_code: "44021",
    naam: line,
    adres: line,
    website: "javascript:alert(1)",
    aanvraagplatform: `https://voorbeeld.example/#"><script>alert(1)</script>`,
  });
}

function addReport(add: Add, report: string, dossiernummer: string, text: string): void {
  add("modular/inspectierapporten", {
    rapportnummer: report,
    dossiernummer,
    datum_bezoek: "2026-03-01",
    aangekondigd: "nee",
    aanleiding: "gewoon",
    datum_ontwerp: "2026-03-10",
    datum_definitief: "2026-04-10",
    conclusie: text,
    advies: "geen",
  });
}

function addFinding(add: Add, report: string, volgnummer: string, text: string): void {
  add("modular/vaststellingen", {
    rapportnummer: report,
    volgnummer,
    thema: "infrastructuur",
    resultaat: "niet_in_orde",
    soort: "inbreuk",
    omschrijving: text,
  });
}

function reply(betreft: string, nummer: string, tekst: string): Row {
  return { betreft, nummer, datum: "2026-05-05", vrijgegeven_op: "2026-05-06", tekst };
}

function addTorture(add: Add): void {
  const index = payloads.length;
  addPlace(add, index, idOf(index, "O"), "De Pijnbank", "Altijd open");
  torturePayloads().forEach((text, number) => {
    const report = `pijnbank-${Math.floor(number / findingsPerReport)}`;
    if (number % findingsPerReport === 0) addReport(add, report, dossier(index), "Zie hieronder.");
    addFinding(add, report, String(number), text);
  });
}
