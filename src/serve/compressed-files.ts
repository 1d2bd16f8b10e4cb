/** Compressed files in memory, the last asked for: a page that many people open is read and compressed once. */
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const encodings = ["br", "gzip"] as const;
export type Encoding = (typeof encodings)[number];

/** With 4, the library's usual one, pages weigh some 7 % more and take no less time; above 6 they take much more. */
const brotliQuality = 5;

const compressors: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Returns the encoding for a browser that names it plainly; null for one that weighs them, or takes none. */
export function plainEncoding(acceptEncoding: string | undefined): Encoding | null {
  if (acceptEncoding === undefined || acceptEncoding.includes(";")) return null;
  const accepted = acceptEncoding.split(",").map((name) => name.trim().toLowerCase());
  return encodings.find((encoding) => accepted.includes(encoding)) ?? null;
}

interface KeptFile {
  body: Promise<Buffer>;
  /** 0 until it is compressed. */
  bytes: number;
}

export class CompressedFiles {
  readonly #maxBytes: number;
  readonly #files = new Map<string, KeptFile>();
  #bytes = 0;

  constructor(maxMegabytes = 64) {
    this.#maxBytes = maxMegabytes * 1024 * 1024;
  }

  /** Returns the compressed content of a file; `tag` differs for each content that the file has had. */
  get(file: string, tag: string, encoding: Encoding): Promise<Buffer> {
    const key = JSON.stringify([file, tag, encoding]);
    const kept = this.#files.get(key) ?? this.#add(key, file, encoding);
    // A map keeps the order in which keys were put in: the first one was asked for longest ago.
    this.#files.delete(key);
    this.#files.set(key, kept);
    return kept.body;
  }

  #add(key: string, file: string, encoding: Encoding): KeptFile {
    const kept: KeptFile = { body: readFile(file).then(compressors[encoding]), bytes: 0 };
    kept.body.then(
      ({ length }) => {
        kept.bytes = length;
        this.#bytes += length;
        this.#dropOldest();
      },
      () => this.#files.delete(key),
    );
    return kept;
  }

  #dropOldest(): void {
    for (const [key, { bytes }] of this.#files) {
      if (this.#bytes <= this.#maxBytes) return;
      // A file that is being compressed is about to be sent.
      if (bytes === 0) continue;
      this.#files.delete(key);
      this.#bytes -= bytes;
    }
  }
}
