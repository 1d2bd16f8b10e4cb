/**
 * The portal's own text in the files of a built site: all that visitors and machines read, without what is marked as
 * quoted from the source. Names of locations, organisers and desks inside sentences give way to a placeholder.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";
import { parse as parseCsv } from "csv-parse/sync";
import { filesIn } from "../../src/publish/verify/built-pages.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The texts of one page, or of one file that is no page. */
export interface OwnText {
  file: string;
  /** One text for each block, attribute or field; a text has no white space at its ends. */
  texts: string[];
}

/** Stands where a name or a quotation was. */
export const placeholder = "…";

/** Reads every file of a site that holds words. */
export function* ownTextsIn(site: string): Generator<OwnText> {
  const names = namesIn(site);
  for (const file of filesIn(site)) {
    const texts = textsOf(file, () => readFileSync(join(site, file), "utf8"));
    if (texts !== null) yield { file, texts: texts.map((text) => withoutNames(text, names)) };
  }
}

/** The names of locations, organisers and sources that a site shows, the longest first. */
export function namesIn(site: string): string[] {
  const rows = (file: string) => csvRows(readFileSync(join(site, "data/v1", file), "utf8"));
  const { bron } = JSON.parse(readFileSync(join(site, "data/v1/publication.json"), "utf8")) as {
    bron?: string;
  };
  const names = new Set([
    ...rows("locaties.csv").flatMap((row) => [row["naam"] ?? "", row["organisator"] ?? ""]),
    ...rows("kerncijfers.csv").map((row) => row["bron"] ?? ""),
    bron ?? "",
  ]);
  return [...names].filter((name) => name !== "").sort((a, b) => b.length - a.length);
}

/** Replaces names by a placeholder. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce(
    (rest, name) => (rest.includes(name) ? rest.replaceAll(name, placeholder) : rest),
    text,
  );
}

function textsOf(file: string, read: () => string): string[] | null {
  if (file.endsWith(".html")) return pageTexts(read());
  if (file.endsWith(".xml")) return feedTexts(read());
  if (/^data\/v1\/(?:datapackage\.json|dcat\.jsonld|publication\.json)$/.test(file)) return jsonTexts(read());
  if (file === "data/v1/wijzigingen.json") return changeTexts(read());
  // A row of figures has a label of the portal in each column, and the source of the publisher in one.
  if (/^cijfers\/.*\.csv$/.test(file)) return [...header(read()), ...figureTexts(read())];
  if (file.endsWith(".csv")) return header(read());
  return /^zoeken\/teksten\/.*\/documenten\//.test(file) ? documentTexts(read()) : null;
}

// Pages

/** Elements whose text is a text of its own. */
const blocks = new Set(
  "address article aside blockquote body button caption dd desc details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header label legend li main nav ol option p section select summary table tbody td text th thead title tr ul".split(
    " ",
  ),
);
const silent = new Set(["script", "style", "template", "code"]);
const spokenAttributes = ["alt", "aria-label", "title", "placeholder", "data-label", "data-failed", "label"];

/** The own texts of a page. */
export function pageTexts(html: string): string[] {
  const texts: string[] = [];
  collect(parse(html), texts);
  return texts.map(tidy).filter((text) => text !== "");
}

/** Returns the names that stand alone in a page and are not marked as text out of the source. */
export function unmarkedNames(html: string, names: readonly string[]): string[] {
  const known = new Set(names);
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) {
      const attributes = attributesOf(node);
      if (isQuoted(attributes) || node.tagName === "head" || silent.has(node.tagName)) return;
      const text = tidy(unquotedText(node));
      if (known.has(text)) {
        found.push(text);
        return;
      }
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

/** Adds the texts of a node: a block begins a new one. */
function collect(node: Node, texts: string[]): void {
  if (defaultTreeAdapter.isTextNode(node)) {
    texts[Math.max(texts.length - 1, 0)] = (texts.at(-1) ?? "") + node.value;
    return;
  }
  if (!defaultTreeAdapter.isElementNode(node)) {
    for (const child of "childNodes" in node ? node.childNodes : []) collect(child, texts);
    return;
  }
  const attributes = attributesOf(node);
  if (isQuoted(attributes)) {
    if (blocks.has(node.tagName)) texts.push(placeholder, "");
    else texts[Math.max(texts.length - 1, 0)] = (texts.at(-1) ?? "") + placeholder;
    return;
  }
  if (attributes.get("type") === "application/ld+json") texts.push(...jsonTexts(textOf(node)), "");
  if (silent.has(node.tagName)) return;
  texts.push(...attributeTexts(node, attributes));
  const isBlock = blocks.has(node.tagName);
  if (isBlock || texts.length === 0) texts.push("");
  if (node.tagName === "br") texts.push("");
  for (const child of node.childNodes) collect(child, texts);
  if (isBlock) texts.push("");
}

/** True for an element that the pages mark as text out of the source. */
function isQuoted(attributes: ReadonlyMap<string, string>): boolean {
  return (
    attributes.has("data-source") || (attributes.get("class") ?? "").split(/\s+/).includes("source-text")
  );
}

function attributeTexts({ tagName }: Element, attributes: ReadonlyMap<string, string>): string[] {
  const spoken = spokenAttributes.flatMap((name) => attributes.get(name) ?? []);
  const name = attributes.get("name") ?? attributes.get("property") ?? "";
  const isMeta = tagName === "meta" && /description|title|site_name|:alt$/.test(name);
  const isButton = tagName === "input" && attributes.get("type") === "submit";
  const own = [
    ...(isMeta ? [attributes.get("content") ?? ""] : []),
    ...(isButton ? [attributes.get("value") ?? ""] : []),
    ...spoken,
  ];
  // What follows an attribute is not part of it.
  return own.length === 0 ? [] : [...own, ""];
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** The text of a node without what is marked inside it. */
function unquotedText(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  const attributes = defaultTreeAdapter.isElementNode(node) ? attributesOf(node) : new Map<string, string>();
  if (isQuoted(attributes)) return "";
  return "childNodes" in node ? node.childNodes.map(unquotedText).join("") : "";
}

function attributesOf(element: Element): Map<string, string> {
  return new Map(element.attrs.map(({ name, value }) => [name, value]));
}

/** Joins the white space of HTML, but keeps no-break spaces apart. */
function tidy(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, " ").trim();
}

// Other files

function feedTexts(xml: string): string[] {
  const parts = [...xml.matchAll(/<(title|subtitle|summary|content|rights)\b[^>]*>([\s\S]*?)<\/\1>/g)];
  return parts.map(([, , text = ""]) => tidy(unescaped(text)));
}

function unescaped(text: string): string {
  return textOf(parse(unescapedOnce(text)));
}

function unescapedOnce(text: string): string {
  return textOf(parse(text));
}

/** Keys of JSON whose values come from the source, or are no words. */
const sourceKeys = new Set([
  ...["name", "streetAddress", "addressLocality", "telephone", "email", "sameAs", "bron", "path", "pattern"],
  ...["url", "@id", "@type", "@context", "identifier", "hash", "sources", "path", "contentUrl", "format"],
]);

function jsonTexts(json: string): string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === "string" && !/^https?:/.test(value)) texts.push(tidy(value));
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) if (!sourceKeys.has(key)) visit(inner);
    }
  };
  visit(JSON.parse(json));
  return texts;
}

function header(csv: string): string[] {
  const [first = ""] = csv.replace(/^\uFEFF/, "").split("\r\n");
  return first.split(/[;,]/).map((name) => name.replaceAll("_", " "));
}

function changeTexts(json: string): string[] {
  const { rijen } = JSON.parse(json) as { rijen: { titel: string; tekst: string }[] };
  return rijen.flatMap(({ titel, tekst }) => [tidy(titel), tidy(tekst)]);
}

function figureTexts(csv: string): string[] {
  return csvRows(csv).flatMap((row) =>
    Object.entries(row).flatMap(([column, value]) => (column === "bron" ? [] : [tidy(value)])),
  );
}

function csvRows(csv: string): Record<string, string>[] {
  const delimiter = /^[^\n]*;/.test(csv) ? ";" : ",";
  return parseCsv(csv, { bom: true, columns: true, delimiter }) as Record<string, string>[];
}

/** The titles and labels of a document for the search inside texts; its passages are quoted. */
function documentTexts(json: string): string[] {
  const { title, place } = JSON.parse(json) as { title: string; place: string };
  return [title, place].map(tidy);
}
