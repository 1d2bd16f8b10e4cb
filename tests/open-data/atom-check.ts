/** Checks what RFC 4287 requires of a feed, with the XML parser of a real browser. */
import type { Page } from "playwright-core";

export interface FeedFile {
  /** The decoded path. */
  path: string;
  text: string;
}

export interface CheckedFeed {
  path: string;
  problems: string[];
  title: string;
  entries: { id: string; title: string; text: string; updated: string; href: string | null; kind: string }[];
}

/** Parses every feed strictly, and lists what is wrong with each. */
export function checkFeeds(page: Page, files: readonly FeedFile[]): Promise<CheckedFeed[]> {
  // The function runs in the browser, so it can use nothing from around it.
  return page.evaluate((all) => {
    const atom = "http://www.w3.org/2005/Atom";
    const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

    const children = (parent: Element, name: string): Element[] =>
      [...parent.children].filter((child) => child.namespaceURI === atom && child.localName === name);
    const textOf = (parent: Element, name: string): string => children(parent, name)[0]?.textContent ?? "";

    function problemsOfBoth(element: Element): string[] {
      const once = ["id", "title", "updated"].filter((name) => children(element, name).length !== 1);
      const atMostOnce = ["subtitle", "summary", "content", "rights", "published"].filter(
        (name) => children(element, name).length > 1,
      );
      const alternates = children(element, "link").filter((link) => link.getAttribute("rel") === "alternate");
      return [
        ...once.map((name) => `has not exactly one ${name}`),
        ...atMostOnce.map((name) => `has more than one ${name}`),
        ...(URL.canParse(textOf(element, "id")) ? [] : ["has an id that is no IRI"]),
        ...(timestamp.test(textOf(element, "updated")) ? [] : ["has no timestamp"]),
        ...(textOf(element, "title").trim() === "" ? ["has an empty title"] : []),
        ...(alternates.length > 1 ? ["has two alternates of one type"] : []),
        ...children(element, "link").flatMap((link) =>
          URL.canParse(link.getAttribute("href") ?? "") ? [] : ["has a link to nowhere"],
        ),
      ];
    }

    function problemsOfEntry(entry: Element): string[] {
      const hasAlternate = children(entry, "link").some((link) => link.getAttribute("rel") === "alternate");
      return [
        ...problemsOfBoth(entry),
        ...(hasAlternate || children(entry, "content").length === 1 ? [] : ["has neither link nor content"]),
        ...children(entry, "category").flatMap((one) => (one.getAttribute("term") ? [] : ["has no term"])),
      ];
    }

    return all.map(({ path, text }) => {
      const xml = new DOMParser().parseFromString(text, "application/xml");
      const root = xml.documentElement;
      const error = xml.getElementsByTagName("parsererror")[0]?.textContent;
      if (error || root.localName !== "feed" || root.namespaceURI !== atom) {
        return { path, problems: [error ?? "is no Atom feed"], title: "", entries: [] };
      }
      const entries = children(root, "entry");
      const ids = entries.map((entry) => textOf(entry, "id"));
      const author = children(root, "author")[0];
      const self = children(root, "link").find((link) => link.getAttribute("rel") === "self");
      const problems = [
        ...problemsOfBoth(root),
        ...(author && textOf(author, "name").trim() !== "" ? [] : ["has no author with a name"]),
        ...(decodeURIComponent(new URL(self?.getAttribute("href") ?? "http://none.invalid").pathname) === path
          ? []
          : ["does not name its own path"]),
        ...(new Set(ids).size === ids.length ? [] : ["has an entry twice"]),
        ...entries.flatMap((entry) =>
          problemsOfEntry(entry).map((problem) => `${textOf(entry, "id")} ${problem}`),
        ),
      ];
      return {
        path,
        problems: problems.map((problem) => `${path} ${problem}`),
        title: textOf(root, "title"),
        entries: entries.map((entry) => ({
          id: textOf(entry, "id"),
          title: textOf(entry, "title"),
          text: textOf(entry, "summary") || textOf(entry, "content"),
          updated: textOf(entry, "updated"),
          href: children(entry, "link")[0]?.getAttribute("href") ?? null,
          kind: children(entry, "category")[0]?.getAttribute("term") ?? "",
        })),
      };
    });
  }, files as FeedFile[]);
}
