/** Reads JSON out of an export, and says in our own words what is wrong with it. */
import type { z } from "zod";
import { printable } from "../domain/printable.ts";

/** Thrown when a text is no JSON; the message is a sentence without its subject, the file. */
export class JsonProblem extends Error {
  override name = "JsonProblem";
}

/** Parses JSON. Throws JsonProblem with the place of the first mistake, where it is known. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new JsonProblem(`${jsonProblemIn(text, (cause as Error).message)}. ${writeAgain}`, { cause });
  }
}

const writeAgain = "Let a program write it, or correct it in an editor that checks JSON.";

function jsonProblemIn(text: string, reported: string): string {
  if (text.trim() === "") return "is empty";
  if (/^\s*</.test(text)) return "is a web page or XML, not JSON";
  if (/end of JSON|Unterminated/i.test(reported)) return "is cut off: its JSON ends too early";
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(reported) ?? [];
  return line === undefined ? "is not valid JSON" : `is not valid JSON at line ${line}, column ${column}`;
}

const kinds: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "a list",
};

/** Says what a schema expected, where the schema does not say so itself; for `safeParse(value, { error })`. */
export const schemaErrors: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === "invalid_type") {
    return `expected ${kinds[issue.expected] ?? "something else"}, found ${shownValueOf(issue.input)}`;
  }
  if (issue.code === "invalid_value") {
    return `expected ${issue.values.map(String).join(" or ")}, found ${shownValueOf(issue.input)}`;
  }
  if (issue.code === "unrecognized_keys") {
    return `${issue.keys.slice(0, 5).map(printable).join(", ")} is no key of the contract`;
  }
  if (issue.code === "too_small") return `expected at least ${issue.minimum}`;
  return issue.code === "too_big" ? `expected at most ${issue.maximum}` : "is not as the contract says";
};

/** Shows a value on one line. What is in a list or an object is left out, for it may be nested without end. */
export function shownValueOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === Infinity || value === -Infinity) return "a number beyond all bounds";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : printable(JSON.stringify(value));
}

const maxShownIssues = 10;

/** Lists the issues that a schema found, by their place in the file. */
export function schemaProblems({ issues }: z.ZodError): string {
  const shown = issues
    .slice(0, maxShownIssues)
    .map(
      ({ path, message }) =>
        `${path.map((part) => printable(String(part))).join(" → ") || "the file"}: ${message}`,
    );
  const more = issues.length - shown.length;
  return shown.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
