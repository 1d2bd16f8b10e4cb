#!/usr/bin/env node
/** `npm run dev`: serves the small sample, or PORTAL_EXPORT, and shows changes to the code at once. */
import "./environment.ts";
import { join } from "node:path";
import { dev } from "astro";
import { runCommand } from "./console.ts";
import { makeSample, makeSamplePrevious } from "./sample-export.ts";

await runCommand(async () => {
  if (!process.env["PORTAL_EXPORT"]) {
    process.env["PORTAL_EXPORT"] = makeSample("small");
    process.env["PORTAL_PREVIOUS"] ??= await makeSamplePrevious("small");
  }
  await dev({ root: join(import.meta.dirname, ".."), server: { port: 4321 } });
});
