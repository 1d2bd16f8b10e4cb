/** Names the media type of files for which web servers know none, a vague one, or one without a character set. */

/** The type of files whose path ends so; the first ending that fits holds. */
export const contentTypes: readonly (readonly [ending: string, type: string])[] = [
  ["/feed.xml", "application/atom+xml; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".geojson", "application/geo+json"],
  [".jsonld", "application/ld+json"],
  [".json", "application/json; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  // What Pagefind fetches is compressed already, and its own scripts unpack it.
  [".pf_meta", "application/octet-stream"],
  [".pf_index", "application/octet-stream"],
  [".pf_fragment", "application/octet-stream"],
  [".pagefind", "application/octet-stream"],
];

/** Returns the type of the file at a path (`/feed.xml`); null leaves it to the server. */
export function contentTypeOf(path: string): string | null {
  return contentTypes.find(([ending]) => path.endsWith(ending))?.[1] ?? null;
}
