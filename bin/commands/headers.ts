import { Command, Option } from "commander";
import { configurationFor, webServers, type WebServer } from "../../src/serve/configurations.ts";
import { siteHeaders } from "../../src/serve/headers.ts";
import { readSettings } from "../settings.ts";

/** The web root in the examples of the docs. */
const exampleFolder = "/srv/portal/published/current";

/** Defines `headers`, which prints how another web server sends what the built-in one does. */
export function headersCommand(): Command {
  return new Command("headers")
    .summary("print the configuration of a web server: headers, types, caching")
    .description(
      `Prints a configuration with the same headers and types that the built-in server sends. Put your own folder in it where it says ${exampleFolder}.`,
    )
    .addOption(
      new Option("--for <server>", "the web server; netlify is a file _headers for static hosts")
        .choices(webServers)
        .makeOptionMandatory(),
    )
    .addHelpText("after", "\nExample:\n  npm run portal -- headers --for nginx")
    .action(printConfiguration);
}

function printConfiguration({ for: server }: { for: WebServer }): void {
  const settings = readSettings(process.env);
  const place = { host: new URL(settings.baseUrl).hostname, folder: exampleFolder };
  process.stdout.write(configurationFor(server, siteHeaders(settings), place));
}
