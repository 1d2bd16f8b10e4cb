/**
 * The ZIP container of a workbook. A container that two programs could read differently is refused: duplicate or
 * overlapping parts, bytes before or after the archive, wrong sizes or checksums. Sizes are known and compared with the
 * limits before anything is unpacked, and parts are unpacked in pieces.
 */
import { Uint8ArrayReader, ZipReader, type FileEntry } from "@zip.js/zip.js";
import { printable } from "../../../domain/printable.ts";
import { maxParts, maxSmallPartBytes } from "../limits.ts";
import { BoundExceeded } from "../read-budget.ts";
import { protectedByPassword, refuseNonWorkbook, refuseOtherDocuments } from "../other-formats.ts";
import { exportAgain, FileProblem } from "../problem.ts";

export interface Container {
  has(part: string): boolean;
  /** Returns the size of parts once unpacked, according to the container; a part that is not there has none. */
  unpackedBytes(parts: readonly (string | null)[]): number;
  /** Unpacks a part piece by piece. Throws when it unpacks to more than the container says. */
  read(part: string, onText: (text: string) => void): Promise<void>;
  /** Does the same for a part that is never large, whose size no setting bounds. */
  readSmall(part: string, onText: (text: string) => void): Promise<void>;
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
  refuseNonWorkbook(bytes);
  const entries = await readEntries(bytes).catch((cause: unknown) => {
    throw containerProblem(cause);
  });
  const has = (part: string): boolean => entries.has(partKey(part));
  refuseOtherDocuments(has);
  const sizeOf = (part: string | null): number =>
    part === null ? 0 : (entries.get(partKey(part))?.uncompressedSize ?? 0);
  const read: Container["read"] = async (part, onText) => {
    const entry = entries.get(partKey(part));
    if (!entry) throw new FileProblem(`lacks its part ${printable(part)}`, exportAgain);
    await unpack(entry, onText);
  };
  return {
    has,
    unpackedBytes: (parts) => parts.reduce((sum, part) => sum + sizeOf(part), 0),
    read,
    readSmall: async (part, onText) => {
      if (sizeOf(part) > maxSmallPartBytes) throw tooLarge(part, sizeOf(part), maxSmallPartBytes);
      await read(part, onText);
    },
  };
}

async function readEntries(bytes: Buffer): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  const reader = new ZipReader(new Uint8ArrayReader(bytes), strict);
  for await (const entry of reader.getEntriesGenerator()) {
    const key = partKey(entry.filename);
    if (entries.size >= maxParts) throw new FileProblem(`holds more than ${maxParts} parts`);
    if (entries.has(key)) throw new FileProblem(`holds the part ${printable(entry.filename)} twice`);
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
  if (entry.encrypted) throw protectedByPassword();
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
      throw new FileProblem(`has a part ${printable(part)} that is not UTF-8`, exportAgain, { cause });
    }
  };
}

function encodingOf(piece: Uint8Array | null): string {
  if (piece?.[0] === 0xff && piece[1] === 0xfe) return "utf-16le";
  return piece?.[0] === 0xfe && piece[1] === 0xff ? "utf-16be" : "utf-8";
}

function containerProblem(cause: unknown): FileProblem | BoundExceeded {
  if (cause instanceof FileProblem || cause instanceof BoundExceeded) return cause;
  return new FileProblem(
    "can't be read as an Excel workbook: its ZIP container is cut off or damaged",
    exportAgain,
    { cause },
  );
}

function damaged(part: string): FileProblem {
  return new FileProblem(`has a damaged part ${printable(part)}`, exportAgain);
}

function tooLarge(part: string, bytes: number, maxBytes: number): FileProblem {
  const megabytes = (size: number): string => `${Math.ceil(size / 1024 / 1024)} MB`;
  return new FileProblem(
    `has a part ${printable(part)} of ${megabytes(bytes)} once unpacked; at most ${megabytes(maxBytes)} can be read`,
    "Take out what does not belong to the table: formatted empty rows and columns, other sheets.",
  );
}
