/**
 * Recognises files that are something else than their name says, each with advice on what to do about it. Browsers and
 * reporting tools save web pages and old workbooks under the name of a table, and people rename what they were sent.
 */
import { FileProblem, exportAgain, saveAgain } from "./problem.ts";

/** What a file should be, by the end of its name. */
export type ExpectedFormat = ".xlsx" | ".csv" | ".json" | ".geojson" | ".topojson";

const zipStart = Buffer.from("PK\u0003\u0004", "latin1");

/** The beginnings of files that are never a table, a JSON or a workbook. */
const signatures: readonly (readonly [start: string, what: string, advice: string])[] = [
  ["%PDF", "a PDF", "Export the table itself as CSV."],
  ["{\\rtf", "an RTF document", "Export the table itself as CSV."],
  ["\u001F\u008B", "a GZIP file", "Unpack it, and put the file that is in it there."],
  ["7z\u00BC\u00AF\u0027\u001C", "a 7-Zip file", "Unpack it, and put the file that is in it there."],
  ["Rar!", "a RAR file", "Unpack it, and put the file that is in it there."],
  ["BZh", "a BZIP2 file", "Unpack it, and put the file that is in it there."],
  ["SQLite format 3", "an SQLite database", "Export the table itself as CSV."],
  ["\u0000\u0001\u0000\u0000Standard ", "an Access database", "Export the table itself as CSV."],
  ["PAR1", "a Parquet file", "Export the table itself as CSV."],
  ["\u0089PNG", "a picture", "Export the table itself as CSV."],
  ["\u00FF\u00D8\u00FF", "a picture", "Export the table itself as CSV."],
];

/** Throws when the bytes are clearly no ZIP container, which every .xlsx file is. */
export function refuseNonWorkbook(bytes: Buffer): void {
  if (bytes.length === 0) throw new FileProblem("is empty", exportAgain);
  if (bytes.toString("latin1", 0, 2) === "PK") return;
  refuseBinary(bytes, ".xlsx");
  throw textProblem(bytes.subarray(0, 2000));
}

/** Throws when the bytes are clearly no text of the kind that the name of the file promises. */
export function refuseNonText(bytes: Buffer, expected: ExpectedFormat): void {
  if (bytes.length === 0) throw new FileProblem("is empty", exportAgain);
  if (bytes.subarray(0, 4).equals(zipStart)) throw zipProblem(bytes, expected);
  refuseBinary(bytes, expected);
  if (expected === ".csv") {
    const markup = markupIn(bytes.subarray(0, 2000));
    if (markup !== null) throw new FileProblem(`is ${markup} under the name .csv`, saveAgain);
  }
}

function refuseBinary(bytes: Buffer, expected: ExpectedFormat): void {
  const start = bytes.toString("latin1", 0, 40);
  if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) throw oleProblem(bytes, expected);
  const [, what, advice] = signatures.find(([signature]) => start.startsWith(signature)) ?? [];
  if (what !== undefined) throw new FileProblem(`is ${what} under the name ${expected}`, advice);
  if (bytes.every((byte) => byte === 0)) {
    throw new FileProblem("holds nothing but zeros, so it was never written out", exportAgain);
  }
}

/** Old Excel files and encrypted ones have the same kind of container, in which the stream names are in UTF-16. */
function oleProblem(bytes: Buffer, expected: ExpectedFormat): FileProblem {
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) {
    const what = expected === ".xlsx" ? "is" : `is a workbook under the name ${expected}, and`;
    return protectedByPassword(what);
  }
  return new FileProblem(`is an old .xls workbook or another Office file under the name ${expected}`);
}

/** The problem of a workbook that only its password opens; `what` begins the sentence. */
export function protectedByPassword(what = "is"): FileProblem {
  return new FileProblem(
    `${what} protected by a password`,
    "Take the password off (File, Info, Protect Workbook) and save it again as .xlsx.",
  );
}

function zipProblem(bytes: Buffer, expected: ExpectedFormat): FileProblem {
  if (bytes.subarray(0, 200).includes("application/vnd.oasis.opendocument")) {
    return new FileProblem(`is an OpenDocument file (.ods) under the name ${expected}`);
  }
  if (bytes.includes("xl/workbook.xml")) {
    const advice =
      expected === ".csv" ? "Name it .xlsx, or save it as CSV (UTF-8)." : "Save it as plain text.";
    return new FileProblem(`is an Excel workbook under the name ${expected}`, advice);
  }
  return new FileProblem(
    `is a ZIP file under the name ${expected}`,
    "Unpack it, and put the file that is in it there.",
  );
}

function textProblem(start: Buffer): FileProblem {
  const markup = markupIn(start);
  if (markup !== null) return new FileProblem(`is ${markup} under the name .xlsx`);
  // eslint-disable-next-line no-control-regex
  if (/^[^\u0000-\u0008\u000E-\u001F]+$/.test(textOf(start))) {
    return new FileProblem("is a text file under the name .xlsx", "If it is a CSV, name it .csv.");
  }
  return new FileProblem("can't be read as an Excel workbook: it does not begin like one");
}

/** Returns what a file that begins with a tag is, or null for any other. */
function markupIn(start: Buffer): string | null {
  const text = textOf(start).trimStart();
  if (!/^<[!?/\w]/.test(text)) return null;
  const isPage = /<(?:!doctype html|html|head|body|table|meta|script|div|p)\b/i.test(text);
  return isPage ? "a web page (HTML), perhaps one that asks to log in," : "an XML file";
}

function textOf(start: Buffer): string {
  const encoding = start[0] === 0xff && start[1] === 0xfe ? "utf16le" : "latin1";
  return start.toString(encoding).replace(/^(?:ï»¿|\uFEFF)/, "");
}

/** Throws when the container holds another kind of document. */
export function refuseOtherDocuments(has: (part: string) => boolean): void {
  if (has("EncryptedPackage")) throw protectedByPassword();
  if (has("xl/workbook.bin")) {
    throw new FileProblem("is a binary workbook (.xlsb)", saveAgain);
  }
  if (has("content.xml") && has("mimetype")) throw new FileProblem("is an OpenDocument file (.ods)");
  if (has("word/document.xml") || has("ppt/presentation.xml")) {
    throw new FileProblem("is a Word or PowerPoint file", "Export the table itself as .xlsx or CSV.");
  }
  if (has("Index/Document.iwa") || has("Index.zip")) throw new FileProblem("is an Apple Numbers file");
}
