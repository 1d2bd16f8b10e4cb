/** Follows every link inside a built site to the file, and the anchor in it, that a plain web server would give. */
import { attribute, type BuiltPage, type Element } from "./built-pages.ts";

/** What is left of a page once its links are gathered: little enough to keep one for every page of a site. */
export interface LinkedPage {
  file: string;
  path: string;
  links: string[];
  ids: ReadonlySet<string>;
}

const urlAttributes = ["href", "src", "action", "poster", "data"];

/** Gathers what a page links to, and the anchors that others may link to. */
export function gatherLinks(page: BuiltPage): LinkedPage {
  const ids = new Set(page.elements.flatMap((element) => attribute(element, "id") ?? []));
  return { file: page.file, path: page.path, links: linksOn(page), ids };
}

/** The links that a visitor can follow without leaving the site, but that lead nowhere; one line for each. */
export function brokenLinks(files: ReadonlySet<string>, pages: readonly LinkedPage[]): string[] {
  const idsByFile = new Map(pages.map(({ file, ids }) => [file, ids]));
  return pages.flatMap((page) =>
    page.links.flatMap((link) => {
      const problem = problemWith(link, page, files, idsByFile);
      return problem === null ? [] : [`${page.path} → ${link}: ${problem}`];
    }),
  );
}

/** All that a page links to or asks for, as written. */
function linksOn(page: BuiltPage): string[] {
  return page.elements.flatMap((element) => [
    ...urlAttributes.flatMap((name) => attribute(element, name) ?? []),
    ...refreshTarget(element),
    ...(attribute(element, "srcset") ?? "").split(",").flatMap((part) => part.trim().split(" ")[0] || []),
  ]);
}

function refreshTarget(element: Element): string[] {
  if (attribute(element, "http-equiv") !== "refresh") return [];
  return (attribute(element, "content") ?? "").split("url=").slice(1);
}

function problemWith(
  link: string,
  page: LinkedPage,
  files: ReadonlySet<string>,
  idsByFile: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const own = new URL(encodePath(page.path), "http://site.invalid");
  if (!URL.canParse(link, own)) return "is no URL";
  const url = new URL(link, own);
  if (["http:", "https:"].includes(url.protocol) && url.origin !== own.origin) return null;
  if (["mailto:", "tel:"].includes(url.protocol)) return null;
  if (url.origin !== own.origin) return `has the scheme ${url.protocol}`;
  const file = fileAt(url.pathname, files);
  if (file === null) return "no such file";
  if (url.hash === "" || !file.endsWith(".html")) return null;
  // As browsers do: the anchor as it is written, else decoded.
  const anchors = [url.hash.slice(1), decodeURIComponent(url.hash.slice(1))];
  return anchors.some((anchor) => idsByFile.get(file)?.has(anchor)) ? null : "no such anchor";
}

/** The file that a plain web server gives for a path: it decodes the path, and `index.html` stands for a folder. */
export function fileAt(pathname: string, files: ReadonlySet<string>): string | null {
  const path = decodeURIComponent(pathname).slice(1);
  const candidates = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path];
  return candidates.find((candidate) => files.has(candidate)) ?? null;
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
