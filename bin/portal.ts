#!/usr/bin/env node
/** `npm run portal -- <command>`: check an export, make a sample one, publish, serve, send alerts. */
import "./environment.ts";
import { runCommand } from "./console.ts";
import { portalProgram } from "./program.ts";

await runCommand(async () => {
  await portalProgram().parseAsync();
});
