/** Columns that several tables have. */
import type { Location } from "../../domain/records.ts";
import { municipalityOf, locationOf } from "../../register/register.ts";
import { fieldColumn, ownColumn, type DownloadColumn } from "../column.ts";
import { permalink, type DownloadContext } from "../context.ts";

export const locationIdPattern = "^[0-9]{9,10}$";
export const nisPattern = "^[0-9]{5}$";

const municipalityName = [
  "gemeente_naam",
  "Gemeente (officieel)",
  "Officiële naam van de gemeente.",
] as const;

/** Makes the column that links to the page of a row. */
export function pageColumn<Row>(
  path: (row: Row, context: DownloadContext) => string | null,
): DownloadColumn<Row> {
  const words = ["url", "Pagina", "Vaste link van de pagina op dit portaal."] as const;
  return ownColumn(words, {}, (row, context) => {
    const own = path(row, context);
    return own === null ? null : permalink(context, own);
  });
}

/** Makes the columns with code and official name of the municipality of a location. */
export function municipalityColumns<Row>(
  location: (row: Row, context: DownloadContext) => Location,
): DownloadColumn<Row>[] {
  return [
    fieldColumn(
      "Location",
      "municipalityNis",
      { isRequired: true, pattern: nisPattern },
      (row, context) => location(row, context).municipalityNis,
    ),
    ownColumn(
      municipalityName,
      { isRequired: true },
      (row, context) => municipalityOf(context.publication.register, location(row, context)).name,
    ),
  ];
}

/** Makes the columns with number, name, kind of care and municipality of the location that a row is about. */
export function aboutLocation<Row extends { locationId: string }>(): DownloadColumn<Row>[] {
  const location = (row: Row, { publication }: DownloadContext): Location =>
    locationOf(publication.register, row);
  return [
    fieldColumn(
      "Location",
      "id",
      { isRequired: true, pattern: locationIdPattern },
      ({ locationId }) => locationId,
    ),
    fieldColumn("Location", "name", { isRequired: true }, (row, context) => location(row, context).name),
    fieldColumn(
      "Location",
      "careType",
      { isRequired: true, codes: "careTypes" },
      (row, context) => location(row, context).careType,
    ),
    ...municipalityColumns(location),
  ];
}

/** Makes the column that counts the records of a kind that only JSON can hold. */
export function countColumn<Row>(
  name: string,
  label: string,
  definition: string,
  value: (row: Row) => number,
): DownloadColumn<Row> {
  return ownColumn([name, label, definition], { type: "integer", isRequired: true, minimum: 0 }, value);
}
