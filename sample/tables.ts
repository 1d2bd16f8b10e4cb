/** Opens and closes the tables of an export, with their columns as docs/contract.md names them. */
import { openTable } from "./csv.ts";
import type { WrittenFile, TableWriter } from "./csv.ts";

const columns = {
  "edison/organisatoren": ["organisator_id", "naam", "rechtsvorm", "kbo_nummer", "website"],
  "edison/locaties": [
    "dossiernummer",
    "organisator_id",
    "vestigingsnummer",
    "naam",
    "straat",
    "huisnummer",
    "bus",
    "postcode",
    "gemeente",
    "nis_code",
    "x",
    "y",
    "crs",
    "opvangvorm",
    "in_gezinswoning",
    "plaatsen",
    "telwijze",
    "tarief",
    "subsidietrappen",
    "kenmerken",
    "openingsuren",
    "telefoon",
    "email",
    "website",
    "vergunning_van",
    "vergunning_tot",
    "vergunningsstatus",
    "status_sinds",
  ],
  "edison/overgangen": ["van_dossiernummer", "naar_dossiernummer", "aard", "datum"],
  "edison/opvolging": ["rapportnummer", "status", "actie", "datum"],
  "edison/handhavingstrajecten": [
    "trajectnummer",
    "dossiernummer",
    "aanleiding",
    "rapportnummer",
    "datum_start",
    "datum_einde",
    "reden_einde",
  ],
  "edison/handhavingsstappen": [
    "stapnummer",
    "trajectnummer",
    "soort",
    "maatregel",
    "dringende_noodzakelijkheid",
    "uit_voorzorg",
    "datum_beslissing",
    "datum_meegedeeld",
    "datum_ingang",
    "datum_einde",
    "bedrag_eur",
    "toelichting",
  ],
  "edison/bezwaren": [
    "stapnummer",
    "datum_ingediend",
    "ontvankelijk",
    "schort_op",
    "uitspraak",
    "datum_uitspraak",
  ],
  "edison/reacties": ["betreft", "nummer", "datum", "vrijgegeven_op", "tekst"],
  "modular/inspectierapporten": [
    "rapportnummer",
    "dossiernummer",
    "datum_bezoek",
    "aangekondigd",
    "aanleiding",
    "datum_ontwerp",
    "datum_reactie",
    "datum_definitief",
    "conclusie",
    "advies",
  ],
  "modular/vaststellingen": [
    "rapportnummer",
    "volgnummer",
    "thema",
    "resultaat",
    "soort",
    "omschrijving",
    "hersteld_op",
  ],
  "modular/memoq": ["rapportnummer", "instrumentversie", "dimensie", "score"],
  "klaroen/klachten": ["dossiernummer", "jaar", "ontvankelijk", "elementen"],
  "gemeenten/lokale_loketten": [
    "nis_code",
    "naam",
    "website",
    "aanvraagplatform",
    "telefoon",
    "email",
    "adres",
  ],
  "gemeenten/kinderen": ["nis_code", "jaar", "kinderen_0_2"],
  "kerncijfers/kerncijfers": ["jaar", "periode", "indicator", "uitsplitsing", "waarde", "eenheid", "bron"],
  "publicatie/inhoudingen": ["betreft", "nummer", "kolom", "vanaf", "tot", "reden"],
} as const satisfies Record<string, readonly string[]>;

/** Name of a table of the export. */
export type ExportTableName = keyof typeof columns;

/** All tables, open for writing. */
export type TableWriters = Record<ExportTableName, TableWriter>;

/** Opens every table under a directory. */
export function openTables(directory: string): TableWriters {
  const opened = tableNames().map(
    (name) => [name, openTable(directory, fileOf(name), columns[name])] as const,
  );
  return Object.fromEntries(opened) as TableWriters;
}

/** Closes every table and returns what the manifest says of each file. */
export function closeTables(tables: TableWriters): Record<string, WrittenFile> {
  return Object.fromEntries(tableNames().map((name) => [fileOf(name), tables[name].close()]));
}

function tableNames(): ExportTableName[] {
  return Object.keys(columns) as ExportTableName[];
}

function fileOf(name: ExportTableName): string {
  return `${name}.csv`;
}
