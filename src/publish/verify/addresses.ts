/** Resolves the addresses of a site as a browser does, and finds the file that a plain web server sends for each. */

/** Where an address leads. */
export type AddressTarget =
  | {
      kind: "own";
      /** null where there is none. */ file: string | null;
      /** Empty where it names none. */ anchor: string;
    }
  | { kind: "elsewhere"; origin: string }
  /** An address of no web page: `mailto:`, `javascript:`, `data:`. */
  | { kind: "scheme"; scheme: string }
  | { kind: "invalid" };

/** Matches what a browser leaves as it is. */
const isPlain = /^[\w#.-]*$/;

export class SiteAddresses {
  readonly #base: URL;
  readonly #files: ReadonlySet<string>;
  /** Most addresses are the same wherever they stand, and stand on many pages. */
  readonly #resolved = new Map<string, AddressTarget>();

  /**
   * @param base the web address of the site
   * @param files the paths of its files
   */
  constructor(base: string, files: ReadonlySet<string>) {
    this.#base = new URL(base);
    this.#files = files;
  }

  /** Returns where an address leads that stands in the file at this path of the site, decoded. */
  resolve(url: string, path: string): AddressTarget {
    if (!url.startsWith("/")) return this.#relativeTarget(url, path);
    const known = this.#resolved.get(url);
    if (known !== undefined) return known;
    const target = this.#target(url, path);
    this.#resolved.set(url, target);
    return target;
  }

  /** The commonest forms need no parsing. */
  #relativeTarget(url: string, path: string): AddressTarget {
    if (url.startsWith("#") && isPlain.test(url)) {
      return { kind: "own", file: fileAt(encodePath(path), this.#files), anchor: url.slice(1) };
    }
    const [scheme] = /^(?:mailto|tel):/.exec(url) ?? [];
    return scheme === undefined ? this.#target(url, path) : { kind: "scheme", scheme };
  }

  #target(address: string, path: string): AddressTarget {
    const url = URL.parse(address, new URL(encodePath(path), this.#base));
    if (url === null) return { kind: "invalid" };
    if (url.protocol !== "http:" && url.protocol !== "https:")
      return { kind: "scheme", scheme: url.protocol };
    if (url.origin !== this.#base.origin) return { kind: "elsewhere", origin: url.origin };
    return { kind: "own", file: fileAt(url.pathname, this.#files), anchor: url.hash.slice(1) };
  }
}

/** Returns the file that a plain web server serves for a path: it decodes the path, and serves a folder's `index.html`. */
export function fileAt(pathname: string, files: ReadonlySet<string>): string | null {
  const path = decoded(pathname)?.slice(1);
  if (path === undefined) return null;
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return files.has(file) ? file : null;
}

/** Decodes the percent signs of a path or an anchor; returns undefined where they stand for no text. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
