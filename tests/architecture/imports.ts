/** Reads which file imports which, types included, from the text of TypeScript and Astro files. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

export const projectRoot = join(import.meta.dirname, "../..");

/** One file's import of another, both as paths from the root of the project. */
export interface Import {
  from: string;
  to: string;
}

const codeFile = /\.(?:ts|tsx|astro)$/;

/** Lists the code files below a folder, as paths from the root of the project. */
export function codeFilesIn(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => codeFile.test(file))
    .map((file) => join(folder, file).replaceAll("\\", "/"))
    .sort();
}

/** Returns every import of another file of the project in the given files. */
export function importsOf(files: readonly string[]): Import[] {
  return files.flatMap((file) => importsIn(file, readFileSync(join(projectRoot, file), "utf8")));
}

/** Returns the imports in the text of one file, except those of packages. */
export function importsIn(file: string, text: string): Import[] {
  return specifiersIn(file, text)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => ({ from: file, to: resolve(file, specifier) }));
}

/** Returns what the text of one file imports, as it is written there but for a query. */
export function specifiersIn(file: string, text: string): string[] {
  const code = file.endsWith(".astro") ? scriptsOf(text) : text;
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/, ""));
}

/** Tests and their fixtures may import what they test. */
export function isTestFile(file: string): boolean {
  return file.includes(".test.") || file.includes("/fixtures/");
}

/** Returns the parts of an Astro file that can import: its frontmatter and its scripts. */
function scriptsOf(text: string): string {
  const frontmatter = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "";
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return [frontmatter, ...scripts].join("\n");
}

function resolve(file: string, specifier: string): string {
  return relative(".", join(dirname(file), specifier)).replaceAll("\\", "/");
}
