/**
 * Answers the most usual request, a whole text file for a browser that takes it compressed, out of memory. Everything
 * else, such as ranges and questions whether a file changed, is left to the library `send`.
 */
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { plainEncoding, type CompressedFiles } from "./compressed-files.ts";
import { contentTypeOf } from "./content-types.ts";
import { tagOf } from "./file-tag.ts";
import type { Headers } from "./headers.ts";

/** The types of pages and what belongs to them; other types have names of their own in `contentTypes`. */
const pageTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** Below, compressing gains nothing; above, a file would push many others out of memory, though it shrinks to a tenth. */
const minBytes = 1024;
const maxBytes = 16 * 1024 * 1024;

const conditions = ["range", "if-match", "if-none-match", "if-modified-since", "if-unmodified-since"];

/** Sends the file at a path within a folder, where it is one of those. Returns whether it did. */
export async function sendCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path, headers }: { folder: string; path: string; headers: Headers },
  files: CompressedFiles,
): Promise<boolean> {
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  const encoding = plainEncoding(request.headers["accept-encoding"]?.toString());
  const type = textTypeOf(file);
  if (encoding === null || type === null || conditions.some((name) => name in request.headers)) return false;
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || found.size < minBytes || found.size > maxBytes) return false;
  const tag = tagOf(found);
  const body = await files.get(file, tag, encoding).catch(() => null);
  if (body === null) return false;
  const own = { ETag: tag, "Content-Type": type, "Content-Encoding": encoding, Vary: "Accept-Encoding" };
  response.writeHead(200, { ...headers, ...own, "Accept-Ranges": "bytes", "Content-Length": body.length });
  response.end(body);
  return true;
}

function textTypeOf(file: string): string | null {
  const ending = /\.\w+$/.exec(file)?.[0] ?? "";
  const type = pageTypes[ending] ?? contentTypeOf(file.replaceAll("\\", "/"));
  return type === "application/octet-stream" ? null : type;
}
