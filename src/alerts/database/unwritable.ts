/** Finds out why a file can't be written, which SQLite does not tell: of most errors it only says that the disk has one. */
import { accessSync, constants, rmSync, writeFileSync } from "node:fs";

/** The errors of the operating system that mean that nothing may be written. */
const readOnlyErrors: ReadonlySet<string> = new Set(["EROFS", "EACCES", "EPERM"]);

/**
 * Returns whether the file is read-only by now, whatever could be written when it was opened. A disk that turned read-only
 * after an error still says that its files may be written: only an attempt to make one beside it shows what it is.
 */
export function isReadOnly(file: string): boolean {
  const trial = `${file}.trial`;
  return [
    (): void => {
      accessSync(file, constants.W_OK);
    },
    (): void => {
      writeFileSync(trial, "");
      rmSync(trial);
    },
  ].some(meetsReadOnly);
}

function meetsReadOnly(attempt: () => void): boolean {
  try {
    attempt();
    return false;
  } catch (error) {
    return readOnlyErrors.has((error as NodeJS.ErrnoException).code ?? "");
  }
}
