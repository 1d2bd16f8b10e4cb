/** Reads a worksheet into a grid of cells, in one pass over its XML. */
import type { Cell, Grid } from "../cells.ts";
import { maxCellCharacters, maxCells, maxColumns, maxRows, maxSheetCharacters } from "../limits.ts";
import { columnName, parseCellReference, parseRow } from "./cell-references.ts";
import { cellValue, type CellContext, type RawCell } from "./cell-values.ts";
import type { Container } from "./container.ts";
import { generalFormat, type CellFormat } from "./number-formats.ts";
import { exportAgain, saveAgain, WorkbookProblem } from "./problem.ts";
import { textCollector, tooLong } from "./rich-text.ts";
import { addToRanges, type SheetLayout, type NumberRange } from "./sheet-notices.ts";
import { isTrue, spreadsheet, xmlReader, type XmlElement } from "./xml.ts";

export interface SheetContext extends CellContext {
  /** The formats, by style number. */
  styles: readonly CellFormat[];
}

export interface Worksheet extends SheetLayout {
  grid: Grid;
}

/** Reads a worksheet. Throws when it is larger than `maxBytes` once unpacked. */
export async function readWorksheet(
  container: Container,
  part: string,
  maxBytes: number,
  context: SheetContext,
): Promise<Worksheet> {
  const sheet = new SheetReader(context);
  const reader = xmlReader(part, spreadsheet, {
    open: (element) => sheet.open(element),
    text: (text) => sheet.text(text),
    close: (name) => sheet.close(name),
  });
  await container.read(part, maxBytes, reader.write);
  reader.end();
  return sheet.result();
}

interface OpenRow {
  row: number;
  /** Whether the row or a cell in it has given the row number, which the standard allows programs to omit. */
  isNumberGiven: boolean;
  isHidden: boolean;
  /** The column of the last cell. */
  column: number;
  cells: Cell[];
}

class SheetReader {
  readonly #context: SheetContext;
  readonly #grid: Grid = [];
  readonly #inlineText = textCollector();
  readonly #hiddenRows: NumberRange[] = [];
  readonly #usedColumns: boolean[] = [];
  readonly #hiddenColumns: [number, number][] = [];
  readonly #merged: string[] = [];
  #row: OpenRow | null = null;
  #lastRow = 0;
  #cell: RawCell | null = null;
  #value: string | null = null;
  #isInline = false;
  #cellCount = 0;
  #characters = 0;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(element: XmlElement): void {
    switch (element.name) {
      case "c":
        return this.#openCell(element);
      case "v":
        this.#value = "";
        return;
      case "row":
        return this.#openRow(element);
      case "f":
        if (this.#cell) this.#cell.isFormula = true;
        return;
      case "is":
        this.#isInline = true;
        return;
      case "col":
        return this.#addColumns(element);
      case "mergeCell":
        return this.#addMerged(element.attribute("ref") ?? "");
      default:
        if (this.#isInline) this.#inlineText.open(element.name);
    }
  }

  text(text: string): void {
    if (this.#isInline) this.#inlineText.text(text);
    else if (this.#value !== null) {
      this.#value += text;
      if (this.#value.length > maxCellCharacters) throw tooLong();
    }
  }

  close(name: string): void {
    if (name === "c") this.#closeCell();
    else if (name === "v") {
      if (this.#cell) this.#cell.value = this.#value;
      this.#value = null;
    } else if (name === "row") this.#closeRow();
    else if (name === "is") {
      this.#isInline = false;
      if (this.#cell) this.#cell.inlineText = this.#inlineText.take();
    } else if (this.#isInline) this.#inlineText.close(name);
  }

  result(): Worksheet {
    return {
      grid: this.#grid,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#usedHiddenColumns(),
      merged: this.#merged,
    };
  }

  #openRow(element: XmlElement): void {
    const number = element.attribute("r");
    this.#lastRow = number === undefined ? this.#lastRow + 1 : parseRow(number);
    if (this.#lastRow > maxRows) throw new WorkbookProblem(`has more than ${maxRows} rows`);
    this.#row = {
      row: this.#lastRow,
      isNumberGiven: number !== undefined,
      isHidden: isTrue(element.attribute("hidden")) || Number(element.attribute("ht") ?? 1) === 0,
      column: 0,
      cells: this.#grid[this.#lastRow - 1] ?? [],
    };
  }

  #openCell(element: XmlElement): void {
    if (!this.#row) throw new WorkbookProblem("has a cell outside any row", exportAgain);
    this.#moveTo(this.#row, element.attribute("r"));
    const style = element.attribute("s");
    this.#cell = {
      type: element.attribute("t") ?? "n",
      format: (style === undefined ? undefined : this.#context.styles[Number(style)]) ?? generalFormat,
      isFormula: false,
      value: null,
      inlineText: null,
    };
  }

  /** Moves to the next cell. A cell without a reference comes right after the one before it. */
  #moveTo(row: OpenRow, text: string | undefined): void {
    if (text === undefined) {
      row.column += 1;
      if (row.column > maxColumns) throw new WorkbookProblem(`has more than ${maxColumns} columns`);
      return;
    }
    const reference = parseCellReference(text);
    if (!row.isNumberGiven && row.column === 0 && reference.row >= row.row) {
      row.row = reference.row;
      row.cells = this.#grid[row.row - 1] ?? [];
      this.#lastRow = row.row;
      row.isNumberGiven = true;
    }
    if (reference.row !== row.row) {
      throw new WorkbookProblem(`has the cell ${text} in row ${row.row}`, saveAgain);
    }
    row.column = reference.column;
  }

  #closeCell(): void {
    const row = this.#row;
    const value = this.#cell && cellValue(this.#cell, this.#context);
    this.#cell = null;
    if (row === null || value === null) return;
    if (row.cells[row.column - 1] !== undefined) {
      throw new WorkbookProblem(`has the cell ${columnName(row.column)}${row.row} twice`, saveAgain);
    }
    if (typeof value === "string") this.#countCharacters(value.length);
    row.cells[row.column - 1] = value;
    this.#usedColumns[row.column - 1] = true;
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = null;
    if (row === null || row.cells.length === 0) return;
    this.#cellCount += row.cells.length;
    if (this.#cellCount > maxCells) {
      throw new WorkbookProblem(
        `has more than ${maxCells} cells`,
        "Take out what does not belong to the table, such as stray cells far to the right.",
      );
    }
    this.#grid[row.row - 1] = row.cells;
    if (row.isHidden) addToRanges(this.#hiddenRows, row.row);
  }

  #countCharacters(count: number): void {
    this.#characters += count;
    if (this.#characters > maxSheetCharacters) {
      throw new WorkbookProblem(`holds more than ${maxSheetCharacters} characters`);
    }
  }

  #addColumns(element: XmlElement): void {
    const isHidden = isTrue(element.attribute("hidden")) || Number(element.attribute("width") ?? 1) === 0;
    if (!isHidden) return;
    this.#hiddenColumns.push([Number(element.attribute("min")), Number(element.attribute("max"))]);
    if (this.#hiddenColumns.length > maxColumns) throw new WorkbookProblem("describes a column twice");
  }

  #addMerged(reference: string): void {
    this.#merged.push(reference);
    if (this.#merged.length > maxRows) throw new WorkbookProblem("has more merged cells than rows");
  }

  /**
   * Returns the hidden columns that are used. Some sheets hide all columns behind the table, which needs no warning.
   */
  #usedHiddenColumns(): NumberRange[] {
    const ranges: NumberRange[] = [];
    this.#usedColumns.forEach((_, index) => {
      const column = index + 1;
      if (this.#hiddenColumns.some(([from, to]) => from <= column && column <= to))
        addToRanges(ranges, column);
    });
    return ranges;
  }
}
