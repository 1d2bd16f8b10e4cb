/** Holds the commands that the docs name against the parser and package.json. */
import type { Command } from "commander";
import { codeIn, type Document } from "./document.ts";

/** Commands of npm that are no script. */
const npmCommands = new Set(["ci", "exec", "install", "pkg", "run", "sbom"]);

/** Scripts and subcommands that the docs name and nobody can run, and scripts that they leave out. */
export function scriptProblems(documents: readonly Document[], scripts: readonly string[]): string[] {
  const named = new Set<string>();
  const problems: string[] = [];
  for (const document of documents) {
    for (const code of codeIn(document)) {
      for (const [, script = ""] of code.matchAll(/\bnpm (?:run (?:-s )?)?([a-z][\w:-]*)/g)) {
        if (npmCommands.has(script)) continue;
        named.add(script);
        if (!scripts.includes(script))
          problems.push(`${document.path}: package.json has no script ${script}`);
      }
    }
  }
  return [
    ...problems,
    ...scripts.filter((script) => !named.has(script)).map((script) => `no document names npm run ${script}`),
  ];
}

/** Commands and options of `npm run portal --` that the docs get wrong or leave out. */
export function portalProblems(documents: readonly Document[], program: Command): string[] {
  const named = new Set<string>();
  const problems: string[] = [];
  for (const document of documents) {
    for (const code of codeIn(document)) {
      const problem = readCommandLine(code, program, named);
      if (problem !== null) problems.push(`${document.path}: ${problem}`);
    }
  }
  const all = namesBelow(program, "");
  return [
    ...problems,
    ...all.filter((name) => !named.has(name)).map((name) => `no document names ${name.trim()}`),
  ];
}

/** Adds what a line of code names; returns what the parser does not know, or null. */
function readCommandLine(code: string, program: Command, named: Set<string>): string | null {
  const words = /npm run portal -- (.*)/.exec(code)?.[1] ?? /^alerts [a-z].*/.exec(code)?.[0];
  if (words === undefined) return loneOption(code, program);
  let command = program;
  let path = "";
  for (const word of words.replaceAll(/["[\]]/g, "").split(/\s+/)) {
    const child = command.commands.find((one) => one.name() === word);
    if (child) {
      command = child;
      path = `${path} ${word}`;
      named.add(path);
    } else if (word === "#") break;
    else if (/^--[a-z]/.test(word)) {
      if (word !== "--help" && !command.options.some(({ long }) => long === word)) {
        return `${path.trim() || "portal"} has no option ${word}`;
      }
      named.add(`${path} ${word}`);
    } else if (command.commands.length > 0 && /^[a-z]/.test(word)) {
      return `there is no command ${`${path} ${word}`.trim()}`;
    }
  }
  return null;
}

function loneOption(code: string, program: Command): string | null {
  const option = /^--[a-z][a-z-]*/.exec(code)?.[0];
  if (option === undefined) return null;
  const isKnown = commandsBelow(program).some(({ options }) => options.some(({ long }) => long === option));
  return isKnown ? null : `no command has the option ${option}`;
}

function commandsBelow(command: Command): Command[] {
  return [command, ...command.commands.flatMap(commandsBelow)];
}

function namesBelow(command: Command, path: string): string[] {
  return command.commands.flatMap((child) => {
    const name = `${path} ${child.name()}`;
    return [name, ...child.options.map(({ long }) => `${name} ${long ?? ""}`), ...namesBelow(child, name)];
  });
}
