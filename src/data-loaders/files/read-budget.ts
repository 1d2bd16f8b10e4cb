/**
 * Counts what has been read of the tables of one export against the bounds that the settings give. Every reader counts
 * before it keeps anything, so that a file that is too large is refused before it fills the memory.
 */
import { defaultSettings, type ExportLimits } from "../../domain/settings-schema.ts";

const megabyte = 1024 * 1024;

/** Thrown when a file goes beyond a bound; the message is a sentence without its subject, the file. */
export class BoundExceeded extends Error {
  override name = "BoundExceeded";

  constructor(problem: string, setting: keyof ExportLimits, advice = onlyWhatIsAskedFor) {
    super(`${problem} (setting limits.${setting}). ${advice}`);
  }
}

const onlyWhatIsAskedFor = "Look whether the export holds what the contract asks for, and nothing more.";
const onlyUsedTexts =
  "Open it in Excel or LibreOffice and save it again, which leaves out texts that no cell uses.";
const noStrayQuote =
  "Look for a quote that should not be there, or take out what does not belong in one cell.";

export class ReadBudget {
  readonly #limits: ExportLimits;
  #textBytes = 0;
  #unpackedBytes = 0;
  #rows = 0;
  #cells = 0;

  constructor(limits: Partial<ExportLimits> = {}) {
    this.#limits = { ...defaultSettings.limits, ...limits };
  }

  /** Counts the text of a table: a whole CSV, or a cell of a workbook, many of which can share one long text. */
  addText(bytes: number): void {
    this.#textBytes += bytes;
    this.#refuseMegabytes(this.#textBytes, "maxTablesMegabytes", "with the tables before it holds");
  }

  /** Counts the parts of a workbook that are going to be unpacked. */
  addUnpacked(bytes: number): void {
    this.#unpackedBytes += bytes;
    this.#refuseMegabytes(
      this.#unpackedBytes,
      "maxUnpackedMegabytes",
      "with the workbooks before it unpacks to",
    );
  }

  /** Counts a row, with all cells up to its last one. */
  addRow(cells: number): void {
    const { maxRows, maxCells, maxColumns } = this.#limits;
    this.#rows += 1;
    this.#cells += cells;
    if (cells > maxColumns)
      throw new BoundExceeded(`has a row of more than ${maxColumns} columns`, "maxColumns");
    if (this.#rows > maxRows) {
      throw new BoundExceeded(`with the tables before it has more than ${maxRows} rows`, "maxRows");
    }
    if (this.#cells <= maxCells) return;
    throw new BoundExceeded(
      `with the tables before it has more than ${maxCells} cells`,
      "maxCells",
      "Take out what does not belong to the tables, such as stray cells far to the right.",
    );
  }

  /** Checks the shared texts of one workbook, which are kept while its cells refer to them, used or not. */
  checkSharedTexts(texts: number, characters: number): void {
    const { maxCells, maxTablesMegabytes } = this.#limits;
    if (texts > maxCells)
      throw new BoundExceeded(`has more than ${maxCells} shared texts`, "maxCells", onlyUsedTexts);
    if (characters <= maxTablesMegabytes * megabyte) return;
    throw new BoundExceeded(
      `has more than ${maxTablesMegabytes} MB of shared texts`,
      "maxTablesMegabytes",
      onlyUsedTexts,
    );
  }

  /** Checks the length of one cell; `place` says which one. */
  checkCell(characters: number, place = ""): void {
    const { maxCellCharacters } = this.#limits;
    if (characters <= maxCellCharacters) return;
    throw new BoundExceeded(
      `has a cell of more than ${maxCellCharacters} characters${place}`,
      "maxCellCharacters",
      noStrayQuote,
    );
  }

  #refuseMegabytes(
    bytes: number,
    setting: "maxTablesMegabytes" | "maxUnpackedMegabytes",
    what: string,
  ): void {
    const max = this.#limits[setting];
    if (bytes <= max * megabyte) return;
    throw new BoundExceeded(
      `${what} more than ${max} MB`,
      setting,
      setting === "maxTablesMegabytes"
        ? onlyWhatIsAskedFor
        : "Take out what does not belong to the tables: formatted empty rows and columns, other sheets.",
    );
  }
}
