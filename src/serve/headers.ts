/**
 * Decides which headers go with which file: the one source for the built-in server and for the configurations of
 * nginx, Caddy and static hosts. Each page carries its content policy itself, so that it holds on every host; what a page
 * can't say of itself comes from here.
 */
import type { Settings } from "../domain/settings-schema.ts";

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

export interface HeaderRule {
  /** A folder, which ends in a slash, or one file. */
  path: string;
  headers: Headers;
}

/** What goes with every answer; the first rule whose path fits puts its own headers in their place. */
export interface SiteHeaders {
  everywhere: Headers;
  rules: readonly HeaderRule[];
}

/** Makes the headers of a site with these settings. */
export function siteHeaders({ policy }: Pick<Settings, "policy">): SiteHeaders {
  return { everywhere, rules: policy.searchClosedTrajectories ? [...rules, noindexOfTexts] : rules };
}

/** Returns the headers of the file at a path (`/_astro/page.css`). */
export function headersOf(path: string, site: SiteHeaders): Headers {
  const rule = site.rules.find((candidate) => isUnder(path, candidate.path));
  return { ...site.everywhere, ...rule?.headers };
}

function isUnder(path: string, place: string): boolean {
  return place.endsWith("/") ? path.startsWith(place) : path === place;
}

const everywhere: Headers = {
  // A browser asks each time whether a file changed, and is not sent again what did not.
  "Cache-Control": "no-cache",
  "Content-Security-Policy": "frame-ancestors 'none'",
  // Only the finder asks for a position, and only when a visitor wants «near me».
  "Permissions-Policy": "camera=(), geolocation=(self), microphone=(), payment=(), usb=()",
  // The alert service has to see which site a form was on, so the origin is sent along, and no more.
  "Referrer-Policy": "strict-origin-when-cross-origin",
  // Browsers heed this over https alone.
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
};

const rules: readonly HeaderRule[] = [
  {
    // Names carry a hash of the content.
    path: "/_astro/",
    headers: { "Cache-Control": "public, max-age=31536000, immutable" },
  },
  {
    // A worker has no page around it: its policy comes with its file. It compiles the engine of the search.
    path: "/pagefind/pagefind-worker.js",
    headers: {
      "Content-Security-Policy":
        "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'",
    },
  },
];

/** P4: the search may find the explanations of closed trajectories then, and search engines still may not. */
const noindexOfTexts: HeaderRule = {
  path: "/zoeken/teksten/index/",
  headers: { "X-Robots-Tag": "noindex" },
};
