#!/usr/bin/env node
/** `npm run dev`: serves the small sample, or PORTAL_EXPORT, and shows changes to the code at once. */
import "./environment.ts";
import { join } from "node:path";
import { dev } from "astro";
import { loadSite } from "../src/load-site.ts";
import { prepareReactRefresh } from "../src/publish/react-refresh.ts";
import { serveDataFiles } from "../src/publish/serve-data-files.ts";
import { servePortalSearch } from "../src/publish/serve-portal-search.ts";
import { provideSiteData } from "../src/site-data.ts";
import { readBuildInput } from "./build-input.ts";
import { runCommand } from "./console.ts";

await runCommand(async () => {
  const { site } = await loadSite(await readBuildInput(process.env, "small"));
  provideSiteData(site);
  await dev({
    root: join(import.meta.dirname, ".."),
    server: { port: 4321 },
    integrations: [prepareReactRefresh(), serveDataFiles(), servePortalSearch(site)],
  });
});
