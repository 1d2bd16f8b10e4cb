import { readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** Reads a file as text; a compressed one is decompressed first. */
export function contentOf(path: string): string {
  const bytes = readFileSync(path);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes).toString("utf8");
  if (path.endsWith(".br")) return brotliDecompressSync(bytes).toString("utf8");
  return bytes.toString("utf8");
}
