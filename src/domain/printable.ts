const maxLength = 120;

// Control characters, and the marks that make text run backwards, could forge lines in a terminal. Of two ids that
// look the same, the report has to show what makes them differ.
const unsafe = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu;

/** A text out of the source, safe to print on one line: control characters escaped. */
export function escapeControls(text: string): string {
  return text.replace(
    unsafe,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

/** The same, at most 120 characters long. */
export function printable(text: string): string {
  const characters = [...escapeControls(text)];
  return characters.length <= maxLength
    ? characters.join("")
    : `${characters.slice(0, maxLength - 1).join("")}…`;
}
