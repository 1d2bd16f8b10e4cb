/** Nothing comes from elsewhere: no script, style, image, font, frame or connection, and no form but to the alert service. */
import { cssAddresses, scriptAddresses } from "../code-addresses.ts";
import type { PageReference } from "../references.ts";
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";
import type { SiteFile } from "../site-file.ts";
import { readVerifiedPage } from "../verified-page.ts";

export const elsewhere: Rule = { name: "Nothing from elsewhere", start: watchAddresses };

function watchAddresses({ addresses, settings }: VerifiedSite, report: ReportFinding): RuleRun {
  const alertService = settings.alertServiceUrl;
  const originOf = (url: string, path: string): string | null => {
    const target = addresses.resolve(url, path);
    if (target.kind === "elsewhere") return target.origin;
    return target.kind === "scheme" && target.scheme !== "data:" ? target.scheme : null;
  };
  const judge = ({ url, use, place }: PageReference, file: string, path: string): void => {
    if (use === "link") return;
    const origin = originOf(url, path);
    if (origin === null || (use === "form" && origin === alertService)) return;
    report(file, `${place} ${verbs[use]} ${url}, which is not of this site`);
  };
  return {
    page: (page) => {
      for (const reference of page.references) judge(reference, page.file, page.path);
      if (page.elements.some(({ tagName }) => tagName === "base")) {
        report(page.file, "has a <base>, which sends its links elsewhere");
      }
    },
    file: (file) => {
      const { path } = file;
      if (path.endsWith(".svg")) {
        for (const reference of readVerifiedPage(file).references) judge(reference, path, `/${path}`);
      }
      for (const url of loadedBy(file)) {
        if (originOf(url, `/${path}`) !== null) report(path, `loads ${url}, which is not of this site`);
      }
    },
  };
}

/** Returns what a style sheet or a script loads. */
function loadedBy(file: SiteFile): string[] {
  if (file.path.endsWith(".css")) return cssAddresses(file.text);
  return file.path.endsWith(".js") ? scriptAddresses(file.text) : [];
}

const verbs = { load: "loads", form: "sends a form to", go: "leads to" } as const;
