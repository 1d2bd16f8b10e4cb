/**
 * The table of a figure as rows of a CSV file. All files of figures have the same columns, so that they can be
 * concatenated; the first column keeps counted and published values apart.
 */
import { csvMediaType, writeCsv, type CsvCell } from "../formats/csv.ts";
import { fieldTerms } from "../domain/glossary/fields.ts";
import type { KeyFigure, PublicRecords } from "../domain/records.ts";
import type { CountedPeriod, FigureCell } from "./subject.ts";
import type { YearCount } from "./yearly-counts.ts";

const keyFigure = fieldTerms.KeyFigure;

const columns = [
  "herkomst",
  keyFigure.year.column,
  keyFigure.period.column,
  "van",
  "tot_en_met",
  keyFigure.indicator.column,
  keyFigure.breakdown.column,
  keyFigure.value.column,
  keyFigure.unit.column,
  keyFigure.source.column,
  fieldTerms.PublicRecords.isFictitious.column,
];

/** Names the source of counted figures, with the peildatum in the format that its reader expects. */
export function countedSource({ source }: PublicRecords, peildatum: string): string {
  return `geteld door dit portaal, toestand op ${peildatum}; gegevens: ${source}`;
}

/** Returns the counted values of one or more years as a CSV file. */
export function countedCsv(records: PublicRecords, counts: Iterable<YearCount>): Response {
  const rows = [...counts].flatMap(({ period, table }) =>
    table.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell ? [countedRow(records, period, cell)] : [])),
    ),
  );
  return csvResponse(records, rows);
}

/** Returns the published values, unchanged, as a CSV file. */
export function publishedCsv(records: PublicRecords, figures: readonly KeyFigure[]): Response {
  const rows = figures.map(({ year, period, indicator, breakdown, value, unit, source }): CsvCell[] => [
    "gepubliceerd",
    year,
    period,
    null,
    null,
    indicator,
    breakdown,
    value,
    unit,
    source,
  ]);
  return csvResponse(records, rows);
}

function countedRow(records: PublicRecords, period: CountedPeriod, cell: FigureCell): CsvCell[] {
  const { indicator, breakdown, value, unit } = cell;
  const { year, from, until } = period;
  return [
    "geteld",
    year,
    "jaar",
    from,
    until,
    indicator,
    breakdown,
    value,
    unit,
    countedSource(records, records.peildatum),
  ];
}

/** Marks each row of a fictitious export as such, since a row may be copied without its file. */
function csvResponse({ isFictitious }: PublicRecords, rows: readonly CsvCell[][]): Response {
  const text = writeCsv(
    columns,
    rows.map((row) => [...row, isFictitious]),
  );
  return new Response(text, { headers: { "Content-Type": csvMediaType } });
}
