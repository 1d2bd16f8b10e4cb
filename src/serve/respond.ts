/**
 * Answers one request for a file of a site. The library `send` reads the file, compares tags and cuts ranges; this
 * module decides what may be read, with which headers, and what is said when there is nothing.
 */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import send from "send";
import type { CompressedFiles } from "./compressed-files.ts";
import { contentTypeOf } from "./content-types.ts";
import { tagOf, type FileTimes } from "./file-tag.ts";
import { headersOf, type SiteHeaders } from "./headers.ts";
import { sendCompressed } from "./send-compressed.ts";
import { leadsInside, realSiteFolder } from "./site-folder.ts";

/** Answers a request with a file of `site`, a folder or a link to one. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  site: string,
  headers: SiteHeaders,
  files: CompressedFiles,
): Promise<void> {
  setHeaders(response, headers.everywhere);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sayStatus(response, 405, "Only GET and HEAD are answered.");
  }
  const folder = await realSiteFolder(site);
  if (folder === null) return sayStatus(response, 503, "The site is not there at the moment.");
  const path = decodedPath(request.url ?? "/");
  if (path === null || isHidden(path) || !(await leadsInside(folder, path))) {
    return sendNotFound(response, folder, headers);
  }
  const asked = { folder, path, headers: headersOf(path, headers) };
  if (!(await sendCompressed(request, response, asked, files))) {
    sendFile(request, response, { folder, path, headers });
  }
}

/** Returns the path of a request without its query, decoded; null when it can't be one. */
function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*/s, ""));
    return path.startsWith("/") && !path.includes("\0") ? path : null;
  } catch {
    return null;
  }
}

function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Returns whether a part of the path begins with a dot; the one folder of a site that does is meant to be found. */
function isHidden(path: string): boolean {
  return /(?:^|[/\\])\./.test(path.replace(/^\/\.well-known\//, "/"));
}

interface FileRequest {
  folder: string;
  path: string;
  headers: SiteHeaders;
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path, headers }: FileRequest,
): void {
  send(request, encodedPath(path), {
    root: folder,
    dotfiles: "allow",
    cacheControl: false,
    // A day in a header is too coarse: after a rollback the files are older than what a browser has.
    lastModified: false,
  })
    .on("headers", (_response: ServerResponse, file: string, stat: FileTimes) => {
      setHeaders(response, headersOf(path, headers));
      response.setHeader("ETag", tagOf(stat));
      const type = contentTypeOf(file.replaceAll("\\", "/"));
      if (type !== null) response.setHeader("Content-Type", type);
    })
    .on("directory", () => {
      redirectToFolder(request, response, path);
    })
    .on("error", (error: SendError) => {
      void sendError(response, error, folder, headers);
    })
    .pipe(response);
}

/** Sends a browser from `/zoeken` to `/zoeken/`, within this site also where the path begins with two slashes. */
function redirectToFolder(request: IncomingMessage, response: ServerResponse, path: string): void {
  const query = /\?[^#]*/.exec(request.url ?? "")?.[0] ?? "";
  const address = encodedPath(path.replace(/^[/\\]+/, "/"));
  response.setHeader("Location", `${address}/${query}`);
  sayStatus(response, 301, "See the address with a slash at its end.");
}

interface SendError {
  status: number;
  headers?: Record<string, string>;
}

async function sendError(
  response: ServerResponse,
  { status, headers: extra = {} }: SendError,
  folder: string,
  headers: SiteHeaders,
): Promise<void> {
  // A file that ends while it is sent, or can't be read on: a cut answer tells so, a whole one would lie.
  if (response.headersSent) return void response.destroy();
  for (const name of ["ETag", "Content-Length", "Content-Range", "Content-Type", "Accept-Ranges"]) {
    response.removeHeader(name);
  }
  setHeaders(response, { ...headers.everywhere, ...extra });
  if (status === 412 || status === 416) return sayStatus(response, status, "The file is not as was asked.");
  if (status >= 500) return sayStatus(response, 500, "This file can't be read at the moment.");
  await sendNotFound(response, folder, headers);
}

async function sendNotFound(response: ServerResponse, folder: string, headers: SiteHeaders): Promise<void> {
  const page = await readFile(join(folder, "404.html")).catch(() => null);
  if (page === null) return sayStatus(response, 404, "There is no such page.");
  setHeaders(response, headers.everywhere);
  response.statusCode = 404;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(page);
}

function sayStatus(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${text}\n`);
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
