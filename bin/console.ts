/** What the commands print: a line that may be overwritten on a terminal, and errors without a stack. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { AlertSettingsError } from "../src/alerts/settings.ts";
import { ExportRefused } from "../src/data-loaders/issues.ts";
import { PublicationRefused } from "../src/change-log/refused.ts";

/** Overwrites the line on a terminal; elsewhere prints one line under the other. */
export function progress(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[2K${line}`);
  else console.log(line);
}

/** Ends the line that `progress` overwrote. */
export function endProgress(): void {
  if (process.stdout.isTTY) process.stdout.write("\n");
}

/** Runs a command; what the user can mend is told in one message, anything else with its stack. Exit 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isForUser = [ExportRefused, PublicationRefused, AlertSettingsError, UsageError].some(
      (kind) => error instanceof kind,
    );
    if (isForUser && error instanceof Error) console.error(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}

/** The words of the command line are off; the message says how they should be. */
export class UsageError extends Error {
  override name = "UsageError";
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Parses the words of a command line; an unknown one is told together with the usage. */
export function parseArguments<T extends Options>(args: string[], usage: string, options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
