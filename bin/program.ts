/** Defines every command of `npm run portal --` in one place, which the parser, the help and the tests of the docs read. */
import { Command } from "commander";
import { alertsCommand } from "./commands/alerts.ts";
import { checkCommand } from "./commands/check.ts";
import { headersCommand } from "./commands/headers.ts";
import { publishCommand } from "./commands/publish.ts";
import { sampleCommand } from "./commands/sample.ts";
import { serveCommand } from "./commands/serve.ts";
import { verifyCommand } from "./commands/verify.ts";

/** Defines the program; its `parseAsync` runs the command that the arguments name. */
export function portalProgram(): Command {
  const program = new Command("npm run portal --")
    .description("Checks exports, makes sample ones, publishes, verifies and serves sites, and sends alerts.")
    .addCommand(checkCommand())
    .addCommand(sampleCommand())
    .addCommand(publishCommand())
    .addCommand(verifyCommand())
    .addCommand(serveCommand())
    .addCommand(headersCommand())
    .addCommand(alertsCommand());
  forEachCommand(program, (command) => {
    // A wrong argument prints the usage of the command that it was meant for; console.ts makes it exit with 2.
    command.showHelpAfterError().allowExcessArguments(false).exitOverride();
  });
  return program;
}

/** Visits the program and all commands below it. */
export function forEachCommand(command: Command, visit: (command: Command) => void): void {
  visit(command);
  for (const child of command.commands) forEachCommand(child, visit);
}
