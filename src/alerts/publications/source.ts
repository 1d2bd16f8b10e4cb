/**
 * Reads files of the publication, out of a folder or from a web address.
 *
 * On the web it asks only the configured origin, refuses a redirect elsewhere, and limits both size and time: somebody
 * who controls an answer can neither send the service to another machine nor fill its memory.
 */
import { open } from "node:fs/promises";
import { join } from "node:path";

export interface SourceLimits {
  bytes: number;
  milliseconds: number;
}

const limits: SourceLimits = { bytes: 64 * 1024 * 1024, milliseconds: 30_000 };
const maxRedirects = 3;

/** Returns the text of a file by its path in the publication. */
export type ReadFile = (path: string) => Promise<string>;

/** Returns a function that reads files at `location`, an http(s) address or a folder. */
export function openSource(
  location: string,
  limit: SourceLimits = limits,
  fetcher: typeof fetch = fetch,
): ReadFile {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(location))
    return (path) => readFromFolder(join(location, path), limit.bytes);
  const base = new URL(location.endsWith("/") ? location : `${location}/`);
  if (base.protocol !== "https:" && base.protocol !== "http:")
    throw new Error(`A publication is read from a folder, http or https, not from ${base.protocol}`);
  return (path) => readFromWeb(new URL(path, base), limit, fetcher);
}

async function readFromFolder(file: string, maxBytes: number): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > maxBytes) throw tooLarge(file, maxBytes);
    return await handle.readFile("utf8");
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
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The limit counts unpacked bytes, not those that the header promises. Leaving the loop closes the connection.
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(url.href, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function tooLarge(name: string, maxBytes: number): Error {
  return new Error(`${name} is larger than ${maxBytes} bytes.`);
}
