import react from "@astrojs/react";
import { defineConfig } from "astro/config";
import { settings } from "./src/settings.ts";

/** Images come from here alone, and from the publisher's tile server where there is one. */
const imageSources = ["'self'", ...(settings.tileLayer ? [new URL(settings.tileLayer.url).origin] : [])];

/** Forms lead here, and those for alerts to their service. */
const formTargets = ["'self'", ...(settings.alertServiceUrl ? [settings.alertServiceUrl] : [])];

export default defineConfig({
  site: settings.baseUrl,
  output: "static",
  trailingSlash: "always",
  integrations: [react()],
  // Several pages at once: the next one renders while the disk writes the last.
  build: { format: "directory", inlineStylesheets: "never", concurrency: 16 },
  vite: {
    // Leaflet's style sheet names images that none of our maps shows: as files they weigh nothing.
    build: { assetsInlineLimit: (path) => (path.includes("/leaflet/") ? false : undefined) },
  },
  // The same document is read by browsers without a build of ours in between: no toolbar, no telemetry.
  devToolbar: { enabled: false },
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
});
