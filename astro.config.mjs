import react from "@astrojs/react";
import { defineConfig } from "astro/config";

/** What holds for every site; the build adds what follows from the publisher's settings. */
export default defineConfig({
  output: "static",
  trailingSlash: "always",
  integrations: [react()],
  build: { format: "directory", inlineStylesheets: "never" },
  vite: {
    // Leaflet's style sheet names images that none of our maps shows: as files they weigh nothing.
    // One style sheet: a page would otherwise ask for ten, most of them of some hundred bytes.
    // Scripts stay files: the content policy allows none within a page.
    build: {
      assetsInlineLimit: (path) => (path.includes("/leaflet/") || path.endsWith(".js") ? false : undefined),
      cssCodeSplit: false,
    },
  },
  // The same document is read by browsers without a build of ours in between: no toolbar, no telemetry.
  devToolbar: { enabled: false },
});
