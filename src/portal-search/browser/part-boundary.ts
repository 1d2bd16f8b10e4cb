/**
 * The character between the parts of a compound in the index. Pagefind takes a word with punctuation for a whole and
 * for its parts, so that `kinder~begeleider` is found by `kinderbegeleider` and by `begeleider`. No text of the portal
 * has this character, and nothing that is shown keeps it.
 */
export const partBoundary = "~";

/** Returns a text of the index as it is shown. */
export function withoutPartBoundaries(text: string): string {
  return text.replaceAll(partBoundary, "");
}
