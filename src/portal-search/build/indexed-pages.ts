/** The pages that the search through the portal reads, and what kind each is. */
import { explanationPages } from "../../strings/explanation-pages.ts";
import type { RecordKind } from "../browser/record-kinds.ts";

export interface IndexedPage {
  url: string;
  kind: RecordKind;
}

const termsPage = "/uitleg/begrippen/";

/** Pages that are written by hand; their headings lead to the very section. */
export const writtenPages: readonly IndexedPage[] = [
  ...explanationPages
    // Each term of that page has a record of its own.
    .filter(({ href }) => href !== termsPage)
    .map(({ href }): IndexedPage => ({ url: href, kind: "Uitleg" })),
  { url: "/over/", kind: "Over" },
  { url: "/privacy/", kind: "Over" },
  { url: "/toegankelijkheid/", kind: "Over" },
  { url: "/data/", kind: "Open data" },
  { url: "/meldingen/", kind: "Mails" },
];

/** Pages that list records or links: only their title and description are indexed, and nothing of a record. */
export const listPages: readonly IndexedPage[] = [
  { url: "/zoeken/", kind: "Zoeken" },
  { url: "/zoeken/teksten/", kind: "Zoeken" },
  { url: "/handhavingsrapporten/", kind: "Zoeken" },
  { url: "/wijzigingen/", kind: "Zoeken" },
  { url: "/cijfers/", kind: "Cijfers" },
  { url: "/uitleg/", kind: "Uitleg" },
  { url: termsPage, kind: "Uitleg" },
];
