/** Follows every link inside a built site to the file that a plain web server would serve, and to the anchor in it. */
import { attribute, type BuiltPage, type Element } from "./built-pages.ts";

/** The part of a page that checking its links needs: little enough to keep one for every page of a site. */
export interface LinkedPage {
  file: string;
  path: string;
  links: string[];
  ids: ReadonlySet<string>;
}

const urlAttributes = ["href", "src", "action", "poster", "data"];

/** Gathers the links of a page, and the anchors that other pages may link to. */
export function gatherLinks(page: BuiltPage): LinkedPage {
  const ids = new Set(page.elements.flatMap((element) => attribute(element, "id") ?? []));
  return { file: page.file, path: page.path, links: linksOn(page), ids };
}

/** Lists the links within the site that lead nowhere, each as one line. */
export function brokenLinks(files: ReadonlySet<string>, pages: readonly LinkedPage[]): string[] {
  const idsByFile = new Map(pages.map(({ file, ids }) => [file, ids]));
  return pages.flatMap((page) =>
    page.links.flatMap((link) => {
      const problem = problemWith(link, page, files, idsByFile);
      return problem === null ? [] : [`${page.path} → ${link}: ${problem}`];
    }),
  );
}

/** Returns every URL that a page links to or loads, as written. */
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
  // Browsers try the anchor as it is written, then decoded.
  const anchors = [url.hash.slice(1), decodeURIComponent(url.hash.slice(1))];
  return anchors.some((anchor) => idsByFile.get(file)?.has(anchor)) ? null : "no such anchor";
}

/** Returns the file that a plain web server serves for a path: it decodes the path, and serves a folder's `index.html`. */
export function fileAt(pathname: string, files: ReadonlySet<string>): string | null {
  const path = decodeURIComponent(pathname).slice(1);
  const candidates = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path];
  return candidates.find((candidate) => files.has(candidate)) ?? null;
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
