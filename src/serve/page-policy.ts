/** The content security policy of every page: what a browser may load, run and send, whatever a text brings along. */
import type { Settings } from "../domain/settings-schema.ts";

/**
 * Returns the directives. Scripts and styles are files of the site: none stands within a page, so that the policy needs no
 * hash and is the same everywhere.
 */
export function pagePolicy({
  tileLayer,
  alertServiceUrl,
}: Pick<Settings, "tileLayer" | "alertServiceUrl">): string {
  // Images come from the site itself, and from the publisher's tile server where there is one.
  const imageSources = ["'self'", ...(tileLayer ? [new URL(tileLayer.url).origin] : [])];
  // Forms post to the site itself; those for alerts post to their service.
  const formTargets = ["'self'", ...(alertServiceUrl ? [alertServiceUrl] : [])];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${imageSources.join(" ")}`,
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${formTargets.join(" ")}`,
    "base-uri 'none'",
  ].join("; ");
}
