const maxLength = 120;

// Control characters, and the marks that make text run backwards, could forge lines in a terminal.
// eslint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** A text out of the source, safe to print on one line: control characters escaped. */
export function escapeControls(text: string): string {
  return text.replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

/** The same, at most 120 characters long. */
export function printable(text: string): string {
  const characters = [...escapeControls(text)];
  return characters.length <= maxLength
    ? characters.join("")
    : `${characters.slice(0, maxLength - 1).join("")}…`;
}
