/** Recognises files that are named .xlsx but are something else, each with advice on what to do about it. */
import { WorkbookProblem, exportAgain, saveAgain } from "./problem.ts";

const oleContainer = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b];

/** Throws when the bytes are clearly no ZIP container, which every .xlsx file is. */
export function refuseOtherFormats(bytes: Buffer): void {
  if (bytes.length === 0) throw new WorkbookProblem("is empty", exportAgain);
  if (startsWith(bytes, zip)) return;
  if (startsWith(bytes, oleContainer)) throw oleProblem(bytes);
  if (bytes.every((byte) => byte === 0)) throw new WorkbookProblem("holds nothing but zeros", exportAgain);
  throw textProblem(bytes.subarray(0, 2000));
}

/** Old Excel files and encrypted ones have the same kind of container, in which the stream names are in UTF-16. */
function oleProblem(bytes: Buffer): WorkbookProblem {
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) {
    return new WorkbookProblem(
      "is protected by a password",
      "Take the password off (File, Info, Protect Workbook) and save it again as .xlsx.",
    );
  }
  return new WorkbookProblem("is an old .xls workbook or another Office file under the name .xlsx");
}

function textProblem(start: Buffer): WorkbookProblem {
  const text = start.toString(start[0] === 0xff ? "utf16le" : "latin1").replace(/^(?:ï»¿|\uFEFF)?\s+/, "");
  if (/^%PDF/.test(text))
    return new WorkbookProblem("is a PDF under the name .xlsx", "Export the table itself as CSV.");
  if (/<(?:!doctype html|html|table|meta|body)\b/i.test(text)) {
    return new WorkbookProblem("is a web page (HTML) under the name .xlsx");
  }
  if (/^<\?xml|^<\w/.test(text)) return new WorkbookProblem("is an XML file under the name .xlsx");
  // eslint-disable-next-line no-control-regex
  if (/^[^\u0000-\u0008\u000E-\u001F]+$/.test(text)) {
    return new WorkbookProblem("is a text file under the name .xlsx", "If it is a CSV, name it .csv.");
  }
  return new WorkbookProblem("can't be read as an Excel workbook: it does not begin like one");
}

/** Throws when the container holds another kind of document. */
export function refuseOtherDocuments(has: (part: string) => boolean): void {
  if (has("EncryptedPackage")) throw new WorkbookProblem("is protected by a password");
  if (has("xl/workbook.bin")) {
    throw new WorkbookProblem("is a binary workbook (.xlsb)", saveAgain);
  }
  if (has("content.xml") && has("mimetype")) throw new WorkbookProblem("is an OpenDocument file (.ods)");
  if (has("word/document.xml") || has("ppt/presentation.xml")) {
    throw new WorkbookProblem("is a Word or PowerPoint file", "Export the table itself as .xlsx or CSV.");
  }
  if (has("Index/Document.iwa") || has("Index.zip")) throw new WorkbookProblem("is an Apple Numbers file");
}

function startsWith(bytes: Buffer, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
