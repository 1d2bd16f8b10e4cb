const maxLength = 120;

// Control characters, and the marks that reverse the direction of text, could forge lines in a terminal. For two ids
// that look the same, the report has to show the invisible characters that make them differ.
const unsafe = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu;

/** Escapes the control and invisible characters of a text from the source, so that it is safe to print on one line. */
export function escapeControls(text: string): string {
  return text.replace(
    unsafe,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

/** Escapes a text in the same way, and cuts it off at 120 characters. */
export function printable(text: string): string {
  // No more is looked at than can be shown: a text may have millions of characters.
  const characters = [...escapeControls(text.slice(0, 2 * (maxLength + 1)))];
  return characters.length <= maxLength
    ? characters.join("")
    : `${characters.slice(0, maxLength - 1).join("")}…`;
}
