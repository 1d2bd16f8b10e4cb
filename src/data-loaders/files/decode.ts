/**
 * Decodes bytes in the encodings that Belgian Excel and databases write: UTF-8 with or without BOM, UTF-16LE with BOM,
 * and windows-1252 for everything that is not valid UTF-8.
 */
import { ExportRefused } from "../issues.ts";

/** Decodes a text file; `file` names it in a refusal. */
export function decodeText(bytes: Uint8Array, file: string): string {
  refuseWorkbook(bytes, file);
  const text = startsWith(bytes, [0xff, 0xfe]) ? decodeUtf16(bytes, file) : decodeBytes(bytes, file);
  if (text.includes("\0")) {
    throw new ExportRefused(
      `${file}: holds NUL characters, so it is damaged or no text. Save it again as ${savedAs(file)}.`,
    );
  }
  return text;
}

function savedAs(file: string): string {
  return /\.csv$/i.test(file) ? "CSV (UTF-8)" : "plain text (UTF-8)";
}

function refuseWorkbook(bytes: Uint8Array, file: string): void {
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  throw new ExportRefused(
    `${file}: is a workbook or another ZIP file, not text. Save it as ${savedAs(file)}, or name a workbook .xlsx.`,
  );
}

function decodeUtf16(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-16le", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ExportRefused(
      `${file}: is not valid UTF-16, perhaps cut off. Export it again or save it as ${savedAs(file)}.`,
      { cause },
    );
  }
}

function decodeBytes(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (startsWith(bytes, [0xef, 0xbb, 0xbf]) || isMostlyUtf8(bytes)) {
      throw new ExportRefused(`${file}: is damaged UTF-8, perhaps cut off. Export it again.`, { cause });
    }
    return decodeWindows1252(bytes, file);
  }
}

/** In windows-1252, accented letters hardly ever form valid UTF-8. When most of them do, the file is damaged UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  // eslint-disable-next-line no-control-regex
  const beyondAscii = text.match(/[^\u0000-\u007F]/gu)?.length ?? 0;
  return beyondAscii - broken > broken;
}

function decodeWindows1252(bytes: Uint8Array, file: string): string {
  const undefinedByte = bytes.find((byte) => undefinedInWindows1252.has(byte));
  if (undefinedByte !== undefined) {
    const shown = `0x${undefinedByte.toString(16).toUpperCase()}`;
    throw new ExportRefused(
      `${file}: is neither UTF-8 nor windows-1252 (byte ${shown} means nothing there). Save it as ${savedAs(file)}.`,
    );
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

const undefinedInWindows1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
