/** Everything that a page, a style sheet or a script loads is there. */
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";
import { cssAddresses, scriptAddresses } from "../code-addresses.ts";

/** The folder of what the bundler made. */
const bundled = "_astro/";

export const assets: Rule = { name: "Assets", start: followAssets };

function followAssets({ addresses }: VerifiedSite, report: ReportFinding): RuleRun {
  const follow = (url: string, from: { file: string; path: string }): void => {
    const target = addresses.resolve(url, from.path);
    if (target.kind === "own" && target.file === null) report(from.file, `loads ${url}, which is not there`);
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
  };
}
