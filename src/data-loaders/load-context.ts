import type { IsoDate } from "../domain/dates.ts";
import type { MunicipalityIndex } from "../domain/municipality-index.ts";

/** The input that the tables need beside their own rows. */
export interface LoadContext {
  peildatum: IsoDate;
  municipalities: MunicipalityIndex;
  /** The names of the files in modular/pdf. */
  pdfNames: ReadonlySet<string>;
}
