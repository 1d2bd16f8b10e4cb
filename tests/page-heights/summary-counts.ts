/** Finds summaries that count otherwise than the lists they sum up, on a page that is built. */
import {
  attribute,
  textContent,
  type BuiltPage,
  type Element,
} from "../../src/publish/verify/built-pages.ts";

/** Counts the summaries of a page, and lists those that differ from their list. */
export function summaryProblems(page: BuiltPage): { summaries: number; problems: string[] } {
  const judged = [...foldSummaries(page), ...overviewLines(page)];
  const problems = judged
    .filter(({ said, listed }) => said !== listed)
    .map(({ text, listed }) => `${page.path} says «${text}» of ${listed}`);
  return { summaries: judged.length, problems };
}

interface Summary {
  text: string;
  said: number;
  listed: number;
}

/** A fold that counts says beside its heading what is in it: `16 aanmaningen en 3 voornemens` of 19 steps. */
function foldSummaries(page: BuiltPage): Summary[] {
  return page.elements.filter(hasClass("fold")).flatMap((fold) => {
    const [list] = within(fold).filter(hasClass("fold-list"));
    const [counted] = within(fold).filter(hasClass("fold-count"));
    if (!list || !counted) return [];
    const text = textContent(counted);
    return { text, said: numbersIn(text).reduce((sum, number) => sum + number, 0), listed: itemsIn(list) };
  });
}

/** A line of the overview of a municipality begins with the number of rows in the list that it leads to. */
function overviewLines(page: BuiltPage): Summary[] {
  const lines = page.elements.filter(hasClass("overview")).flatMap((list) => within(list, "li"));
  return lines.flatMap((line) => {
    const anchor = within(line, "a").map((link) => attribute(link, "href")?.slice(1))[0];
    const list = page.elements.find((element) => attribute(element, "aria-labelledby") === anchor);
    const text = textContent(line);
    return anchor && list ? { text, said: numbersIn(text)[0] ?? 0, listed: itemsIn(list) } : [];
  });
}

/** Counts rows of a list of locations, changes, steps, columns, codes, terms, or panels of published figures. */
function itemsIn(list: Element): number {
  const inside = within(list);
  const panels = inside.filter(hasClass("gepubliceerd")).filter(({ tagName }) => tagName === "figure");
  if (panels.length > 0) return panels.length;
  const lists = inside.filter((element) =>
    ["row-list", "changes", "enforced"].some((name) => hasClass(name)(element)),
  );
  if (lists.length > 0) {
    return lists.flatMap((one) => one.childNodes).filter((child) => child.nodeName === "li").length;
  }
  const terms = inside.filter(({ tagName }) => tagName === "dt");
  return terms.length > 0 ? terms.length : within(list, "tbody").flatMap((body) => within(body, "tr")).length;
}

function within(element: Element, tag?: string): Element[] {
  const children = element.childNodes.filter((node): node is Element => "tagName" in node);
  const all = children.flatMap((child) => [child, ...within(child)]);
  return tag === undefined ? all : all.filter(({ tagName }) => tagName === tag);
}

function hasClass(name: string): (element: Element) => boolean {
  return (element) => (attribute(element, "class") ?? "").split(" ").includes(name);
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d.]*/g)].map(([digits]) => Number(digits.replaceAll(".", "")));
}
