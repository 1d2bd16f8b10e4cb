/**
 * Decodes bytes in the encodings that Belgian Excel and databases write: UTF-8 with or without BOM, UTF-16LE with BOM,
 * and windows-1252 for everything that is not valid UTF-8.
 */
import { ExportRefused } from "../issues.ts";
import { refuseNonText, type ExpectedFormat } from "./other-formats.ts";
import { exportAgain, FileProblem } from "./problem.ts";

/** Decodes a text file; `file` names it in a refusal. */
export function decodeText(bytes: Buffer, file: string): string {
  const expected = expectedFormat(file);
  try {
    refuseNonText(bytes, expected);
    const text = decode(bytes, expected);
    const nul = text.indexOf("\0");
    if (nul !== -1) throw nulProblem(text, nul, expected);
    return text;
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    throw ExportRefused.because("file-format", `${file}: ${cause.message}`, { cause });
  }
}

function expectedFormat(file: string): ExpectedFormat {
  const extension = /\.\w+$/.exec(file)?.[0].toLowerCase() ?? ".csv";
  return extension as ExpectedFormat;
}

function saveAs(expected: ExpectedFormat): string {
  return expected === ".csv"
    ? "Save it again as CSV (UTF-8)."
    : "Save it again as plain text (UTF-8), from the program that made it.";
}

function decode(bytes: Buffer, expected: ExpectedFormat): string {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, expected);
  if (startsWith(bytes, [0xfe, 0xff])) {
    throw new FileProblem("is UTF-16 in big-endian order, which is not read", saveAs(expected));
  }
  return decodeBytes(bytes, expected);
}

/** Every other byte of Latin letters in UTF-16 is zero; a copy that was cut off often ends in zeros. */
function nulProblem(text: string, nul: number, expected: ExpectedFormat): FileProblem {
  if (/^\0+$/.test(text.slice(nul))) {
    return new FileProblem("ends in NUL characters, so the end of its text was lost", exportAgain);
  }
  const start = text.slice(0, 200);
  if (start.length - start.replaceAll("\0", "").length > start.length / 3) {
    return new FileProblem("looks like UTF-16 without a byte order mark", saveAs(expected));
  }
  const line = text.slice(0, nul).split("\n").length;
  return new FileProblem(
    `holds a NUL character in line ${line}, so it is damaged or no text`,
    `Export it again; if the source itself holds the character, take it out there.`,
  );
}

function decodeUtf16(bytes: Buffer, expected: ExpectedFormat): string {
  try {
    return new TextDecoder("utf-16le", { fatal: true }).decode(bytes);
  } catch (cause) {
    const advice = `Export it again, or ${saveAs(expected).replace("Save", "save")}`;
    throw new FileProblem("is not valid UTF-16, perhaps cut off", advice, { cause });
  }
}

function decodeBytes(bytes: Buffer, expected: ExpectedFormat): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (startsWith(bytes, [0xef, 0xbb, 0xbf]) || isMostlyUtf8(bytes)) {
      throw new FileProblem("is damaged UTF-8, perhaps cut off", "Export it again.", { cause });
    }
    return decodeWindows1252(bytes, expected);
  }
}

/** In windows-1252, accented letters hardly ever form valid UTF-8. When most of them do, the file is damaged UTF-8. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  let beyondAscii = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken += 1;
    // The second half of a character beyond the basic plane belongs to its first.
    if (code > 0x7f && (code < 0xdc00 || code > 0xdfff)) beyondAscii += 1;
  }
  return beyondAscii - broken > broken;
}

function decodeWindows1252(bytes: Buffer, expected: ExpectedFormat): string {
  const undefinedByte = bytes.find((byte) => undefinedInWindows1252.has(byte));
  if (undefinedByte !== undefined) {
    const shown = `0x${undefinedByte.toString(16).toUpperCase()}`;
    throw new FileProblem(
      `is neither UTF-8 nor windows-1252 (byte ${shown} means nothing there)`,
      saveAs(expected),
    );
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

const undefinedInWindows1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function startsWith(bytes: Buffer, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
