/** No page weighs more than the budget of its kind, together with its style sheets and the scripts that it names. */
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { attribute, byTag } from "../built-pages.ts";
import { budgetOf } from "../page-budgets.ts";
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";
import type { SiteFile } from "../site-file.ts";
import type { VerifiedPage } from "../verified-page.ts";

/** The name of the rule: `publish` only warns of what it finds, since heavy pages are no reason to withhold news. */
export const pageWeightName = "Weight of pages";

export const pageWeight: Rule = { name: pageWeightName, start: weighPages };

function weighPages({ folder, addresses }: VerifiedSite, report: ReportFinding): RuleRun {
  const weights = new Map<string, number>();
  /** Weighs a style sheet or a script, once; what is not there weighs nothing. */
  const weigh = (url: string, page: VerifiedPage): number => {
    const target = addresses.resolve(url, page.path);
    if (target.kind !== "own" || target.file === null) return 0;
    const known = weights.get(target.file) ?? gzipSync(readFileSync(join(folder, target.file))).length;
    weights.set(target.file, known);
    return known;
  };
  return {
    page: (page, file) => {
      const budget = budgetOf(page.file);
      const sum = (urls: string[]): number => urls.reduce((total, url) => total + weigh(url, page), 0);
      const scripts = sum(scriptsOf(page));
      const styles = sum(stylesOf(page));
      if (scripts > budget.scripts) {
        report(
          page.file,
          `its scripts weigh ${kilobytes(scripts)} gzipped, and may weigh ${kilobytes(budget.scripts)}`,
        );
      }
      const own = weightWithin(file, budget.all - scripts - styles);
      if (own === null) return;
      report(
        page.file,
        `weighs ${kilobytes(own + scripts + styles)} gzipped, and may weigh ${kilobytes(budget.all)}`,
      );
    },
  };
}

/** Returns the gzipped size of a page where that is more than `limit`, and null where it is not. */
function weightWithin({ bytes }: SiteFile, limit: number): number | null {
  // Compressing fast tells nearly always enough, and compressing well costs much on 25,000 pages.
  if (bytes.length < limit || gzipSync(bytes, { level: 1 }).length <= limit) return null;
  const weight = gzipSync(bytes).length;
  return weight <= limit ? null : weight;
}

/** Returns the addresses of the style sheets of a page. */
function stylesOf(page: VerifiedPage): string[] {
  const sheets = byTag(page, "link").filter((link) => attribute(link, "rel")?.toLowerCase() === "stylesheet");
  return sheets.flatMap((link) => attribute(link, "href") ?? []);
}

function scriptsOf(page: VerifiedPage): string[] {
  return byTag(page, "script").flatMap((script) => attribute(script, "src") ?? []);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
