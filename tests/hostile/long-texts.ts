/** Texts that could take an expression, or a search that starts again at every character, the square of their length. */

/** What a text consists of, by what it looks like; each is repeated to the length that a test wants. */
const pieces = {
  words: "woord ",
  letters: "a",
  digits: "1",
  "spaced digits": "1 ",
  dates: "1.1.2026.",
  "account numbers": "BE12",
  "spaced account numbers": "BE12 3456 ",
  "phone numbers": "0470 12 34 5 ",
  "country codes": "+32 4",
  "register numbers": "85.07.30-033 ",
  "written at signs": "a at a (at) a punt ",
  dots: "a.",
  hyphens: "a-",
  "hyphens with a dot now and then": "a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a.b ",
  underscores: "_",
  slashes: "1/2/",
  brackets: "([{",
  quotes: "'’",
  spaces: " ",
  "line ends": "\n",
  "other line ends": "\u0085\u2028",
  "combining accents": "e\u0301\u0302",
  ligatures: "ﬁĳ",
  "full-width digits": "１２",
  "zero-width characters": "a\u200B\u200D",
  "joined emoji": "👩\u200D👧",
  "text decoded twice": "Ã©Ã",
  "lost characters": "\uFFFD",
  markup: "<p>&amp;",
  addresses: "http://a.b/c?d=e ",
  "error values": "#REF!",
  lists: "T0|",
  times: "ma-vr 7:00-18:00 ",
} as const;

/** Returns such texts of one length, by what they look like. Some end in what an expression was looking for. */
export function hostileTexts(length: number): [string, string][] {
  const texts = Object.entries(pieces).map(([name, piece]): [string, string] => [
    name,
    repeated(piece, length),
  ]);
  return [
    ...texts,
    ["letters before an at sign", `${repeated("a", length - 1)}@`],
    ["dots before an at sign", `${repeated("a.", length - 1)}@`],
    ["spaces before a letter", `${repeated(" ", length - 1)}x`],
    ["digits before a letter", `${repeated("1 ", length - 1)}x`],
  ];
}

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
