#!/usr/bin/env node
/** `npm start`: makes the sample, builds the site and serves it. */
import "./environment.ts";
import { join } from "node:path";
import { preview } from "astro";
import { buildCommand } from "./build.ts";
import { runCommand } from "./console.ts";

const root = join(import.meta.dirname, "..");

await runCommand(async () => {
  await buildCommand([]);
  const server = await preview({ root, logLevel: "error", server: { port: 4321 } });
  console.log(`The portal is at http://localhost:${server.port}/ (stop with Ctrl+C)`);
});
