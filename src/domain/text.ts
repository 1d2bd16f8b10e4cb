/**
 * One rule for text, wherever it is read, compared, searched or gated. Three readings of the same characters:
 * what is shown (`tidyText`, `tidyLine`), what has to be equal to be the same id or code (`tidyKey`), and what a
 * word is searched by (`searchable`). The browser imports this module too, so it holds no tables.
 *
 * Every function is linear in its input, and the tidying ones are idempotent.
 */

/** Characters that show nothing: format and filler characters, variation selectors, tags, noncharacters. */
const hidden = String.raw`\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFB`;
const invisible = /* @__PURE__ */ new RegExp(`[${hidden}]+`, "gu");

/** Control characters that neither break a line nor indent one. */
const controls = String.raw`\0-\x08\x0E-\x1B\x1F\x7F-\x84\x86-\x9F`;

/** The line ends of all systems: FileMaker writes a vertical tab, mainframes U+0085, others separators of records. */
// eslint-disable-next-line no-control-regex
const lineBreaks = /\r\n?|[\v\f\x1C-\x1E\x85\u2028\u2029]/g;

/** Sequences that need the invisible characters in them, then the characters to leave out anywhere else. */
const shownOrHidden = /* @__PURE__ */ sequencesOrHidden();

const isPlain = /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF]*$/;
const isAscii = /^[ -~]*$/;

/** More marks on one letter than this are no language; ordering them takes quadratic time. */
const marksBeyondLimit = /(\p{M}{30})\p{M}+/gu;

/** Text as it is shown: NFC, every line break a line feed, trimmed, nothing invisible but what a script needs. */
export function tidyText(text: string): string {
  if (isPlain.test(text)) return text.trim();
  const visible = text.toWellFormed().replace(shownOrHidden, "$1");
  return normalized(visible.replace(lineBreaks, "\n"), "NFC").trim();
}

/** As `tidyText`, on one line: each run of white space, no-break spaces too, is one space. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/g, " ");
}

/**
 * Text that has to be equal to be the same: an id, a code, a header, a number, an address. Nothing invisible,
 * full-width characters and ligatures as plain ones (NFKC), one kind of hyphen.
 */
export function tidyKey(text: string): string {
  const line = tidyLine(text);
  return isAscii.test(line) ? line : foldedKey(withoutInvisible(line)).replace(/\s+/g, " ").trim();
}

/** Superscripts and fractions stay: `12²` is not 122. */
function foldedKey(text: string): string {
  return text
    .split(/(\p{No}+)/u)
    .map((part, index) => (index % 2 === 1 ? part : normalized(part, "NFKC")))
    .join("")
    .replace(/[\u2010\u2011\u2212]/g, "-");
}

/** Leaves out every character that shows nothing. */
export function withoutInvisible(text: string): string {
  return isAscii.test(text) ? text : text.replace(invisible, "");
}

/** Ligatures as the letters they stand for, such as `fi` and `ij`. */
export function withoutLigatures(text: string): string {
  return text.replace(/[ĲĳŉǄ-ǌﬀ-ﬆ]/g, (ligature) => ligature.normalize("NFKC"));
}

/** Letters without a decomposition that people type as others. */
const typedAs: Record<string, string> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  ł: "l",
  đ: "d",
  ı: "i",
};

/** Text as it is searched and compared: small letters without accents, ligatures or invisible characters. */
export function searchable(text: string): string {
  // Most names have no accents; taking them off all the same would be half of the time to open the finder's index.
  if (isAscii.test(text)) return text.toLowerCase();
  return withoutInvisible(text)
    .replace(/\p{M}+/gu, "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[æœøßłđı]/g, (letter) => typedAs[letter] ?? letter);
}

/** A name as it stands in a URL or an anchor: `sint-niklaas`. */
export function slugOf(name: string): string {
  return searchable(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function normalized(text: string, form: "NFC" | "NFKC"): string {
  const limited = (one: string): string => one.replace(marksBeyondLimit, "$1");
  return limited(limited(text).normalize(form));
}

function sequencesOrHidden(): RegExp {
  const pictograph = String.raw`\p{Extended_Pictographic}(?:[\uFE0E\uFE0F]|\p{Emoji_Modifier})?`;
  const joiningScripts = [
    ..."Arabic Syriac Mandaic Mongolian Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu".split(
      " ",
    ),
    ..."Kannada Malayalam Sinhala Tibetan Myanmar Khmer Balinese Javanese".split(" "),
  ].map((script) => String.raw`\p{Script=${script}}`);
  const needed = [
    // A flag of a part of a country, a keycap, people joined into a family.
    String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,6}\u{E007F}`,
    String.raw`[0-9#*]\uFE0F\u20E3`,
    String.raw`${pictograph}(?:\u200D${pictograph})*`,
    // Joiners and variants after a letter whose shape they choose.
    String.raw`(?<=(?![${hidden}])[${joiningScripts.join("")}])[\u200C\u200D]`,
    String.raw`(?<=[\u1820-\u18AA])[\u180B-\u180F]`,
    String.raw`(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  ];
  return new RegExp(`(${needed.join("|")})|[${hidden}${controls}]+`, "gu");
}
