/** One result. Every text is inserted as text, so nothing in it can become HTML. */
import type { PortalHit } from "../../portal-search/browser/search-portal.ts";

/** Builds the item of a hit: a link with its kind, and an excerpt with the words marked. */
export function resultItem({ url, title, page, kind, excerpt }: PortalHit): HTMLLIElement {
  const item = document.createElement("li");
  const heading = paragraph("portal-title");
  const link = document.createElement("a");
  link.href = url;
  link.textContent = title;
  heading.append(link);
  const meta = paragraph("meta");
  meta.textContent = page === null ? kind : `${kind}: ${page}`;
  const text = paragraph();
  text.append(...excerpt.map((piece) => (piece.isMarked ? marked(piece.text) : piece.text)));
  item.append(heading, meta, text);
  return item;
}

function paragraph(className = ""): HTMLParagraphElement {
  const made = document.createElement("p");
  if (className) made.className = className;
  return made;
}

function marked(text: string): HTMLElement {
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}
