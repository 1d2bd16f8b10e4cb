import react from "@astrojs/react";
import { defineConfig } from "astro/config";

/** What holds for every site; src/publish/settings-config.ts adds what follows from the publisher's settings. */
export default defineConfig({
  output: "static",
  trailingSlash: "always",
  integrations: [react()],
  // Several pages at once: the next one renders while the disk writes the last.
  build: { format: "directory", inlineStylesheets: "never", concurrency: 16 },
  vite: {
    // Leaflet's style sheet names images that none of our maps shows: as files they weigh nothing.
    // One style sheet: a page would otherwise ask for ten, most of them of some hundred bytes.
    build: {
      assetsInlineLimit: (path) => (path.includes("/leaflet/") ? false : undefined),
      cssCodeSplit: false,
    },
  },
  // The same document is read by browsers without a build of ours in between: no toolbar, no telemetry.
  devToolbar: { enabled: false },
});
