/**
 * Each page carries the content policy of the settings before it loads anything, and that policy names the hash of each
 * script and style within the page, and no more than the policies of the other pages do.
 */
import { createHash } from "node:crypto";
import { settingsConfig } from "../../settings-config.ts";
import { attribute, byTag, type PageElement } from "../built-pages.ts";
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";
import type { VerifiedPage } from "../verified-page.ts";

export const contentPolicy: Rule = { name: "Content policy", start: comparePolicies };

type Directives = ReadonlyMap<string, readonly string[]>;

function comparePolicies({ settings }: VerifiedSite, report: ReportFinding): RuleRun {
  const expected = expectedDirectives(settings);
  /** The pages of each policy. Nearly all pages share one, which is looked at once. */
  const filesByPolicy = new Map<string, string[]>();
  const directivesByPolicy = new Map<string, Directives>();
  return {
    page: (page) => {
      const policy = ownPolicy(page);
      if (policy === null)
        return report(page.file, "has no content policy of its own in its head, before all that it loads");
      const directives = directivesByPolicy.get(policy) ?? directivesOf(policy);
      directivesByPolicy.set(policy, directives);
      const files = filesByPolicy.get(policy);
      if (files === undefined) filesByPolicy.set(policy, [page.file]);
      else files.push(page.file);
      for (const problem of inlineProblems(page, directives)) report(page.file, problem);
    },
    end: () => {
      const usual = [...filesByPolicy].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
      const usualHashes = new Set(hashesIn(directivesByPolicy.get(usual ?? "")));
      for (const [policy, files] of filesByPolicy) {
        const directives = directivesByPolicy.get(policy);
        const problems = [
          ...directiveProblems(directives, expected),
          ...hashesIn(directives)
            .filter((hash) => !usualHashes.has(hash))
            .map((hash) => `its content policy allows ${hash}, which that of other pages does not`),
        ];
        for (const file of files) for (const problem of problems) report(file, problem);
      }
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

function directivesOf(policy: string): Directives {
  return new Map(
    policy
      .split(";")
      .map((directive) => directive.trim().split(/\s+/))
      .flatMap(([name, ...sources]) => (name ? [[name.toLowerCase(), sources] as const] : [])),
  );
}

/** Scripts and styles come from the site alone, or have a hash. */
function expectedDirectives(settings: VerifiedSite["settings"]): Directives {
  const csp = settingsConfig(settings).security?.csp;
  const directives = typeof csp === "object" ? (csp.directives ?? []) : [];
  return directivesOf([...directives, "script-src 'self'", "style-src 'self'"].join(";"));
}

function directiveProblems(directives: Directives | undefined, expected: Directives): string[] {
  const names = new Set([...(directives?.keys() ?? []), ...expected.keys()]);
  return [...names].flatMap((name) => {
    const found = (directives?.get(name) ?? []).filter((source) => !isHashOf(source, name)).join(" ");
    const wanted = expected.get(name)?.join(" ") ?? "";
    return found === wanted
      ? []
      : [`its content policy has ${name} «${found}», and the settings say «${wanted}»`];
  });
}

function isHashOf(source: string, directive: string): boolean {
  return /^(?:script|style)-src$/.test(directive) && /^'sha256-[\w+/]{43}='$/.test(source);
}

function hashesIn(directives: Directives | undefined): string[] {
  return [...(directives?.values() ?? [])].flat().filter((source) => source.startsWith("'sha"));
}

/** Lists the scripts, styles and style attributes of a page that its policy does not allow. */
function inlineProblems(page: VerifiedPage, directives: Directives): string[] {
  return page.elements.flatMap((element) => {
    const { tagName } = element;
    if (attribute(element, "style") !== null)
      return [`${tagName} has a style attribute, which the content policy forbids`];
    const isScript = tagName === "script" && attribute(element, "src") === null && isExecuted(element);
    if (!isScript && tagName !== "style") return [];
    const code = element.text;
    const allowed = directives.get(isScript ? "script-src" : "style-src") ?? [];
    if (allowed.includes(hashSource(code))) return [];
    return [`its content policy has no hash of the ${tagName} «${code.trim().slice(0, 60)}»`];
  });
}

function isExecuted(script: PageElement): boolean {
  return attribute(script, "type")?.toLowerCase() !== "application/ld+json";
}

function hashSource(code: string): string {
  return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
}
