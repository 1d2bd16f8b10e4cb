import type { IsoDate } from "../domain/dates.ts";
import type { MunicipalityIndex } from "../domain/municipality-index.ts";

/** What the tables need to know beside their own rows. */
export interface LoadContext {
  peildatum: IsoDate;
  municipalities: MunicipalityIndex;
  /** Names of the files in modular/pdf. */
  pdfNames: ReadonlySet<string>;
}
