/** Reads a worksheet into a grid of cells, in one pass over its XML. */
import { UnreadableCell, type Cell, type Grid } from "../cells.ts";
import { maxSheetColumns, maxSheetRows } from "../limits.ts";
import type { ReadBudget } from "../read-budget.ts";
import { columnName, parseCellReference, parseRow } from "./cell-references.ts";
import { cellValue, type CellContext, type RawCell } from "./cell-values.ts";
import type { Container } from "./container.ts";
import { generalFormat, type CellFormat } from "./number-formats.ts";
import { exportAgain, saveAgain, FileProblem } from "../problem.ts";
import { textCollector, type TextCollector } from "./rich-text.ts";
import { addToRanges, type SheetLayout, type NumberRange } from "./sheet-notices.ts";
import { isTrue, spreadsheet, xmlReader, type XmlElement } from "./xml.ts";

export interface SheetContext extends CellContext {
  /** The formats, by style number. */
  styles: readonly CellFormat[];
}

export interface Worksheet extends SheetLayout {
  grid: Grid;
}

/** Reads a worksheet. Throws when it is larger than the budget allows. */
export async function readWorksheet(
  container: Container,
  part: string,
  context: SheetContext,
  budget: ReadBudget,
): Promise<Worksheet> {
  const sheet = new SheetReader(context, budget);
  const reader = xmlReader(part, spreadsheet, {
    open: (element) => sheet.open(element),
    text: (text) => sheet.text(text),
    close: (name) => sheet.close(name),
  });
  await container.read(part, reader.write);
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
  readonly #budget: ReadBudget;
  readonly #grid: Grid = [];
  readonly #inlineText: TextCollector;
  readonly #hiddenRows: NumberRange[] = [];
  readonly #usedColumns: boolean[] = [];
  readonly #hiddenColumns: [number, number][] = [];
  readonly #merged: string[] = [];
  #row: OpenRow | null = null;
  #lastRow = 0;
  #cell: RawCell | null = null;
  #value: string | null = null;
  #isInline = false;

  constructor(context: SheetContext, budget: ReadBudget) {
    this.#context = context;
    this.#budget = budget;
    this.#inlineText = textCollector(budget);
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
      this.#budget.checkCell(this.#value.length);
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
    if (this.#lastRow > maxSheetRows) throw new FileProblem(`has more than ${maxSheetRows} rows`);
    this.#row = {
      row: this.#lastRow,
      isNumberGiven: number !== undefined,
      isHidden: isTrue(element.attribute("hidden")) || Number(element.attribute("ht") ?? 1) === 0,
      column: 0,
      cells: this.#grid[this.#lastRow - 1] ?? [],
    };
  }

  #openCell(element: XmlElement): void {
    if (!this.#row) throw new FileProblem("has a cell outside any row", exportAgain);
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
      if (row.column > maxSheetColumns) throw new FileProblem(`has more than ${maxSheetColumns} columns`);
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
      throw new FileProblem(`has the cell ${text} in row ${row.row}`, saveAgain);
    }
    row.column = reference.column;
  }

  #closeCell(): void {
    const row = this.#row;
    const value = this.#cell && cellValue(this.#cell, this.#context);
    this.#cell = null;
    if (row === null || value === null) return;
    if (row.cells[row.column - 1] !== undefined) {
      throw new FileProblem(`has the cell ${columnName(row.column)}${row.row} twice`, saveAgain);
    }
    if (typeof value === "string") this.#budget.addText(value.length);
    else if (value instanceof UnreadableCell) this.#budget.addText(value.shown.length);
    row.cells[row.column - 1] = value;
    this.#usedColumns[row.column - 1] = true;
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = null;
    if (row === null || row.cells.length === 0) return;
    this.#budget.addRow(row.cells.length);
    this.#grid[row.row - 1] = row.cells;
    if (row.isHidden) addToRanges(this.#hiddenRows, row.row);
  }

  #addColumns(element: XmlElement): void {
    const isHidden = isTrue(element.attribute("hidden")) || Number(element.attribute("width") ?? 1) === 0;
    if (!isHidden) return;
    const [from, to] = [Number(element.attribute("min")), Number(element.attribute("max"))];
    // What names no column of a spreadsheet hides none.
    if (!(from >= 1 && from <= to)) return;
    this.#hiddenColumns.push([from, Math.min(to, maxSheetColumns)]);
    if (this.#hiddenColumns.length > maxSheetColumns) throw new FileProblem("describes a column twice");
  }

  #addMerged(reference: string): void {
    this.#merged.push(reference);
    if (this.#merged.length > maxSheetRows) throw new FileProblem("has more merged cells than rows");
  }

  /**
   * Returns the hidden columns that are used. Some sheets hide all columns behind the table, which needs no warning.
   */
  #usedHiddenColumns(): NumberRange[] {
    const ranges: NumberRange[] = [];
    const changes = new Int32Array(maxSheetColumns + 2);
    for (const [from, to] of this.#hiddenColumns) {
      changes[from] = (changes[from] ?? 0) + 1;
      changes[to + 1] = (changes[to + 1] ?? 0) - 1;
    }
    let hiding = 0;
    for (let column = 1; column <= this.#usedColumns.length; column += 1) {
      hiding += changes[column] ?? 0;
      if (hiding > 0 && this.#usedColumns[column - 1]) addToRanges(ranges, column);
    }
    return ranges;
  }
}
