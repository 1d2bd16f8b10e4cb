/**
 * Finds numbers that do not agree with the Dutch words beside them. It knows the nouns and verbs of the portal, so that
 * a number beside another noun is reported until that noun stands in the list.
 */

/** Nouns that are counted: singular and plural. */
const nouns: readonly (readonly [one: string, many: string])[] = [
  ["aandachtspunt", "aandachtspunten"],
  ["aanmaning", "aanmaningen"],
  ["begrip", "begrippen"],
  ["bezoek", "bezoeken"],
  ["beslissing", "beslissingen"],
  ["code", "codes"],
  ["cijfer", "cijfers"],
  ["dag", "dagen"],
  ["dimensie", "dimensies"],
  ["document", "documenten"],
  ["rapport", "rapporten"],
  ["gebeurtenis", "gebeurtenissen"],
  ["vaststelling", "vaststellingen"],
  ["handhavingstraject", "handhavingstrajecten"],
  ["inbreuk", "inbreuken"],
  ["inspectiebezoek", "inspectiebezoeken"],
  ["inspectierapport", "inspectierapporten"],
  ["kind", "kinderen"],
  ["klacht", "klachten"],
  ["kolom", "kolommen"],
  ["locatie", "locaties"],
  ["gemeente", "gemeenten"],
  ["maand", "maanden"],
  ["minuut", "minuten"],
  ["plaats", "plaatsen"],
  ["reeks", "reeksen"],
  ["rij", "rijen"],
  ["stap", "stappen"],
  ["suggestie", "suggesties"],
  ["tekst", "teksten"],
  ["thema", "thema's"],
  ["traject", "trajecten"],
  ["voornemen", "voornemens"],
  ["wijziging", "wijzigingen"],
];

/** Nouns of time, which are seldom the subject: «Dan staat hier 30 dagen alleen dat …». */
const durations = ["dag", "dagen", "maand", "maanden", "minuut", "minuten"];

/** Units with one form, which are joined to their number all the same. */
const units = [
  "jaar",
  "uur",
  "km",
  "keer",
  "byte",
  "bytes",
  "kB",
  "MB",
  "%",
  "procent",
  "gestopt",
  "geschorst",
  "opgeheven",
];

/** Adjectives between a number and its noun, in the forms for one and for many. */
const adjectives: readonly (readonly [one: string, many: string])[] = [
  ["ontvankelijke", "ontvankelijke"],
  ["eerder", "eerdere"],
  ["lopend", "lopende"],
  ["vergunde", "vergunde"],
  ["gesubsidieerde", "gesubsidieerde"],
];

/** Verbs: the form with one, the form with many. */
const verbs: readonly (readonly [one: string, many: string])[] = [
  ["is", "zijn"],
  ["was", "waren"],
  ["staat", "staan"],
  ["woonde", "woonden"],
  ["klopte", "klopten"],
];

const letter = String.raw`[\p{L}'’]`;
const digits = String.raw`\d{1,3}(?:\.\d{3})*(?:,\d+)?`;
const adjective = `(?:${adjectives.flat().join("|")})`;
const counted = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<number>${digits}|\d+|[Gg]een)(?<space>[ \u00A0])(?:(?<adjective>${adjective})(?<second>[ \u00A0]))?(?<word>${letter}+|%)`,
  "gu",
);
const manyByOne = new Map(nouns);
const oneByMany = new Map(nouns.map(([one, many]) => [many, one]));

/** Returns what is wrong with the numbers of a text. */
export function numberMistakes(text: string): string[] {
  return [...badDigits(text), ...nounMistakes(text), ...verbMistakes(text), ...pronounMistakes(text)];
}

function badDigits(text: string): string[] {
  return [
    ...found(text, /(?<![\d.,\p{L}-])0[ \u00A0](?!tot[ \u00A0]en)\p{L}+/gu, "none is «geen»"),
    ...found(text, /[.?!][ \u00A0]geen|^geen(?=.*[.?!]$)/gu, "a sentence begins with a capital"),
  ];
}

function nounMistakes(text: string): string[] {
  return [...text.matchAll(counted)].flatMap(({ 0: phrase, groups = {} }) => {
    const { number = "", space = "", word = "" } = groups;
    const isNoun = manyByOne.has(word) || oneByMany.has(word);
    if (!isNoun && !units.includes(word)) return [];
    // «Geen rapport», «geen klacht»: without a number, none of something is a word of its own.
    const isNone = /^geen$/i.test(number);
    if (isNone) return [];
    const isOne = number === "1";
    return [
      ...(space === "\u00A0" ? [] : [`«${phrase}»: no no-break space`]),
      ...(isNoun && isOne !== manyByOne.has(word) ? [`«${phrase}»: the noun does not agree`] : []),
      ...(/^\d{4,}$/.test(number) ? [`«${phrase}»: no point between the thousands`] : []),
    ];
  });
}

/** In a part of a sentence with one number, the verb before or after its noun agrees with it. */
function verbMistakes(text: string): string[] {
  return text.split(/[.:;?!](?=\s|$)|,\s/u).flatMap((part) => {
    const numbers = [...part.matchAll(counted)].filter(({ index, groups = {} }) => {
      const { word = "" } = groups;
      // «Van de 7 thema's was er 1 in orde»: the whole of which something is a part.
      const isWhole = /(?:de|alle)[ \u00A0]$/.test(part.slice(0, index));
      return !isWhole && !durations.includes(word) && (manyByOne.has(word) || oneByMany.has(word));
    });
    const [only] = numbers;
    if (!only || numbers.length > 1) return [];
    const isOne = only.groups?.["number"] === "1" || manyByOne.has(only.groups?.["word"] ?? "");
    return verbs.flatMap(([one, many]) => {
      const wrong = isOne ? many : one;
      const before = new RegExp(
        String.raw`(?<!${letter})${wrong}(?:[ \u00A0](?:er|hier|nog|al))*[ \u00A0]$`,
        "iu",
      ).test(part.slice(0, only.index));
      const after = new RegExp(
        String.raw`^(?:[ \u00A0]die[ \u00A0]nog[ \u00A0]online)?[ \u00A0]${wrong}(?!${letter})`,
        "iu",
      ).test(part.slice(only.index + only[0].length));
      return before || after ? [`«${part.trim()}»: «${wrong}» does not agree`] : [];
    });
  });
}

/** What a text says next of one complaint, or of several. */
function pronounMistakes(text: string): string[] {
  const complaints = /(?<number>[\d.]+)[ \u00A0]ontvankelijke[ \u00A0]klacht(?:en)?\.(?<rest>.*)/u.exec(text);
  if (!complaints) return [];
  const { number = "", rest = "" } = complaints.groups ?? {};
  const wrong = number === "1" ? /behandelde ze|ze klopten/u : /die klacht(?!en)|ze klopte\b/u;
  return found(rest, wrong, `does not agree with ${number}`);
}

function found(text: string, pattern: RegExp, problem: string): string[] {
  return [...text.matchAll(new RegExp(pattern, "gu"))].map(([phrase]) => `«${phrase.trim()}»: ${problem}`);
}

/** Returns the words that stand after a number and are neither a counted noun nor a word that needs none. */
export function unknownNouns(text: string): string[] {
  return [...text.matchAll(counted)].flatMap(({ groups = {} }) => {
    const { number = "", word = "" } = groups;
    // Four digits without a point are a year or a postcode.
    if (/^geen$/i.test(number) || /^\d{4}$/.test(number)) return [];
    return manyByOne.has(word) || oneByMany.has(word) || units.includes(word) || joining.has(word)
      ? []
      : [`${number} ${word}`];
  });
}

const months = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** Words after a number that it does not count. */
const joining = new Set([
  ...months,
  ...[
    "van",
    "tot",
    "en",
    "in",
    "niet",
    "hersteld",
    "erbij",
    "op",
    "staat",
    "staan",
    "waren",
    "was",
    "woonden",
  ],
  ...["woonde", "er", "of", "per", "bij", "na"],
]);
