import { markParameter, maxMarkedWords } from "./mark-parameter.ts";

/** Wraps a `<mark>` around each whole word or phrase that the parameters name, in these texts alone. Nothing is announced. */
export function markWords(params: URLSearchParams, texts: Iterable<Element>): void {
  const words = params
    .getAll(markParameter)
    .slice(0, maxMarkedWords)
    .filter((word) => word.length > 0 && word.length <= 100);
  if (words.length === 0) return;
  const escaped = words.map((word) =>
    word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, String.raw`\s+`),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  for (const text of texts) for (const node of textNodesIn(text)) markIn(node, pattern);
}

/** Collects all text nodes before any of them is changed. */
function textNodesIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function markIn(node: Text, pattern: RegExp): void {
  const matches = [...node.data.matchAll(pattern)].reverse();
  for (const { index, 0: word } of matches) {
    const found = node.splitText(index);
    found.splitText(word.length);
    const mark = document.createElement("mark");
    found.replaceWith(mark);
    mark.append(found);
  }
}
