/**
 * Reads files of the publication, out of a folder or from a web address.
 *
 * On the web it asks only the configured origin, refuses a redirect elsewhere, and limits both size and time: somebody
 * who controls an answer can neither send the service to another machine nor fill its memory. In a folder it reads
 * files alone, up to the same size: no link that leads out, and nothing that can be read without end.
 */
import { constants } from "node:fs";
import { open, realpath } from "node:fs/promises";
import { join, sep } from "node:path";

export interface SourceLimits {
  bytes: number;
  milliseconds: number;
}

const limits: SourceLimits = { bytes: 16 * 1024 * 1024, milliseconds: 30_000 };
const maxRedirects = 3;

/** Returns the text of a file by its path in the publication; `maxBytes` is for one that is known to be small. */
export type ReadFile = (path: string, maxBytes?: number) => Promise<string>;

/** Returns a function that reads files at `location`, an http(s) address or a folder. */
export function openSource(
  location: string,
  limit: SourceLimits = limits,
  fetcher: typeof fetch = fetch,
): ReadFile {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(location))
    return (path, maxBytes = limit.bytes) => readFromFolder(location, path, maxBytes);
  const base = new URL(location.endsWith("/") ? location : `${location}/`);
  if (base.protocol !== "https:" && base.protocol !== "http:")
    throw new Error(`A publication is read from a folder, http or https, not from ${base.protocol}`);
  return (path, maxBytes = limit.bytes) =>
    readFromWeb(new URL(path, base), { ...limit, bytes: maxBytes }, fetcher);
}

async function readFromFolder(location: string, path: string, maxBytes: number): Promise<string> {
  // The location itself is a link to the current publication, and may be switched at any moment.
  const folder = await realpath(location);
  const file = await realpath(join(folder, path));
  if (!file.startsWith(folder + sep)) throw new Error(`${join(location, path)} is a link that leads out.`);
  // Opening a pipe would otherwise wait for somebody who writes into it.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Error(`${join(location, path)} is no file.`);
    if (found.size > maxBytes) throw tooLarge(file, maxBytes);
    return await textOf(handle.createReadStream({ autoClose: false }), file, maxBytes);
  } finally {
    await handle.close();
  }
}

async function readFromWeb(address: URL, limit: SourceLimits, fetcher: typeof fetch): Promise<string> {
  const signal = AbortSignal.timeout(limit.milliseconds);
  let url = address;
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const response = await fetcher(url, { redirect: "manual", signal, credentials: "omit" });
    if (response.status < 300 || response.status > 399) return await bodyOf(response, url, limit.bytes);
    await response.body?.cancel();
    url = nextAddress(response, url);
  }
  throw new Error(`${address.href} redirects more than ${maxRedirects} times.`);
}

function nextAddress(response: Response, url: URL): URL {
  const next = new URL(response.headers.get("location") ?? "", url);
  if (next.origin === url.origin) return next;
  throw new Error(`${url.href} redirects to ${next.origin}; only ${url.origin} is asked.`);
}

async function bodyOf(response: Response, url: URL, maxBytes: number): Promise<string> {
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Error(`${url.href} answers ${response.status}.`);
  }
  return await textOf(response.body as unknown as AsyncIterable<Uint8Array>, url.href, maxBytes);
}

/** Reads to the end. The limit counts what came, unpacked, and not what a header or a folder says of the size. */
async function textOf(stream: AsyncIterable<Uint8Array>, name: string, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop closes the connection.
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(name, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function tooLarge(name: string, maxBytes: number): Error {
  return new Error(`${name} is larger than ${maxBytes} bytes.`);
}
