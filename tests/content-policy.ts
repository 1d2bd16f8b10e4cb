/** Judges the scripts of a page by the content security policy that the page carries, as a browser would. */
import { createHash } from "node:crypto";
import {
  attribute,
  byTag,
  metaContent,
  type BuiltPage,
  type Element,
} from "../src/publish/verify/built-pages.ts";

/** Lists the inline scripts whose own hash the policy of their page does not name. */
export function unallowedScripts(page: BuiltPage): string[] {
  const allowed = new Set(scriptSources(page));
  return byTag(page, "script")
    .filter((script) => attribute(script, "src") === null && isExecuted(script))
    .map((script) => rawText(script))
    .filter((code) => !allowed.has(`'sha256-${createHash("sha256").update(code).digest("base64")}'`))
    .map((code) => `has an inline script that its policy does not allow: ${code.trim().slice(0, 60)}`);
}

/** Structured data is the only data block that pages have. */
function isExecuted(script: Element): boolean {
  return attribute(script, "type") !== "application/ld+json";
}

/** Returns the code as it is hashed: with all its white space. */
function rawText(script: Element): string {
  return script.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

function scriptSources(page: BuiltPage): string[] {
  const directives = policyDirectives(page);
  return (
    directives.get("script-src-elem") ?? directives.get("script-src") ?? directives.get("default-src") ?? []
  );
}

/** Returns the sources of each directive of a page's policy; none where it has no policy. */
export function policyDirectives(page: BuiltPage): Map<string, string[]> {
  const policy = metaContent(page, "content-security-policy") ?? "";
  return new Map(
    policy
      .split(";")
      .map((directive) => directive.trim().split(/\s+/))
      .flatMap(([name, ...sources]) => (name ? [[name, sources] as const] : [])),
  );
}
