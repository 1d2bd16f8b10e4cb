/** Reads the commands of docs/operating.md, in their order, and says which of them a test runs. */
import { codeIn, type Document } from "./document.ts";

/** Programs whose commands on that page are run by `npm run test:long -- production-install`. */
const ownPrograms = new Set(
  "cd chown cp curl export install jq ln mkdir mv npm rm sed sha256sum sqlite3 tail tar".split(" "),
);

/** One line of the page that somebody types. */
export interface OperatorCommand {
  line: string;
  /** What the line runs, after a change of folder and variables. */
  program: string;
  isOwn: boolean;
}

/** Returns every command in the blocks of the page. */
export function operatorCommands({ path, text }: Document): OperatorCommand[] {
  const blocks = text.match(/^ {4}\S.*$/gm) ?? [];
  return codeIn({ path, text: blocks.join("\n") }).map((line) => {
    const program = /^(?:cd \S+ && |[a-z]+=.*? && |[A-Z_]+=\S+ )*([\w-]+)/.exec(line)?.[1] ?? "";
    return { line, program, isOwn: ownPrograms.has(program) };
  });
}
