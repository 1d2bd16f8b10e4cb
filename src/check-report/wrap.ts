const lineWidth = 110;

/** Breaks a text into lines at the separator that the pattern matches. */
export function wrapAt(text: string, separator: RegExp): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of text.split(separator)) {
    if (line !== "" && line.length + part.length + 1 > lineWidth) {
      lines.push(line);
      line = part;
    } else line = line === "" ? part : `${line} ${part}`;
  }
  return [...lines, line];
}
