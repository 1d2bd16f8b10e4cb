/** Chooses the passages of a found document that its row shows, and its download holds. */
import type { TextHitDocument } from "./document-files.ts";
import { foundPassages, type FoundPassage } from "./excerpts.ts";
import { isPassageChosen } from "./filtering.ts";
import type { Sought } from "./find-documents.ts";
import type { Chosen } from "./search-state.ts";

type Hit = FoundPassage<TextHitDocument["passages"][number]>;

/** Returns the passages of a document that hold what was sought and pass the filters. Throws where there are none. */
export function chosenPassages(document: TextHitDocument, sought: Sought, chosen: Chosen): Hit[] {
  const passages = foundPassages(document.passages, sought).filter(({ passage }) =>
    isPassageChosen(passage, chosen),
  );
  // Then the document is of another publication than the words.
  if (passages.length === 0) throw new Error(`${document.url} does not hold what was sought.`);
  return passages;
}
