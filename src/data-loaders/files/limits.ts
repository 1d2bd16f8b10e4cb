/**
 * How large a file of an export may be. The bounds lie far above all of Flanders: what is larger is damage, a
 * mistake or an attack, and has to be refused before it fills the memory.
 */

/** A file as it lies on disk. */
export const maxFileBytes = 256 * 1024 * 1024;

/** The sheet and the texts of a workbook once unpacked, together. */
export const maxUnpackedBytes = 512 * 1024 * 1024;

/** Each other part of a workbook once unpacked: styles, relationships, the list of sheets. */
export const maxSmallPartBytes = 32 * 1024 * 1024;

/** Parts of a workbook, read or not. */
export const maxParts = 10_000;

/** Excel's own bounds. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** Cells of a sheet, counted in each row up to the last one that holds something. */
export const maxCells = 20_000_000;

/** Characters of one cell; Excel itself holds 32,767. */
export const maxCellCharacters = 100_000;

/** Characters of all cells of a sheet: one long text can stand in many cells. */
export const maxSheetCharacters = 500_000_000;

/** Characters of XML between two tags, or in one tag. */
export const maxMarkupCharacters = 1_000_000;

/** Elements inside one another; a worksheet needs seven. */
export const maxXmlDepth = 100;
