/** One file of a site while the rules look at it: it is read once, and decoded and parsed only where a rule asks. */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Kinds of files by their names. */
const pageEnding = ".html";
const jsonEnding = /\.(?:json|geojson|jsonld)$/;
const textEnding = /\.(?:html|json|geojson|jsonld|csv|xml|css|js|svg|txt)$/;

export class SiteFile {
  readonly path: string;
  readonly bytes: Buffer;
  #text: string | undefined;
  #json: { value: unknown } | { problem: string } | undefined;
  #sha256: string | undefined;

  constructor(path: string, bytes: Buffer) {
    this.path = path;
    this.bytes = bytes;
  }

  get isPage(): boolean {
    return this.path.endsWith(pageEnding);
  }

  get isJson(): boolean {
    return jsonEnding.test(this.path);
  }

  get isText(): boolean {
    return textEnding.test(this.path);
  }

  get text(): string {
    return (this.#text ??= this.bytes.toString("utf8"));
  }

  /** The hash of the content, in hexadecimal. */
  get sha256(): string {
    return (this.#sha256 ??= hash("sha256", this.bytes));
  }

  /** The content as JSON, or what is wrong with it. */
  get json(): { value: unknown } | { problem: string } {
    return (this.#json ??= parseJson(this.text));
  }
}

/** Reads a file of a site. */
export function readSiteFile(folder: string, path: string): SiteFile {
  return new SiteFile(path, readFileSync(join(folder, path)));
}

/** Parses JSON; returns what is wrong where it is none. */
export function parseJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
