/** The texts that scripts show: they stand in the source of screens, not in the built pages. */
import ts from "typescript";
import { dutchFiles, sourceOf } from "../number-words/find-templates.ts";
import type { OwnText } from "./own-text.ts";

/** The texts in the source of every screen, labels and announcements included. */
export function scriptTexts(): OwnText[] {
  return dutchFiles()
    .filter((file) => /^src\/components\/.*\.tsx?$/.test(file))
    .map((file) => ({ file, texts: textsIn(file, sourceOf(file)) }));
}

/** The words in strings, templates and elements. */
export function textsIn(file: string, text: string): string[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    // A code or a class is one word in small letters.
    if (ts.isStringLiteralLike(node) && /^\p{Lu}|\s/u.test(node.text)) texts.push(node.text);
    if (ts.isJsxText(node)) texts.push(node.text);
    // A value inside a template stands for something: the words around it are one sentence.
    if (ts.isTemplateExpression(node)) {
      texts.push(
        [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join("…"),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.map((one) => one.trim()).filter((one) => one !== "");
}
