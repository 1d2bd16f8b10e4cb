/** Every command documents itself: it has a help, an example, and prints its usage when an argument is wrong. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { CommanderError, type Command } from "commander";
import { describe, expect, it } from "vitest";
import { forEachCommand, portalProgram } from "./program.ts";

interface NamedCommand {
  /** The words that are typed after `npm run portal --`. */
  words: string[];
  command: Command;
}

function namedCommands(command: Command, words: string[] = []): NamedCommand[] {
  const below = command.commands.flatMap((child) => namedCommands(child, [...words, child.name()]));
  return [{ words, command }, ...below];
}

/** Runs the parser without its actions; returns what it printed and the error that it ended with. */
async function parse(words: readonly string[]): Promise<{ printed: string; error: unknown }> {
  const program = portalProgram();
  let printed = "";
  forEachCommand(program, (command) => {
    const write = (text: string): void => void (printed += text);
    command.configureOutput({ writeOut: write, writeErr: write }).action(() => undefined);
  });
  try {
    await program.parseAsync(words, { from: "user" });
    return { printed, error: null };
  } catch (error) {
    return { printed, error };
  }
}

describe("publish --list and --rollback", () => {
  it.each([
    ["--list", "--rollback"],
    ["--list", "--keep", "4"],
    ["--rollback", "--allow-disclosure", "reden"],
    ["--rollback", "nul"],
    ["--rollback", "0"],
  ])("are not to be combined with what makes no sense there: %j %j %j", async (...words) => {
    const { printed, error } = await parse(["publish", ...words, "--to", "published"]);
    expect(error).toBeInstanceOf(CommanderError);
    expect(printed).toContain("Usage: npm run portal -- publish");
  });

  it.each([["--list"], ["--list", "--json"], ["--rollback"], ["--rollback", "11"]])(
    "need no export: %j %j",
    async (...words) => {
      expect((await parse(["publish", ...words, "--to", "published"])).error).toBeNull();
    },
  );
});

describe("the permissions of publish", () => {
  it.each(["--allow-disclosure", "--allow-removal"].flatMap((flag) => [[flag], [flag, ""], [flag, "  "]]))(
    "need a reason: %j %j",
    async (...words) => {
      const { printed, error } = await parse(["publish", "export", "--to", "published", ...words]);
      expect(error).toBeInstanceOf(CommanderError);
      expect(printed).toContain("Usage: npm run portal -- publish");
    },
  );
});

describe.each(namedCommands(portalProgram()).slice(1))("$words", ({ words, command }) => {
  it("has a help that explains each option and argument, and an example", async () => {
    const { printed, error } = await parse([...words, "--help"]);
    expect((error as CommanderError).exitCode).toBe(0);
    for (const option of command.options) {
      expect(printed).toContain(option.flags);
      expect(option.description).not.toBe("");
    }
    for (const argument of command.registeredArguments) expect(argument.description).not.toBe("");
    expect(command.summary()).not.toBe("");
    expect(printed).toContain(`npm run portal -- ${words.join(" ")}`);
  });

  it("has examples that the parser accepts", async () => {
    const { printed } = await parse([...words, "--help"]);
    const [, examples = ""] = printed.split("Example:\n");
    const lines = [...examples.matchAll(/npm run portal -- (.*)/g)].map(([, example = ""]) => example);
    expect(lines).not.toEqual([]);
    for (const line of lines) expect((await parse(line.trim().split(/\s+/))).error).toBeNull();
  });

  it("answers a wrong word with its own usage", async () => {
    const { printed, error } = await parse([...words, "--nonsense"]);
    expect(error).toBeInstanceOf(CommanderError);
    expect(printed).toContain(`Usage: npm run portal -- ${words.join(" ")}`);
  });
});

describe("exit status", () => {
  const portal = join(import.meta.dirname, "portal.ts");
  const exitOf = (words: string[]): Promise<number> =>
    promisify(execFile)(process.execPath, [portal, ...words]).then(
      () => 0,
      (error: { code: number }) => error.code,
    );

  it.each([
    ["of help", ["--help"], 0],
    ["of an unknown command", ["toon"], 2],
    ["of no command", [], 2],
    ["of a missing argument", ["check"], 2],
    ["of an export that is not there", ["check", "/nowhere"], 1],
  ])("%s", async (_what, words, status) => {
    expect(await exitOf(words)).toBe(status);
  });
});
