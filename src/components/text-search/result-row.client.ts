/** One document among the results. Every text is inserted as text, so nothing in it can become HTML. */
import type { TextHitDocument } from "../../text-search/browser/document-files.ts";
import type { FoundPassage } from "../../text-search/browser/excerpts.ts";
import { markParameter, maxMarkedWords } from "./mark-parameter.ts";
import { otherPassagesSentence } from "./wording.ts";

type Found = FoundPassage<TextHitDocument["passages"][number]>;

const maxPassages = 3;

/** Builds the row of a document: its title and the passages found, each with a link to its exact place. */
export function resultRow(
  document: TextHitDocument,
  passages: readonly Found[],
  labelOf: (passageClass: string) => string,
): HTMLLIElement {
  const row = element("li");
  row.append(element("h3", document.title), element("p", document.place, "meta"));
  for (const found of passages.slice(0, maxPassages)) {
    row.append(...passageParts(document, found, labelOf(found.passage.class)));
  }
  const others = passages.length - maxPassages;
  if (others > 0) row.append(element("p", otherPassagesSentence(others), "meta"));
  return row;
}

function passageParts(document: TextHitDocument, found: Found, label: string): HTMLElement[] {
  const line = element("p");
  const link = element("a", label);
  link.href = markedUrl(document.url, found);
  // The same passage of other documents reads the same for those who hear links one by one.
  link.append(element("span", `, ${document.title}, ${document.place}`, "visually-hidden"));
  line.append(link);
  const text = element("p", "", "excerpt");
  text.dir = "auto";
  text.append(...found.pieces.map((piece) => (piece.isMarked ? element("mark", piece.text) : piece.text)));
  return [line, text];
}

/** Returns the URL of the passage, with the words that its page will mark. */
function markedUrl(url: string, { passage, forms }: Found): string {
  const params = new URLSearchParams(forms.slice(0, maxMarkedWords).map((form) => [markParameter, form]));
  return `${url}?${params}#${passage.anchor}`;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text = "",
  className = "",
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
