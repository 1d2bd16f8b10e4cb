/**
 * The ZIP container of a workbook. A container that two programs could read differently is refused: duplicate or
 * overlapping parts, bytes before or after the archive, wrong sizes or checksums. Sizes are known and compared with the
 * limits before anything is unpacked, and parts are unpacked in pieces.
 */
import { Uint8ArrayReader, ZipReader, type FileEntry } from "@zip.js/zip.js";
import { maxParts } from "../limits.ts";
import { refuseOtherDocuments, refuseOtherFormats } from "./other-formats.ts";
import { exportAgain, WorkbookProblem } from "./problem.ts";

export interface Container {
  has(part: string): boolean;
  /** Returns the size of a part once unpacked, according to the container; 0 when there is no such part. */
  unpackedBytes(part: string): number;
  /** Unpacks a part piece by piece. Throws when the part is larger than `maxBytes`. */
  read(part: string, maxBytes: number, onText: (text: string) => void): Promise<void>;
}

const strict = {
  strictness: "strict",
  checkCrc32: true,
  checkOverlappingEntry: true,
  // Node has the codec itself, and a pool of workers would keep the process alive.
  useWebWorkers: false,
  useCompressionStream: true,
} as const;

/** Opens the container and reads the list of its parts. */
export async function openContainer(bytes: Buffer): Promise<Container> {
  refuseOtherFormats(bytes);
  const entries = await readEntries(bytes).catch((cause: unknown) => {
    throw containerProblem(cause);
  });
  const has = (part: string): boolean => entries.has(partKey(part));
  refuseOtherDocuments(has);
  return {
    has,
    unpackedBytes: (part) => entries.get(partKey(part))?.uncompressedSize ?? 0,
    read: async (part, maxBytes, onText) => {
      const entry = entries.get(partKey(part));
      if (!entry) throw new WorkbookProblem(`lacks its part ${part}`);
      if (entry.uncompressedSize > maxBytes) throw tooLarge(part, entry.uncompressedSize, maxBytes);
      await unpack(entry, onText);
    },
  };
}

async function readEntries(bytes: Buffer): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  const reader = new ZipReader(new Uint8ArrayReader(bytes), strict);
  for await (const entry of reader.getEntriesGenerator()) {
    const key = partKey(entry.filename);
    if (entries.size >= maxParts) throw new WorkbookProblem(`holds more than ${maxParts} parts`);
    if (entries.has(key)) throw new WorkbookProblem(`holds the part ${entry.filename} twice`);
    if (!entry.directory) entries.set(key, entry);
  }
  return entries;
}

/**
 * Returns the form in which names of parts are compared: capitals do not matter, and some programs write backslashes.
 */
function partKey(part: string): string {
  return part.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

async function unpack(entry: FileEntry, onText: (text: string) => void): Promise<void> {
  if (entry.encrypted) throw new WorkbookProblem("is protected by a password");
  const decode = partDecoder(entry.filename);
  let unpacked = 0;
  let problem: unknown = null;
  const pieces = new WritableStream<Uint8Array>({
    write: (piece) => {
      try {
        unpacked += piece.length;
        if (unpacked > entry.uncompressedSize) throw damaged(entry.filename);
        onText(decode(piece));
      } catch (error) {
        problem = error;
        throw error;
      }
    },
  });
  try {
    await entry.getData(pieces, strict);
    onText(decode(null));
  } catch (cause) {
    throw problem ?? containerProblem(cause);
  }
}

/** Returns a decoder of XML, which is UTF-8, or UTF-16 with a byte order mark. */
function partDecoder(part: string): (piece: Uint8Array | null) => string {
  let decoder: TextDecoder | null = null;
  return (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    try {
      return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch (cause) {
      throw new WorkbookProblem(`has a part ${part} that is not UTF-8`, exportAgain, { cause });
    }
  };
}

function encodingOf(piece: Uint8Array | null): string {
  if (piece?.[0] === 0xff && piece[1] === 0xfe) return "utf-16le";
  return piece?.[0] === 0xfe && piece[1] === 0xff ? "utf-16be" : "utf-8";
}

function containerProblem(cause: unknown): WorkbookProblem {
  if (cause instanceof WorkbookProblem) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new WorkbookProblem(
    `can't be read as an Excel workbook: its ZIP container is cut off or damaged (${reason})`,
    exportAgain,
    { cause },
  );
}

function damaged(part: string): WorkbookProblem {
  return new WorkbookProblem(`has a damaged part ${part}`, exportAgain);
}

function tooLarge(part: string, bytes: number, maxBytes: number): WorkbookProblem {
  const megabytes = (size: number): string => `${Math.ceil(size / 1024 / 1024)} MB`;
  return new WorkbookProblem(
    `has a part ${part} of ${megabytes(bytes)} once unpacked; at most ${megabytes(maxBytes)} can be read`,
    "Take out what does not belong to the table: formatted empty rows and columns, other sheets.",
  );
}
