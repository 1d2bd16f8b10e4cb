/** Makes export folders for tests: a small valid export, with the changes that a test needs. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";

export type Row = Record<string, string>;

export interface ExportParts {
  /** The rows of each table, or null for no such file. A table that is not named has the rows of `validTables`. */
  tables?: Record<string, Row[] | null>;
  /** Keys that override those of the default export.json; null writes none. */
  manifest?: Record<string, unknown> | null;
  /** Other files, or tables in their own bytes, by path; a table of the same name is then left out. */
  files?: Record<string, string | Uint8Array>;
}

/** Writes an export into `directory`, by default a new temporary one; returns the directory. */
export function writeExport(directory: string | null = null, parts: ExportParts = {}): string {
  const target = directory ?? temporaryFolder("export");
  const { tables = {}, files = {}, manifest = {} } = parts;
  const ownFiles = new Set(Object.keys(files).map((path) => path.replace(/\.\w+$/, "")));
  for (const [table, validRows] of Object.entries(validTables)) {
    const rows = table in tables ? tables[table] : validRows;
    if (!rows || ownFiles.has(table)) continue;
    writeFile(target, `${table}.csv`, toCsv(rows, Object.keys(validRows[0] ?? {})));
  }
  for (const [path, content] of Object.entries(files)) writeFile(target, path, content);
  if (manifest !== null) {
    writeFile(target, "export.json", JSON.stringify({ ...validManifest, ...manifest }, null, 2));
  }
  return target;
}

/** Formats rows as canonical CSV; columns that rows add come last. */
export function toCsv(rows: readonly Row[], columns: readonly string[] = []): string {
  const header = [...new Set([...columns, ...rows.flatMap((row) => Object.keys(row))])];
  const lines = [header, ...rows.map((row) => header.map((column) => row[column] ?? ""))];
  return lines.map((cells) => `${cells.map(quote).join(";")}\n`).join("");
}

function quote(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function writeFile(directory: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), content);
}

export const validManifest = {
  contract: 1,
  peildatum: "2026-10-31",
  bron: "Testgegevens",
  fictief: true,
};

const location: Row = {
  dossiernummer: "100000001",
  organisator_id: "O1",
  vestigingsnummer: "8999999993",
  naam: "De Verzonnen Speelboom",
  straat: "Fictiefstraat",
  huisnummer: "1001",
  bus: "",
  postcode: "9000",
  gemeente: "Gent",
  nis_code: "44021",
  x: "3.72",
  y: "51.05",
  crs: "EPSG:4326",
  opvangvorm: "groepsopvang",
  in_gezinswoning: "nee",
  plaatsen: "24",
  telwijze: "vergund",
  tarief: "inkomenstarief",
  subsidietrappen: "T0|T1",
  kenmerken: "flexibele_opvang",
  openingsuren: "ma-vr 7:00-18:00",
  telefoon: "0000 12 34 56",
  email: "info@speelboom.example",
  website: "https://speelboom.example/",
  vergunning_van: "2015-04-01",
  vergunning_tot: "",
  vergunningsstatus: "vergund",
  status_sinds: "2015-04-01",
};

/** A small export without a single issue: two locations and at least one row of every table. */
export const validTables: Record<string, Row[]> = {
  "edison/organisatoren": [
    {
      organisator_id: "O1",
      naam: "Verzonnen Speelboom vzw",
      rechtsvorm: "vzw",
      kbo_nummer: "0000.000.196",
      website: "https://speelboom.example/",
    },
  ],
  "edison/locaties": [
    location,
    { ...location, dossiernummer: "0200000002", naam: "Het Nest", vestigingsnummer: "", huisnummer: "1002" },
  ],
  "edison/overgangen": [
    {
      van_dossiernummer: "100000001",
      naar_dossiernummer: "0200000002",
      aard: "verhuis",
      datum: "2026-01-01",
    },
  ],
  "edison/opvolging": [{ rapportnummer: "R1", status: "handhaving", actie: "gesprek", datum: "2026-04-15" }],
  "edison/handhavingstrajecten": [
    {
      trajectnummer: "T1",
      dossiernummer: "100000001",
      aanleiding: "inspectie|klacht",
      rapportnummer: "R1",
      datum_start: "2026-04-15",
      datum_einde: "",
      reden_einde: "",
    },
  ],
  "edison/handhavingsstappen": [
    {
      stapnummer: "S1",
      trajectnummer: "T1",
      soort: "beslissing",
      maatregel: "geldboete",
      dringende_noodzakelijkheid: "nee",
      uit_voorzorg: "nee",
      datum_beslissing: "2026-05-01",
      datum_meegedeeld: "2026-05-04",
      datum_ingang: "2026-05-15",
      datum_einde: "",
      bedrag_eur: "1250,50",
      toelichting: "De tekorten bleven.",
    },
  ],
  "edison/bezwaren": [
    {
      stapnummer: "S1",
      datum_ingediend: "2026-05-20",
      ontvankelijk: "ja",
      schort_op: "nee",
      uitspraak: "bevestigd",
      datum_uitspraak: "2026-06-20",
    },
  ],
  "edison/reacties": [
    {
      betreft: "inspectierapport",
      nummer: "R1",
      datum: "2026-04-20",
      vrijgegeven_op: "2026-05-01",
      tekst: "Wij werken eraan.",
    },
  ],
  "modular/inspectierapporten": [
    {
      rapportnummer: "R1",
      dossiernummer: "100000001",
      datum_bezoek: "2026-03-01",
      aangekondigd: "nee",
      aanleiding: "gewoon",
      datum_ontwerp: "2026-03-10",
      datum_reactie: "2026-03-20",
      datum_definitief: "2026-04-10",
      conclusie: "Er zijn tekorten.",
      advies: "opstart_handhaving",
    },
  ],
  "modular/vaststellingen": [
    {
      rapportnummer: "R1",
      volgnummer: "1",
      thema: "infrastructuur",
      resultaat: "niet_in_orde",
      soort: "inbreuk",
      omschrijving: "De trap is niet afgeschermd.",
      hersteld_op: "2026-05-01",
    },
  ],
  "modular/memoq": [{ rapportnummer: "R1", instrumentversie: "2021", dimensie: "welbevinden", score: "3" }],
  "klaroen/klachten": [{ dossiernummer: "100000001", jaar: "2025", ontvankelijk: "2", elementen: "3" }],
  "gemeenten/lokale_loketten": [
    {
      nis_code: "44021",
      naam: "Kinderopvangpunt",
      website: "https://loket.example/",
      aanvraagplatform: "https://aanvraag.example/",
      telefoon: "09 000 00 01",
      email: "loket@gent.example",
      adres: "Botermarkt 1, 9000 Gent",
    },
  ],
  "gemeenten/kinderen": [{ nis_code: "44021", jaar: "2025", kinderen_0_2: "7500" }],
  "kerncijfers/kerncijfers": [
    {
      jaar: "2025",
      periode: "jaar",
      indicator: "klachten_ontvankelijk",
      uitsplitsing: "gezinsopvang",
      waarde: "408",
      eenheid: "aantal",
      bron: "Testbron",
    },
  ],
  "publicatie/inhoudingen": [
    {
      betreft: "vaststelling",
      nummer: "R1#1",
      kolom: "omschrijving",
      vanaf: "2026-06-01",
      tot: "",
      reden: "Vonnis",
    },
  ],
};

/** Returns the first valid row of a table, with other values in some columns. */
export function validRow(table: string, changes: Row = {}): Row {
  return { ...validTables[table]?.[0], ...changes };
}
