/**
 * Each page carries the content policy of the settings before it loads anything, and keeps it: scripts and styles are files
 * of the site.
 */
import { pagePolicy } from "../../../serve/page-policy.ts";
import { attribute, byTag, type PageElement } from "../built-pages.ts";
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";
import type { VerifiedPage } from "../verified-page.ts";

export const contentPolicy: Rule = { name: "Content policy", start: comparePolicies };

type Directives = ReadonlyMap<string, string>;

function comparePolicies({ settings }: VerifiedSite, report: ReportFinding): RuleRun {
  const expected = pagePolicy(settings);
  return {
    page: (page) => {
      const policy = ownPolicy(page);
      if (policy === null)
        return report(page.file, "has no content policy of its own in its head, before all that it loads");
      for (const problem of [...policyProblems(policy, expected), ...inlineProblems(page)])
        report(page.file, problem);
    },
  };
}

/** Returns the policy of a page; null where it has none, several, or one that comes too late. */
function ownPolicy(page: VerifiedPage): string | null {
  const policies = byTag(page, "meta").filter(
    (meta) => attribute(meta, "http-equiv")?.toLowerCase() === "content-security-policy",
  );
  const [policy] = policies;
  if (policy === undefined || policies.length > 1 || !policy.isInHead) return null;
  const loads = page.elements.findIndex(isLoading);
  return loads === -1 || page.elements.indexOf(policy) < loads ? attribute(policy, "content") : null;
}

function isLoading(element: PageElement): boolean {
  const { tagName } = element;
  if (tagName === "link") return attribute(element, "rel")?.toLowerCase() === "stylesheet";
  return tagName === "style" || (tagName === "script" && isExecuted(element));
}

/** Lists the directives that differ; none where the policies are the same, as on nearly every page. */
function policyProblems(policy: string, expected: string): string[] {
  if (policy === expected) return [];
  const found = directivesOf(policy);
  const wanted = directivesOf(expected);
  const names = [...new Set([...found.keys(), ...wanted.keys()])];
  return names
    .filter((name) => found.get(name) !== wanted.get(name))
    .map(
      (name) =>
        `its content policy has ${name} «${found.get(name) ?? ""}», and the settings say «${wanted.get(name) ?? ""}»`,
    );
}

function directivesOf(policy: string): Directives {
  return new Map(
    policy
      .split(";")
      .map((directive) => directive.trim().split(/\s+/))
      .flatMap(([name, ...sources]) => (name ? [[name.toLowerCase(), sources.join(" ")] as const] : [])),
  );
}

/** Lists the scripts, styles and style attributes of a page that no policy of ours allows. */
function inlineProblems(page: VerifiedPage): string[] {
  return page.elements.flatMap((element) => {
    const { tagName } = element;
    if (attribute(element, "style") !== null)
      return [`${tagName} has a style attribute, which the content policy forbids`];
    const isScript = tagName === "script" && attribute(element, "src") === null && isExecuted(element);
    if (!isScript && tagName !== "style") return [];
    return [
      `has the ${tagName} «${element.text.trim().slice(0, 60)}» within, which the content policy forbids`,
    ];
  });
}

function isExecuted(script: PageElement): boolean {
  return attribute(script, "type")?.toLowerCase() !== "application/ld+json";
}
