/** No script runs but ours: files of the bundler, and never code in an attribute, an address or a frame of its own. */
import { attribute, type PageElement } from "../built-pages.ts";
import type { SiteAddresses } from "../addresses.ts";
import type { ReportFinding, Rule } from "../rule.ts";
import { readVerifiedPage, type VerifiedPage } from "../verified-page.ts";

export const scripts: Rule = {
  name: "Scripts",
  start: ({ addresses }, report) => ({
    page: (page) => judgePage(page, addresses, report),
    file: (file) => {
      if (file.path.endsWith(".svg")) judgePage(readVerifiedPage(file), addresses, report);
    },
  }),
};

function judgePage(page: VerifiedPage, addresses: SiteAddresses, report: ReportFinding): void {
  for (const element of page.elements) {
    if (element.tagName === "script") {
      const problem = problemWithScript(element, page, addresses);
      if (problem !== null) report(page.file, problem);
    }
    for (const { name, value } of element.attrs) {
      if (name.startsWith("on")) report(page.file, `${element.tagName} has code in ${name}`);
      else if (name === "srcdoc") report(page.file, `${element.tagName} has a page in srcdoc`);
      else if (addressAttributes.has(name) && isCode(value))
        report(page.file, `${element.tagName} has code in ${name}`);
    }
  }
}

/** The attributes that a browser follows or runs; in others a text of the export may begin like code. */
const addressAttributes = new Set([
  "action",
  "background",
  "cite",
  "data",
  "formaction",
  "from",
  "href",
  "longdesc",
  "manifest",
  "ping",
  "poster",
  "src",
  "to",
  "values",
  "xlink:href",
]);

/** Browsers leave out control characters before a scheme, and line breaks and tabs within it. */
function isCode(value: string): boolean {
  const first = value.charCodeAt(0);
  // Most values are told apart by their first character: j, J, v, V, or what browsers leave out.
  if (first > 0x20 && first !== 0x6a && first !== 0x4a && first !== 0x76 && first !== 0x56) return false;
  return /^[\0-\u0020]*(?:javascript|vbscript):/i.test(value.replace(/[\t\n\r]/g, ""));
}

function problemWithScript(script: PageElement, page: VerifiedPage, addresses: SiteAddresses): string | null {
  const source = ["src", "href", "xlink:href"]
    .map((name) => attribute(script, name))
    .find((url) => url !== null);
  if (source === undefined) return null;
  const target = addresses.resolve(source, page.path);
  const isOurs = target.kind === "own" && (target.file ?? "_astro/").startsWith("_astro/");
  return isOurs ? null : `runs ${source}, which is no script of the portal`;
}
