/** Every link within the site leads to a file, and to the anchor in it: on pages, and out of feeds. */
import { attribute } from "../built-pages.ts";
import { decoded, type AddressTarget } from "../addresses.ts";
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";
import type { VerifiedPage } from "../verified-page.ts";

interface AnchorLink {
  from: string;
  url: string;
  file: string;
  anchor: string;
}

export const links: Rule = { name: "Links", start: followLinks };

function followLinks({ addresses }: VerifiedSite, report: ReportFinding): RuleRun {
  const idsByFile = new Map<string, ReadonlySet<string>>();
  const anchorLinks: AnchorLink[] = [];
  return {
    page: (page) => {
      idsByFile.set(page.file, idsOn(page));
      for (const url of new Set(linksOn(page))) {
        const target = addresses.resolve(url, page.path);
        const problem = problemWith(target);
        if (problem !== null) report(page.file, `the link ${url} ${problem}`);
        else if (target.kind === "own" && target.file !== null && leadsToAnchor(target)) {
          anchorLinks.push({ from: page.file, url, file: target.file, anchor: target.anchor });
        }
      }
    },
    file: (file) => {
      const { path } = file;
      if (!path.endsWith("feed.xml")) return;
      for (const url of linksOfFeed(file.text)) {
        const problem = problemWith(addresses.resolve(url, `/${path}`));
        if (problem !== null) report(path, `the link ${url} ${problem}`);
      }
    },
    end: () => {
      // The page that an anchor is on may come after the one that links to it.
      for (const { from, url, file, anchor } of anchorLinks) {
        const ids = idsByFile.get(file);
        // Browsers try the anchor as it is written, then decoded.
        const isThere = ids?.has(anchor) || ids?.has(decoded(anchor) ?? anchor);
        if (!isThere) report(from, `the link ${url} leads to no anchor in /${file}`);
      }
    },
  };
}

function idsOn(page: VerifiedPage): ReadonlySet<string> {
  return new Set(page.elements.flatMap((element) => attribute(element, "id") ?? []));
}

function linksOn({ references }: VerifiedPage): string[] {
  return references.flatMap(({ url, use }) => (use === "load" ? [] : [url]));
}

function leadsToAnchor({ file, anchor }: Extract<AddressTarget, { kind: "own" }>): boolean {
  return anchor !== "" && file !== null && file.endsWith(".html");
}

function problemWith(target: AddressTarget): string | null {
  if (target.kind === "invalid") return "is no web address";
  if (target.kind === "own" && target.file === null) return "leads to no file";
  if (target.kind !== "scheme" || ["mailto:", "tel:"].includes(target.scheme)) return null;
  return `has the scheme ${target.scheme}`;
}

/** Returns the addresses in the `href` of a feed as they are written; rule «Feeds» sees to it that it is well-formed. */
function linksOfFeed(xml: string): Set<string> {
  return new Set([...xml.matchAll(/\shref="([^"<]*)"/g)].map(([, url = ""]) => url.replaceAll("&amp;", "&")));
}
