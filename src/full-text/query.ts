/** The words of a visitor, put so that the library finds what is meant. */

/** Plurals that the library's stemming does not lead back to the singular. */
const singulars: Record<string, string> = {
  kinderen: "kind",
  kindjes: "kind",
  "baby's": "baby",
  eieren: "ei",
  "foto's": "foto",
  "auto's": "auto",
  "risico's": "risico",
  ouders: "ouder",
};

/** The query as the library gets it; between quotes it stays as it is, since that asks for the very words. */
export function preparedQuery(query: string): string {
  const text = query.normalize("NFC").replace(/’/g, "'").trim();
  if (/^".+"$/.test(text)) return text;
  return text
    .split(/\s+/)
    .map((word) => singulars[word.toLowerCase()] ?? word)
    .join(" ");
}
