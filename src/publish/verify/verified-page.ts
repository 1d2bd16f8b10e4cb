/** A page, or a drawing, as the rules look at it: read once, with all that it links to or loads. */
import { pathOfPage, type PageElement } from "./built-pages.ts";
import { elementsOf } from "./page-elements.ts";
import { referencesOn, type PageReference } from "./references.ts";
import type { SiteFile } from "./site-file.ts";

export interface VerifiedPage {
  /** The path inside the site's folder: `locatie/123456789/index.html`. */
  file: string;
  /** The decoded path that a browser asks for: `/locatie/123456789/`. */
  path: string;
  elements: readonly PageElement[];
  references: readonly PageReference[];
}

/** Reads the elements of a file that a browser shows. */
export function readVerifiedPage({ path: file, text }: SiteFile): VerifiedPage {
  const elements = elementsOf(text);
  return { file, path: pathOfPage(file), elements, references: referencesOn(elements) };
}
