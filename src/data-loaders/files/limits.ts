/**
 * The limits that the formats of files have, or that no file needs to exceed. The bounds on the size of an export are
 * settings (`limits` in src/domain/settings-schema.ts).
 */

/** Size of each part of a workbook beside its sheet and texts, once unpacked: styles, relationships, list of sheets. */
export const maxSmallPartBytes = 8 * 1024 * 1024;

/** Number of parts of a workbook, including those that are not read. */
export const maxParts = 10_000;

/** Excel's own limits. */
export const maxSheetRows = 1_048_576;
export const maxSheetColumns = 16_384;
export const maxFormatCharacters = 255;

/** Length of XML between two tags, or in one tag. */
export const maxMarkupCharacters = 1_000_000;

/** Depth of nested XML elements; a worksheet needs seven. */
export const maxXmlDepth = 100;
