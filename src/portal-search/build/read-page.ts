/**
 * Reads one built page as a record. Only the text that the portal itself wrote is taken: forms, code, and text that
 * comes out of the export (`data-source`, `.source-text`) stay out of the index, and so does what is marked with
 * `data-pagefind-ignore`.
 */
import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes } from "parse5";
import type { RecordKind } from "../browser/record-kinds.ts";
import type { PortalRecord } from "./portal-record.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

const leftOutTags = new Set([
  "nav",
  "form",
  "noscript",
  "script",
  "style",
  "svg",
  "code",
  "pre",
  "button",
  "h1",
]);

/** Reads a page that is written by hand, with its headings. Throws where it has no title. */
export function writtenPageRecord(url: string, html: string, kind: RecordKind): PortalRecord {
  const page = parse(html);
  const main = find(page, ({ tagName }) => tagName === "main");
  if (main === null) throw new Error(`${url} has no main part to index.`);
  return {
    url,
    title: titleOf(page, url),
    kind,
    content: { html: ownText(main) },
    synonyms: keywordsOf(page),
  };
}

/** Reads a page that lists records: its title and description alone. Throws where it has no title. */
export function listPageRecord(url: string, html: string, kind: RecordKind): PortalRecord {
  const page = parse(html);
  const text = metaOf(page, "description");
  return { url, title: titleOf(page, url), kind, content: { text }, synonyms: keywordsOf(page) };
}

/** Replaces every piece of text in HTML. */
export function mapText(html: string, change: (text: string) => string): string {
  const fragment = parseFragment(html);
  const visit = (parent: Parent): void => {
    for (const node of parent.childNodes) {
      if (node.nodeName === "#text") (node as DefaultTreeAdapterTypes.TextNode).value = change(textOf(node));
      if ("childNodes" in node) visit(node);
    }
  };
  visit(fragment);
  return serialize(fragment);
}

/** Returns the text in HTML, with a space between elements. */
export function plainText(html: string): string {
  return textsIn(parseFragment(html)).join(" ");
}

function textsIn(parent: Parent): string[] {
  return parent.childNodes.flatMap((node) => {
    if (node.nodeName === "#text") return [textOf(node)];
    return "childNodes" in node ? textsIn(node) : [];
  });
}

function textOf(node: Node): string {
  return (node as DefaultTreeAdapterTypes.TextNode).value;
}

function ownText(main: Element): string {
  const prune = (parent: Parent): void => {
    parent.childNodes = parent.childNodes.filter((node) => !("tagName" in node) || !isLeftOut(node));
    for (const node of parent.childNodes) if ("childNodes" in node) prune(node);
    parent.childNodes = parent.childNodes.flatMap((node) =>
      isBlock(node) ? [node, spaceAfter(parent)] : [node],
    );
  };
  prune(main);
  return serialize(main);
}

function isLeftOut(element: Element): boolean {
  const isForeign =
    attributeOf(element, "data-source") !== null ||
    attributeOf(element, "data-pagefind-ignore") !== null ||
    (attributeOf(element, "class") ?? "").split(" ").includes("source-text");
  return isForeign || leftOutTags.has(element.tagName);
}

/** The built pages have no space between blocks, and the last word of one and the first of the next would be one. */
function spaceAfter(parentNode: Parent): DefaultTreeAdapterTypes.TextNode {
  return { nodeName: "#text", value: " ", parentNode };
}

const inlineTags = new Set(["a", "abbr", "b", "em", "i", "mark", "span", "strong", "sub", "sup", "time"]);

function isBlock(node: Node): boolean {
  return "tagName" in node && !inlineTags.has(node.tagName);
}

function titleOf(page: Parent, url: string): string {
  const heading = find(page, ({ tagName }) => tagName === "h1");
  if (heading === null) throw new Error(`${url} has no title to index.`);
  return textsIn(heading).join("").trim();
}

function keywordsOf(page: Parent): string {
  return metaOf(page, "keywords");
}

function metaOf(page: Parent, name: string): string {
  const meta = find(page, (element) => element.tagName === "meta" && attributeOf(element, "name") === name);
  return (meta && attributeOf(meta, "content")) ?? "";
}

function find(parent: Parent, matches: (element: Element) => boolean): Element | null {
  for (const node of parent.childNodes) {
    if ("tagName" in node && matches(node)) return node;
    const inside = "childNodes" in node ? find(node, matches) : null;
    if (inside !== null) return inside;
  }
  return null;
}

function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
