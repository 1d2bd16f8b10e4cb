/** Finds names that more than one room exports: whoever searches for one may find the other thing first. */
import ts from "typescript";

export interface ExportedName {
  file: string;
  name: string;
}

/** Folders whose subfolders are rooms of their own; any other top folder or file is one room. */
const dividedFolders = ["src"];

/** Returns the room of a file: `src/publish`, `src/urls.ts`, `bin`, `tests`. */
export function topRoomOf(file: string): string {
  const [folder = "", below] = file.split("/");
  return dividedFolders.includes(folder) && below !== undefined ? `${folder}/${below}` : folder;
}

/** Returns the names that the text of a TypeScript file declares and exports, types included. */
export function exportedNamesIn(file: string, text: string): ExportedName[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  return source.statements.flatMap(declaredNames).map((name) => ({ file, name }));
}

function declaredNames(statement: ts.Statement): string[] {
  // `export { a as b } from` makes a new name; without `as` it passes on one that another file declares.
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    if (!clause || !ts.isNamedExports(clause)) return [];
    return clause.elements
      .filter((element) => element.propertyName !== undefined || !statement.moduleSpecifier)
      .map((element) => element.name.text);
  }
  if (!isExported(statement)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return statement.name ? [statement.name.text] : [];
  }
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  return isType || ts.isEnumDeclaration(statement) ? [statement.name.text] : [];
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: ts.SyntaxKind): boolean => modifiers.some((modifier) => modifier.kind === kind);
  return has(ts.SyntaxKind.ExportKeyword) && !has(ts.SyntaxKind.DefaultKeyword);
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

/** Returns each name that more than one room exports, with the files that export it. */
export function homonyms(names: readonly ExportedName[]): Map<string, readonly string[]> {
  const filesByName = Map.groupBy(names, ({ name }) => name);
  return new Map(
    [...filesByName]
      .map(([name, exports]) => [name, [...new Set(exports.map(({ file }) => file))]] as const)
      .filter(([, files]) => new Set(files.map(topRoomOf)).size > 1)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}
