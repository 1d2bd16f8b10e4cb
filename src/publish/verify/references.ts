/** Finds every address that a page names, and what the browser does with it. */
import { attribute, type PageElement } from "./built-pages.ts";

export interface PageReference {
  /** The address as it is written. */
  url: string;
  /**
   * `load`: the browser fetches it by itself. `form`: a form is sent there. `go`: the visitor is taken there at once.
   * `link`: only a visitor who wants to, or a program, goes there.
   */
  use: "load" | "form" | "go" | "link";
  /** How the page names it: `script src`. */
  place: string;
}

/** Relations of a `<link>` that make no browser fetch anything. */
const quietRelations = new Set(["canonical", "alternate", "license", "author", "help", "next", "prev"]);
const linkingTags = new Set(["a", "area"]);
const loadingAttributes = new Set(["src", "poster", "data", "background", "manifest", "ping", "xlink:href"]);
const listAttributes = new Set(["srcset", "imagesrcset"]);
const sharedImage = /^(?:og:(?:url|image|video|audio)|twitter:image)$/;

/** Returns every address that the elements of a page name, as written, in the order of the page. */
export function referencesOn(elements: readonly PageElement[]): PageReference[] {
  const found: PageReference[] = [];
  for (const element of elements) {
    if (element.tagName === "meta") addOfMeta(element, found);
    else for (const { name, value } of element.attrs) addOf(element, name, value, found);
  }
  return found;
}

function addOf(element: PageElement, name: string, value: string, found: PageReference[]): void {
  const tag = element.tagName;
  const place = `${tag} ${name}`;
  if (name === "href") found.push({ url: value, use: useOfHref(element), place });
  else if (name === "action" || name === "formaction") found.push({ url: value, use: "form", place });
  else if (listAttributes.has(name)) {
    for (const url of addressesOfSet(value)) found.push({ url, use: "load", place });
  } else if (loadingAttributes.has(name)) {
    found.push({ url: value, use: tag === "a" ? "link" : "load", place });
  }
}

function useOfHref(element: PageElement): PageReference["use"] {
  if (linkingTags.has(element.tagName)) return "link";
  if (element.tagName !== "link") return "load";
  const relations = (attribute(element, "rel") ?? "").toLowerCase().trim().split(/\s+/);
  return relations.every((relation) => quietRelations.has(relation)) ? "link" : "load";
}

function addOfMeta(element: PageElement, found: PageReference[]): void {
  const content = attribute(element, "content") ?? "";
  if (attribute(element, "http-equiv")?.toLowerCase() === "refresh") {
    const url = /url\s*=\s*["']?([^"']*)/i.exec(content)?.[1];
    if (url !== undefined) found.push({ url: url.trim(), use: "go", place: "meta refresh" });
  }
  const property = attribute(element, "property") ?? attribute(element, "name") ?? "";
  if (sharedImage.test(property)) found.push({ url: content, use: "link", place: `meta ${property}` });
}

/** Returns the addresses of a `srcset`: each stands before its width, and only a comma and a space separate two. */
function addressesOfSet(value: string): string[] {
  return value.split(/,\s+/).flatMap((part) => part.trim().split(/\s+/)[0] || []);
}
