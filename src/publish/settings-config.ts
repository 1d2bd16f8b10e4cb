/** The part of Astro's configuration that depends on the publisher's settings; astro.config.mjs has the rest. */
import type { AstroInlineConfig } from "astro";
import type { Settings } from "../domain/settings-schema.ts";

/** Returns the address of the site, and the content security policy that every page carries. */
export function settingsConfig({
  baseUrl,
  tileLayer,
  alertServiceUrl,
}: Pick<Settings, "baseUrl" | "tileLayer" | "alertServiceUrl">): Pick<
  AstroInlineConfig,
  "site" | "security"
> {
  // Images come from the site itself, and from the publisher's tile server where there is one.
  const imageSources = ["'self'", ...(tileLayer ? [new URL(tileLayer.url).origin] : [])];
  // Forms post to the site itself; those for alerts post to their service.
  const formTargets = ["'self'", ...(alertServiceUrl ? [alertServiceUrl] : [])];
  return {
    site: baseUrl,
    security: {
      csp: {
        directives: [
          "default-src 'none'",
          `img-src ${imageSources.join(" ")}`,
          "connect-src 'self'",
          `form-action ${formTargets.join(" ")}`,
          "base-uri 'none'",
          "manifest-src 'self'",
        ],
      },
    },
  };
}
