/** Reads the files of a built site and parses its pages, so that checks never search in HTML as text. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** An element of a page as the rules look at it, without its tree: its names are in lower case, and its values decoded. */
export interface PageElement {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: string }[];
  /** Whether it is in the head of the page; where that is in doubt, it is not. */
  readonly isInHead: boolean;
  /** The text in it; of a script or style as it is hashed, with all its white space. */
  readonly text: string;
}

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
  const html = readFileSync(join(folder, file), "utf8");
  return { file, path: pathOfPage(file), elements: elementsIn(parse(html)) };
}

/** Returns the decoded path that a browser asks for, from the path of a page inside the site's folder. */
export function pathOfPage(file: string): string {
  return `/${file.replace(/index\.html$/, "")}`;
}

/** Lists a node and all below it that are elements, in the order of the page. */
export function elementsIn(node: Node): Element[] {
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
export function attribute({ attrs }: Pick<PageElement, "attrs">, name: string): string | null {
  return attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/** Returns the elements of a page with one of these tags. */
export function byTag<One extends Pick<PageElement, "tagName">>(
  page: { elements: readonly One[] },
  ...tags: string[]
): One[] {
  return page.elements.filter((element) => tags.includes(element.tagName));
}

/** Returns the text of an element and its descendants, with each run of white space as one space. */
export function textContent(node: Node): string {
  return rawTextContent(node).replace(/\s+/g, " ").trim();
}

/** Returns the text of an element and its descendants as it is. */
export function rawTextContent(node: Node): string {
  const parts: string[] = [];
  const visit = (current: Node): void => {
    if (defaultTreeAdapter.isTextNode(current)) parts.push(current.value);
    if ("childNodes" in current) for (const child of current.childNodes) visit(child);
  };
  visit(node);
  return parts.join("");
}

/** Returns the content of a `<meta>` by its name or http-equiv. */
export function metaContent(
  page: { elements: readonly Pick<PageElement, "tagName" | "attrs">[] },
  name: string,
): string | null {
  const meta = byTag(page, "meta").find(
    (element) => attribute(element, "name") === name || attribute(element, "http-equiv") === name,
  );
  return meta ? attribute(meta, "content") : null;
}
