/** The words of all texts, looked up in files that are loaded as they are needed. */
import type { WordIndex } from "./find-documents.ts";
import { openPostings } from "./postings.ts";
import { pieceOf, piecesOfBeginning, type WordList, type WordPiece } from "./word-files.ts";

/** How the files come; what was loaded once is asked for again. */
export interface WordFiles {
  loadList: () => Promise<WordList>;
  loadPiece: (name: string) => Promise<WordPiece>;
}

/** Opens the files. */
export function openWords({ loadList, loadPiece }: WordFiles): WordIndex {
  return {
    async lookUp(term) {
      const name = pieceOf(await loadList(), term);
      const piece = name === null ? [] : await loadPiece(name);
      const [, ...packed] = piece.find(([other]) => other === term) ?? ["", "", ""];
      return openPostings(packed);
    },
    async lookUpBeginning(beginning) {
      const names = piecesOfBeginning(await loadList(), beginning);
      const pieces = await Promise.all(names.map(loadPiece));
      return pieces
        .flat()
        .filter(([term]) => term.startsWith(beginning))
        .map(([term, ...packed]) => [term, openPostings(packed)]);
    },
  };
}
