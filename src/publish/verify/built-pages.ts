/** Reads the files of a built site and parses its pages, so that checks never search in HTML as text. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface BuiltPage {
  /** The path inside the site's folder: `locatie/123456789/index.html`. */
  file: string;
  /** The decoded path that a browser asks for: `/locatie/123456789/`. */
  path: string;
  elements: Element[];
}

/** Lists all files of a site, sorted, as paths inside it with `/`. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Parses every page of a site, one after the other. */
export function* pagesIn(folder: string): Generator<BuiltPage> {
  for (const file of filesIn(folder)) {
    if (file.endsWith(".html")) yield readPage(folder, file);
  }
}

/** Reads and parses one page. */
export function readPage(folder: string, file: string): BuiltPage {
  return readPageText(file, readFileSync(join(folder, file), "utf8"));
}

/** Parses the text of one page. */
export function readPageText(file: string, html: string): BuiltPage {
  return { file, path: `/${file.replace(/index\.html$/, "")}`, elements: elementsIn(parse(html)) };
}

function elementsIn(node: Node): Element[] {
  const found: Element[] = [];
  const visit = (current: Node): void => {
    if (defaultTreeAdapter.isElementNode(current)) found.push(current);
    if ("content" in current) visit(current.content);
    if ("childNodes" in current) for (const child of current.childNodes) visit(child);
  };
  visit(node);
  return found;
}

/** Returns the value of an attribute; null where the element has none of that name. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/** Returns the elements of a page with one of these tags. */
export function byTag(page: BuiltPage, ...tags: string[]): Element[] {
  return page.elements.filter((element) => tags.includes(element.tagName));
}

/** Returns the text of an element and its descendants, with each run of white space as one space. */
export function textContent(node: Node): string {
  const parts: string[] = [];
  const visit = (current: Node): void => {
    if (defaultTreeAdapter.isTextNode(current)) parts.push(current.value);
    if ("childNodes" in current) for (const child of current.childNodes) visit(child);
  };
  visit(node);
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** Returns the content of a `<meta>` by its name or http-equiv. */
export function metaContent(page: BuiltPage, name: string): string | null {
  const meta = byTag(page, "meta").find(
    (element) => attribute(element, "name") === name || attribute(element, "http-equiv") === name,
  );
  return meta ? attribute(meta, "content") : null;
}
