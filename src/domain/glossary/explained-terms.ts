/** The terms that /uitleg/begrippen/ explains, with their anchors there, in the order of the page. */
import { codeListTitles, codeTerms, type CodeListName } from "./codes.ts";
import { concepts } from "./concepts.ts";
import { termAnchor, type Term } from "./term.ts";

export interface ExplainedTerm {
  /** The anchor on /uitleg/begrippen/. */
  id: string;
  term: Term;
}

export interface ExplainedList {
  id: string;
  title: string;
  terms: ExplainedTerm[];
}

/** Lists whose words are self-explanatory, or that no page shows. */
const unexplained: CodeListName[] = [
  "replySubjects",
  "triStates",
  "periods",
  "withholdingSubjects",
  "textStates",
  "complaintScopes",
];
const collator = new Intl.Collator("nl");

/** Returns the concepts, from A to Z. */
export function explainedConcepts(): ExplainedTerm[] {
  return Object.values<Term>(concepts)
    .toSorted((a, b) => collator.compare(a.term, b.term))
    .map((term) => ({ id: termAnchor(term.term), term }));
}

/** Returns the lists of codes, each with the terms of its codes. */
export function explainedLists(): ExplainedList[] {
  return (Object.keys(codeListTitles) as CodeListName[])
    .filter((name) => !unexplained.includes(name))
    .map((name) => ({
      id: termAnchor("lijst", codeListTitles[name]),
      title: codeListTitles[name],
      terms: Object.values<Term>(codeTerms[name]).map((term) => ({
        id: termAnchor(codeListTitles[name], term.term),
        term,
      })),
    }));
}
