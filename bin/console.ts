/** Prints the progress and the errors of commands, and parses their options. */
import { CommanderError, InvalidArgumentError } from "commander";
import type { z } from "zod";
import { AlertSettingsError } from "../src/alerts/settings.ts";
import { PublicationRefused } from "../src/change-log/refused.ts";
import { ExportRefused } from "../src/data-loaders/issues.ts";
import type { Progress } from "../src/publish/page-progress.ts";
import { VerificationRefused } from "../src/publish/verify/refused.ts";
import { ServingRefused } from "../src/serve/refused.ts";

export interface ShownProgress extends Progress {
  /** Ends the line that is overwritten, before anything else is printed. */
  end: () => void;
}

/** What progress is shown on; `isTTY` is missing where it is no terminal. */
export interface ProgressStream {
  isTTY?: boolean;
  /** How many characters fit on a line of the terminal. */
  columns?: number;
  write: (text: string) => unknown;
}

/** Shows progress: overwrites the line on a terminal; elsewhere prints one line under the other. */
export function progressOn(stream: ProgressStream): ShownProgress {
  const isLive = stream.isTTY === true;
  let isLineOpen = false;
  return {
    isLive,
    report: (line) => {
      // A line that the terminal breaks in two could not be overwritten as one. Some say that they are 0 wide.
      const shown = stream.columns ? line.slice(0, stream.columns - 1) : line;
      stream.write(isLive ? `\r\u001B[2K${shown}` : `${line}\n`);
      isLineOpen = isLive;
    },
    end: () => {
      if (isLineOpen) stream.write("\n");
      isLineOpen = false;
    },
  };
}

/** Thrown when a command can't do what was asked; the message gives the reason. */
export class CommandRefused extends Error {
  override name = "CommandRefused";
}

const usageErrorCode = 2;

/**
 * Runs a command. An error that the user can mend is printed as one message, any other with its stack; both exit with
 * 1. The parser has already printed unknown words together with the usage; those exit with 2.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : usageErrorCode;
      return;
    }
    const isForUser = [
      ExportRefused,
      PublicationRefused,
      AlertSettingsError,
      ServingRefused,
      VerificationRefused,
      CommandRefused,
    ].some((kind) => error instanceof kind);
    if (isForUser && error instanceof Error) console.error(error.message);
    else console.error(stackOf(error));
    process.exitCode = 1;
  }
}

/** Returns the stack of an error and of its causes, without their other fields: the client of a database has secrets. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own}\ncaused by ${stackOf(error.cause)}`;
}

/** Parses the value of an option by a schema; commander reports what is wrong together with the name of the option. */
export function optionParser<T>(schema: z.ZodType<T>): (value: string) => T {
  return (value) => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    throw new InvalidArgumentError(result.error.issues.map(({ message }) => `${message}.`).join(" "));
  };
}
