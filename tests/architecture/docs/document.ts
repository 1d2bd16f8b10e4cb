/** Reads the Markdown of the docs: code, links, headings and tables. Knows no more of Markdown than the docs use. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../imports.ts";

export interface Document {
  /** From the root of the project. */
  path: string;
  text: string;
}

/** Reads README.md, CONTRIBUTING.md and everything below docs/. */
export function readDocuments(): Document[] {
  const below = readdirSync(join(projectRoot, "docs"), { recursive: true, encoding: "utf8" });
  const paths = [
    "README.md",
    "CONTRIBUTING.md",
    ...below.filter((file) => file.endsWith(".md")).map((file) => `docs/${file.replaceAll("\\", "/")}`),
  ];
  return paths
    .filter((path) => existsSync(join(projectRoot, path)))
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), "utf8") }));
}

const fencedBlock = /^```.*\n([\s\S]*?)^```$/gm;
const indentedLine = /^ {4,}(\S.*)$/gm;
const codeSpan = /`([^`]+)`/g;

/** The spans of code in running text. */
export function codeSpansIn({ text }: Pick<Document, "text">): string[] {
  const prose = text.replace(fencedBlock, "").replace(indentedLine, "");
  return [...prose.matchAll(codeSpan)].map(([, code = ""]) => code.replace(/\s+/g, " "));
}

/** Spans of code, and the lines of blocks of code. */
export function codeIn(document: Document): string[] {
  const fenced = [...document.text.matchAll(fencedBlock)].flatMap(([, block = ""]) => block.split("\n"));
  const indented = [...document.text.replace(fencedBlock, "").matchAll(indentedLine)].map(
    ([, line = ""]) => line,
  );
  return [...codeSpansIn(document), ...fenced, ...indented];
}

/** The targets of links that stay within the project. */
export function linksIn({ text }: Document): string[] {
  const links = [...text.replace(fencedBlock, "").matchAll(/\]\(([^)\s]+)\)/g)];
  return links.map(([, target = ""]) => target).filter((target) => !/^(?:https?|mailto):/.test(target));
}

/** The anchors of headings, as GitHub makes them. */
export function anchorsIn({ text }: Document): string[] {
  return [...text.replace(fencedBlock, "").matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** The part under a heading, up to the next heading of the same level or above; empty where there is none. */
export function sectionOf({ text }: Document, heading: string): string {
  const start = new RegExp(`^(#+) ${heading}$`, "m").exec(text);
  if (!start) return "";
  const rest = text.slice(start.index + start[0].length);
  const end = new RegExp(`^#{1,${start[1]?.length ?? 1}} `, "m").exec(rest);
  return end ? rest.slice(0, end.index) : rest;
}

/** The rows of all tables in a text whose first header is `header`, each as its cells. */
export function rowsUnder(text: string, header: string): string[][] {
  const isHeader = new RegExp(`^\\| ${header} +\\|`);
  const rows: string[][] = [];
  let isInside = false;
  for (const line of text.split("\n")) {
    if (!line.startsWith("|")) isInside = false;
    else if (isHeader.test(line)) isInside = true;
    else if (isInside && !/^\|[ |-]+$/.test(line)) rows.push(cellsOf(line));
  }
  return rows;
}

function cellsOf(row: string): string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}
