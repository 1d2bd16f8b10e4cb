/** Lists the elements of a page for the rules, which look at each by itself and never need the tree. */
import { parse } from "parse5";
import { elementsIn, rawTextContent, type PageElement } from "./built-pages.ts";
import { readPlainMarkup } from "./plain-markup.ts";

/** Returns every element of a page or a drawing, in their order. */
export function elementsOf(html: string): readonly PageElement[] {
  return readPlainMarkup(html) ?? parsedElements(html);
}

/** Lists the elements that a browser makes of any text, after the same standard. */
export function parsedElements(html: string): PageElement[] {
  return elementsIn(parse(html)).map((element) => ({
    tagName: element.tagName.toLowerCase(),
    attrs: element.attrs.map(({ name, prefix, value }) => ({
      name: (prefix ? `${prefix}:${name}` : name).toLowerCase(),
      value,
    })),
    isInHead: element.parentNode?.nodeName === "head",
    text: rawTextContent(element),
  }));
}
