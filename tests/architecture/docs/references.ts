/** Holds the links, paths and names of code in the docs against the files of the project. */
import { posix } from "node:path";
import { anchorsIn, codeSpansIn, linksIn, type Document } from "./document.ts";

/** The project, as far as documents can refer to it. */
export interface Project {
  /** Every file and folder, from the root, folders without a slash at the end. */
  paths: ReadonlySet<string>;
  /** Every word that stands in code. */
  words: ReadonlySet<string>;
}

/** Links of which the file or the anchor does not exist. */
export function linkProblems(documents: readonly Document[], { paths }: Project): string[] {
  const documentByPath = new Map(documents.map((document) => [document.path, document]));
  return documents.flatMap((document) =>
    linksIn(document).flatMap((link) => {
      const [file = "", anchor] = link.split("#");
      const path = file === "" ? document.path : posix.join(posix.dirname(document.path), file);
      if (!paths.has(path.replace(/\/$/, ""))) return [`${document.path}: ${link} leads to no file`];
      const target = documentByPath.get(path);
      const isDead = anchor !== undefined && target !== undefined && !anchorsIn(target).includes(anchor);
      return isDead ? [`${document.path}: ${link} leads to no heading`] : [];
    }),
  );
}

const projectPath =
  /(?<![\w/.@-])(?:src|bin|deploy|sample|tests|bench|docs|reference|public)\/(?:[\w./@-]|\[[^\]]*\])*/g;
const fileName = /^[\w.-]+\.(?:ts|tsx|astro|md|css)$/;

/** Paths and names of files that do not exist. A path may end in a placeholder: `src/components/<feature>/`. */
export function pathProblems(documents: readonly Document[], { paths }: Project): string[] {
  const names = new Set([...paths].map((path) => posix.basename(path)));
  return documents.flatMap((document) => {
    const missingPaths = (document.text.match(projectPath) ?? [])
      .map((path) => path.replace(/[/.]+$/, ""))
      .filter((path) => !paths.has(path));
    const missingNames = codeSpansIn(document).filter((span) => fileName.test(span) && !names.has(span));
    return [...missingPaths, ...missingNames].map((path) => `${document.path}: there is no ${path}`);
  });
}

const identifier = /^[A-Za-z_][\w.]*(?:\(\))?$/;
const isCompound = /_|[a-z][A-Z]/;

/** Names that look like code (`effectiveLicenceState`, `datum_einde`) and stand in no file of code. */
export function wordProblems(
  documents: readonly Document[],
  { words }: Project,
  foreign: ReadonlySet<string>,
): string[] {
  return documents.flatMap((document) =>
    codeSpansIn(document)
      .filter((span) => identifier.test(span) && isCompound.test(span) && !foreign.has(span))
      .filter((span) =>
        span
          .replace("()", "")
          .split(".")
          .some((word) => !words.has(word)),
      )
      .map((span) => `${document.path}: no code has the name ${span}`),
  );
}

/** Rooms of `src` that the README does not name. */
export function roomProblems(readme: Document, rooms: readonly string[]): string[] {
  const named = codeSpansIn(readme);
  return rooms
    .filter((room) => !named.some((span) => span.replace(/\/$/, "") === room))
    .map((room) => `README.md: the table of rooms leaves out ${room}`);
}
