/**
 * Text in charts. A chart is drawn 288 units wide: on a phone of 360 px one unit is about one pixel, so that letters
 * of 16 units stay above 14 px there, and at 320 px too.
 */
export const chartWidth = 288;

/** Widest average character at 16 units: system fonts differ, and text has to stay inside the chart. */
const charWidth = 10.2;

/** Estimates how wide a text is drawn. */
export function textWidth(text: string, letterSize = 16): number {
  const points = text.replace(/[^.,]/g, "").length;
  return ((text.length - points / 2) * charWidth * letterSize) / 16;
}

/** Wraps a text into lines of whole words that fit the chart, since SVG does not wrap. */
export function wrapWords(text: string): string[] {
  const longest = Math.floor(chartWidth / charWidth);
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Rounds a coordinate to the digits that a screen can show. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
