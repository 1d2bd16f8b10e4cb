/**
 * A process that checks one export after the other as the command `check` does, so that thousands can be tried without
 * starting Node for each. Whoever started it bounds its memory and its time, and starts another when it dies.
 */
import { runCommand } from "../../bin/console.ts";
import { portalProgram } from "../../bin/program.ts";
import { loadRegister } from "../../src/load-site.ts";
import { defaultSettings } from "../../src/domain/settings-schema.ts";

export interface CheckResult {
  exitCode: number;
  output: string;
  errors: string;
  /** Whether the public records of an accepted export hold the text that is withheld. */
  isLeaking: boolean;
}

process.on("message", ({ directory, marker }: { directory: string; marker: string }) => {
  void check(directory, marker).then((result) => process.send?.(result));
});

async function check(directory: string, marker: string): Promise<CheckResult> {
  const printed = { output: "", errors: "" };
  console.log = (text: unknown) => (printed.output += `${String(text)}\n`);
  console.error = (text: unknown) => (printed.errors += `${String(text)}\n`);
  process.exitCode = 0;
  await runCommand(async () => {
    await portalProgram().parseAsync(["check", directory], { from: "user" });
  });
  const exitCode = Number(process.exitCode);
  process.exitCode = 0;
  return { exitCode, ...printed, isLeaking: exitCode === 0 && (await holdsInPublic(directory, marker)) };
}

async function holdsInPublic(directory: string, marker: string): Promise<boolean> {
  const { register } = await loadRegister(directory, defaultSettings);
  return JSON.stringify(register.records).includes(marker);
}
