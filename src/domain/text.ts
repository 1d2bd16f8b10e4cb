/**
 * The one normalisation of text, wherever it is read, compared, searched or gated. Text has three normal forms: the one
 * that is shown (`tidyText`, `tidyLine`), the one that has to be equal for two ids or codes to be the same (`tidyKey`),
 * and the one that is searched (`searchable`). The browser imports this module too, so it contains no tables.
 *
 * Every function is linear in its input, and every tidying function is idempotent.
 */

/** Characters that nobody sees: format and filler characters, variation selectors, tags and noncharacters. */
const hidden = String.raw`\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFB`;
const invisible = /* @__PURE__ */ new RegExp(`[${hidden}]+`, "gu");

/** Control characters that neither break nor indent a line. */
const controls = String.raw`\0-\x08\x0E-\x1B\x1F\x7F-\x84\x86-\x9F`;

/** The line ends of all systems: FileMaker writes a vertical tab, mainframes write U+0085, others write separators. */
// eslint-disable-next-line no-control-regex
const lineBreaks = /\r\n?|[\v\f\x1C-\x1E\x85\u2028\u2029]/g;

/** Matches sequences that need their invisible characters, and then the characters to remove anywhere else. */
const shownOrHidden = /* @__PURE__ */ sequencesOrHidden();

const isPlain = /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF]*$/;
const isAscii = /^[ -~]*$/;

/** No language puts more marks than this on one letter, and ordering more of them takes quadratic time. */
const marksBeyondLimit = /(\p{M}{30})\p{M}+/gu;

/**
 * Returns text as it is shown: in NFC, trimmed, with line feeds, and without invisible characters that no script needs.
 */
export function tidyText(text: string): string {
  if (isPlain.test(text)) return text.trim();
  const visible = text.toWellFormed().replace(shownOrHidden, "$1");
  return normalized(visible.replace(lineBreaks, "\n"), "NFC").trim();
}

/** Tidies a text like `tidyText` and puts it on one line: each run of white space becomes one space. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/g, " ");
}

/**
 * Returns the form in which an id, a code, a header, a number or an address has to be equal to be the same. It has no
 * invisible characters, plain characters for full-width ones and ligatures (NFKC), and one kind of hyphen.
 */
export function tidyKey(text: string): string {
  const line = tidyLine(text);
  return isAscii.test(line) ? line : foldedKey(withoutInvisible(line)).replace(/\s+/g, " ").trim();
}

/** Keeps superscripts and fractions, because `12²` is not 122. */
function foldedKey(text: string): string {
  return text
    .split(/(\p{No}+)/u)
    .map((part, index) => (index % 2 === 1 ? part : normalized(part, "NFKC")))
    .join("")
    .replace(/[\u2010\u2011\u2212]/g, "-");
}

/** Removes every character that nobody sees. */
export function withoutInvisible(text: string): string {
  return isAscii.test(text) ? text : text.replace(invisible, "");
}

/** Replaces ligatures by their letters, such as `fi` and `ij`. */
export function withoutLigatures(text: string): string {
  return text.replace(/[ĲĳŉǄ-ǌﬀ-ﬆ]/g, (ligature) => ligature.normalize("NFKC"));
}

/** Letters that Unicode does not decompose and that people type as other letters. */
const typedAs: Record<string, string> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  ł: "l",
  đ: "d",
  ı: "i",
};

/**
 * Returns text as it is searched and compared: in small letters, without accents, ligatures or invisible characters.
 */
export function searchable(text: string): string {
  // Most names have no accents. Removing them all the same would take half of the time to open the finder's index.
  if (isAscii.test(text)) return text.toLowerCase();
  return withoutInvisible(text)
    .replace(/\p{M}+/gu, "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[æœøßłđı]/g, (letter) => typedAs[letter] ?? letter);
}

/** Returns a name as it is written in a URL or an anchor: `sint-niklaas`. */
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
    // The flag of a part of a country, a keycap, and people joined into a family.
    String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,6}\u{E007F}`,
    String.raw`[0-9#*]\uFE0F\u20E3`,
    String.raw`${pictograph}(?:\u200D${pictograph})*`,
    // Joiners and variation selectors after a letter whose shape they select.
    String.raw`(?<=(?![${hidden}])[${joiningScripts.join("")}])[\u200C\u200D]`,
    String.raw`(?<=[\u1820-\u18AA])[\u180B-\u180F]`,
    String.raw`(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  ];
  return new RegExp(`(${needed.join("|")})|[${hidden}${controls}]+`, "gu");
}
