/** What the commands print: a line that may be overwritten on a terminal, and errors without a stack. */
import { CommanderError, InvalidArgumentError } from "commander";
import type { z } from "zod";
import { AlertSettingsError } from "../src/alerts/settings.ts";
import { PublicationRefused } from "../src/change-log/refused.ts";
import { ExportRefused } from "../src/data-loaders/issues.ts";

/** Overwrites the line on a terminal; elsewhere prints one line under the other. */
export function progress(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[2K${line}`);
  else console.log(line);
}

/** Ends the line that `progress` overwrote. */
export function endProgress(): void {
  if (process.stdout.isTTY) process.stdout.write("\n");
}

/** What was asked can't be done; the message says why. */
export class CommandRefused extends Error {
  override name = "CommandRefused";
}

const wrongWords = 2;

/**
 * Runs a command. What the user can mend is told in one message, with exit 1; anything else with its stack. Words
 * that the command line does not know were told together with the usage by the parser, and exit 2.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : wrongWords;
      return;
    }
    const isForUser = [ExportRefused, PublicationRefused, AlertSettingsError, CommandRefused].some(
      (kind) => error instanceof kind,
    );
    if (isForUser && error instanceof Error) console.error(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}

/** Reads the value of an option by its schema; the parser tells what is wrong, with the name of the option. */
export function optionParser<T>(schema: z.ZodType<T>): (value: string) => T {
  return (value) => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    throw new InvalidArgumentError(result.error.issues.map(({ message }) => `${message}.`).join(" "));
  };
}
