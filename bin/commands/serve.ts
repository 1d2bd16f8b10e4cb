import { Command } from "commander";
import { z } from "zod";
import { optionParser } from "../console.ts";
import { readSettings } from "../settings.ts";
import { stopOnSignal } from "./alerts.ts";

/** Defines `serve`, the built-in web server. */
export function serveCommand(): Command {
  return new Command("serve")
    .summary("serve a built site on this machine")
    .description(
      "Serves a site with the headers that any web server should send, until it is stopped. It follows the link `current` when another publication becomes current. Only this machine reaches it.",
    )
    .argument("<site>", "the folder of the site: the --outDir of build, or `current` among the publications")
    .option(
      "--port <number>",
      "the port, 0 for a free one",
      optionParser(z.coerce.number().int().min(0).max(65_535)),
      4321,
    )
    .addHelpText("after", "\nExample:\n  npm run portal -- serve /srv/kinderopvang/current --port 8080")
    .action(serveSite);
}

async function serveSite(site: string, { port }: { port: number }): Promise<void> {
  const { startServer } = await import("../../src/serve/server.ts");
  const server = await startServer({ site, port, settings: readSettings(process.env) });
  console.log(`The site is at http://localhost:${server.port}/ (stop with Ctrl+C)`);
  stopOnSignal(server.stop);
}
