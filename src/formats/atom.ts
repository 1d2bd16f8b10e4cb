/** Writes Atom (RFC 4287) as text. Whatever a text contains, the document stays well formed. */

export interface FeedEntry {
  id: string;
  title: string;
  summary: string;
  updated: string;
  /** Null where there is nothing left to read. */
  url: string | null;
  category: { code: string; label: string };
}

export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  updated: string;
  author: string;
  rights: string;
  /** The feed itself, and the page that it belongs to. */
  selfUrl: string;
  pageUrl: string;
  entries: readonly FeedEntry[];
}

/** The media type of a feed. */
export const atomMediaType = "application/atom+xml";

/** Formats a feed as an XML document. */
export function writeAtom(feed: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    element("id", feed.id),
    element("title", feed.title),
    element("subtitle", feed.subtitle),
    element("updated", feed.updated),
    `<author>${element("name", feed.author)}</author>`,
    element("rights", feed.rights),
    link("self", feed.selfUrl, atomMediaType),
    link("alternate", feed.pageUrl, "text/html"),
    ...feed.entries.map(writeEntry),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

/** Formats an entry; without a link it must have content, so its summary takes that role. */
function writeEntry({ id, title, summary, updated, url, category }: FeedEntry): string {
  return [
    "<entry>",
    element("id", id),
    element("title", title),
    element("updated", updated),
    `<category term="${escaped(category.code)}" label="${escaped(category.label)}"/>`,
    ...(url === null
      ? [`<content type="text">${escaped(summary)}</content>`]
      : [link("alternate", url, "text/html"), element("summary", summary)]),
    "</entry>",
  ].join("\n");
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function link(rel: string, url: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escaped(url)}"/>`;
}

/** Matches the characters that XML 1.0 does not allow, including half of a pair of surrogates. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(notXml, "").replace(/[&<>"]/g, (character) => entities[character] ?? "");
}
