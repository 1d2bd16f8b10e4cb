/**
 * The limits on files of an export. They are far above the data of all of Flanders: a larger file is damaged, a mistake
 * or an attack, and has to be refused before it fills the memory.
 */

/** Size of a file on disk. */
export const maxFileBytes = 256 * 1024 * 1024;

/** Size of the sheet and the texts of a workbook together, once unpacked. */
export const maxUnpackedBytes = 512 * 1024 * 1024;

/** Size of each other part of a workbook once unpacked: styles, relationships, the list of sheets. */
export const maxSmallPartBytes = 32 * 1024 * 1024;

/** Number of parts of a workbook, including those that are not read. */
export const maxParts = 10_000;

/** Excel's own limits. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** Number of cells of a sheet, counted in each row up to the last one that is not empty. */
export const maxCells = 20_000_000;

/** Length of one cell, in characters; Excel itself allows 32,767. */
export const maxCellCharacters = 100_000;

/** Length of all cells of a sheet together, because many cells can share one long text. */
export const maxSheetCharacters = 500_000_000;

/** Length of XML between two tags, or in one tag. */
export const maxMarkupCharacters = 1_000_000;

/** Depth of nested XML elements; a worksheet needs seven. */
export const maxXmlDepth = 100;
