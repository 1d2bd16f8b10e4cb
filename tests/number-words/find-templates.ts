/** Finds in the source every function that joins a number and words, so that none is left out of the tests. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { codeFilesIn, importsIn, projectRoot } from "../architecture/imports.ts";

/** The module that formats numbers, and the one that counts the nouns of the portal. */
const formatModule = "src/strings/format.ts";
const countsModule = "src/strings/counts.ts";
/** Functions that choose a word by a number: each use of them is a template. */
const wordChoosers = ["count", "formFor"];

/** Rooms whose texts are Dutch; the others tell operators in English what is wrong. */
const dutchRooms =
  /^src\/(?:alerts\/(?:mail|web)|change-log\/wording|components|domain\/glossary|downloads|enforcement-browser|feeds|figures|finder|layouts|map|pages|states|strings|text-search)\b/;

/** Lists the files whose texts visitors read, without tests and fixtures. */
export function dutchFiles(): string[] {
  return codeFilesIn("src").filter(
    (file) => dutchRooms.test(file) && !/\.test\.tsx?$|\/fixtures\//.test(file),
  );
}

/** Reads a file of the project. */
export function sourceOf(file: string): string {
  return readFileSync(join(projectRoot, file), "utf8");
}

/** Returns true for files that may join a number and words: modules of plain functions, which a test can call. */
export function isTestable(file: string): boolean {
  return file.endsWith(".ts") && !file.endsWith(".client.ts");
}

/**
 * Returns `file#function` for each exported function that joins a number and words, itself or through another.
 * `bareNumbers` are the places where it does so without a helper.
 */
export function templatesIn(file: string, text: string, bareNumbers: readonly BareNumber[] = []): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const helpers = helpersOf(file, source, text);
  const bare = new Set(bareNumbers.filter((one) => one.file === file).map(({ position }) => position));
  const functions = new Map(
    source.statements
      .filter(ts.isFunctionDeclaration)
      .flatMap((one) => (one.name ? [[one.name.text, one]] : [])),
  );
  const joins = (name: string, seen: ReadonlySet<string>): boolean => {
    const body = functions.get(name);
    if (!body || seen.has(name)) return false;
    return hasNode(
      body,
      (node) =>
        isJoin(node, helpers) ||
        (ts.isTemplateSpan(node) && bare.has(node.getStart())) ||
        (ts.isIdentifier(node) && functions.has(node.text) && joins(node.text, new Set([...seen, name]))),
    );
  };
  return [...functions]
    .filter(([name, one]) => isExported(one) && joins(name, new Set()))
    .map(([name]) => `${file}#${name}`);
}

/** Returns the lines of a file that join a number and words where no test can call them. */
export function hiddenTemplates(file: string, text: string): string[] {
  if (file.endsWith(".astro")) return hiddenInAstro(file, text);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const helpers = helpersOf(file, source, text);
  const places: string[] = [];
  hasNode(source, (node) => {
    if (isJoin(node, helpers)) places.push(`${file}: ${node.parent.getText().slice(0, 120)}`);
    return false;
  });
  return places;
}

/** The template language of Astro is not TypeScript: here a few patterns of text show it. */
function hiddenInAstro(file: string, text: string): string[] {
  const imported = new RegExp(
    String.raw`import \{[^}]*\b(?:${wordChoosers.join("|")})\b[^}]*\} from "[^"]*strings/format\.ts"`,
  );
  const patterns = [
    imported,
    /\{formatNumber\([^{}]*\)\}(?:&nbsp;|[ \u00A0]|\{" "\})*(?:\p{L}|\{(?!" "))/u,
    /(?:length|size|[tT]otal|[cC]ount|Years|Days|Hours|Minutes)\}(?:&nbsp;|\\u00A0|[ \u00A0])+\p{L}/u,
  ];
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match ? [`${file}: ${match[0].replace(/\s+/g, " ").slice(0, 120)}`] : [];
  });
}

/** A number that a text puts before a word without any of the helpers. */
export interface BareNumber {
  file: string;
  position: number;
  text: string;
}

/** Finds the bare numbers of files, by the types of the values in their texts. */
export function findBareNumbers(files: readonly string[]): BareNumber[] {
  const { config } = ts.readConfigFile(join(projectRoot, "tsconfig.json"), ts.sys.readFile) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, projectRoot);
  const program = ts.createProgram(
    files.filter((file) => /\.tsx?$/.test(file)).map((file) => join(projectRoot, file)),
    options,
  );
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(join(projectRoot, file));
    return source ? bareNumbersIn(file, source, checker) : [];
  });
}

function bareNumbersIn(file: string, source: ts.SourceFile, checker: ts.TypeChecker): BareNumber[] {
  const isNumber = (node: ts.Expression): boolean => {
    const type = checker.getTypeAtLocation(node);
    const parts = type.isUnion() ? type.types : [type];
    return parts.some(({ flags }) => (flags & ts.TypeFlags.NumberLike) !== 0);
  };
  const places: BareNumber[] = [];
  hasNode(source, (node) => {
    const number = valueBeforeWord(node);
    if (number && isNumber(number)) {
      const text = node.parent.getText().replace(/\s+/g, " ").slice(0, 120);
      places.push({ file, position: node.getStart(), text });
    }
    return false;
  });
  return places;
}

/** The value that a template or an element puts right before a word. */
function valueBeforeWord(node: ts.Node): ts.Expression | undefined {
  if (ts.isTemplateSpan(node)) {
    return /^[ \u00A0]\p{L}/u.test(node.literal.text) ? node.expression : undefined;
  }
  if (!ts.isJsxExpression(node)) return undefined;
  return /^\s*\p{L}/u.test(nextSibling(node)?.getText() ?? "") ? node.expression : undefined;
}

function nextSibling(node: ts.JsxExpression): ts.Node | undefined {
  if (!ts.isJsxElement(node.parent) && !ts.isJsxFragment(node.parent)) return undefined;
  const { children } = node.parent;
  return children[children.indexOf(node) + 1];
}

interface Helpers {
  choosers: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
}

/** The helpers that a file can call: those it imports, and in their own modules all of them. */
function helpersOf(file: string, source: ts.SourceFile, text: string): Helpers {
  const targets = new Map(importsIn(file, text).map(({ to }) => [to.split("/").at(-1), to]));
  const choosers = new Set<string>(file === formatModule ? wordChoosers : []);
  const numbers = new Set<string>(file === formatModule ? ["formatNumber"] : []);
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const specifier = statement.moduleSpecifier.getText(source).slice(1, -1);
    const target = targets.get(specifier.split("/").at(-1));
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name } of bindings.elements) {
      if (target === formatModule && wordChoosers.includes(name.text)) choosers.add(name.text);
      if (target === formatModule && name.text === "formatNumber") numbers.add(name.text);
      if (target === countsModule) numbers.add(name.text);
    }
  }
  return { choosers, numbers };
}

/** A call that chooses a word, or one that makes a number with its noun inside a text with a word of its own. */
function isJoin(node: ts.Node, { choosers, numbers }: Helpers): boolean {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
  if (choosers.has(node.expression.text)) return true;
  if (!numbers.has(node.expression.text)) return false;
  for (
    let outer: ts.Node = node;
    !ts.isFunctionLike(outer) && !ts.isSourceFile(outer);
    outer = outer.parent
  ) {
    if (ts.isTemplateExpression(outer)) return hasWords(outer);
  }
  return false;
}

function hasWords(template: ts.TemplateExpression): boolean {
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].some((text) =>
    /\p{L}/u.test(text),
  );
}

function hasNode(node: ts.Node, test: (node: ts.Node) => boolean): boolean {
  return test(node) || (ts.forEachChild(node, (child) => hasNode(child, test) || undefined) ?? false);
}

function isExported(node: ts.FunctionDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
