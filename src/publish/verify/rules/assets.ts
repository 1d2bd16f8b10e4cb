/** Everything that a page, a style sheet or a script loads is there; and what is in `/_astro/` is loaded by something. */
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";
import { cssAddresses, scriptAddresses } from "../code-addresses.ts";

/** The folder of what the bundler made. */
const bundled = "_astro/";

/** Astro's React integration adds an entry for islands of its own making; our pages mount React themselves. */
const unused = /^_astro\/client\.[\w-]{8}\.js$/;

export const assets: Rule = { name: "Assets", start: followAssets };

function followAssets({ addresses, files }: VerifiedSite, report: ReportFinding): RuleRun {
  const loaded = new Set<string>();
  const follow = (url: string, from: { file: string; path: string }): void => {
    const target = addresses.resolve(url, from.path);
    if (target.kind !== "own") return;
    if (target.file === null) report(from.file, `loads ${url}, which is not there`);
    else loaded.add(target.file);
  };
  return {
    page: (page) => {
      for (const { url, use } of page.references) if (use === "load") follow(url, page);
    },
    file: (file) => {
      const { path } = file;
      const from = { file: path, path: `/${path}` };
      if (path.endsWith(".css")) for (const url of cssAddresses(file.text)) follow(url, from);
      if (path.startsWith(bundled) && path.endsWith(".js")) {
        for (const url of scriptAddresses(file.text)) follow(url, from);
      }
    },
    end: () => {
      for (const file of files) {
        if (file.startsWith(bundled) && !loaded.has(file) && !unused.test(file))
          report(file, "is loaded by no page, style or script");
      }
    },
  };
}
