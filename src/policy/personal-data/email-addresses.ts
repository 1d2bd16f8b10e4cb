/**
 * E-mail addresses, also spelled out or pulled apart to hide them from robots: `jan @ voorbeeld . be`,
 * `jan(at)voorbeeld(dot)be`, `jan apenstaartje voorbeeld punt be`.
 *
 * The text is read word by word, so that no text takes more than linear time, which a pattern for whole addresses does.
 */

interface Word {
  text: string;
  start: number;
  end: number;
  /** What stands before it. */
  gap: string;
}

interface At {
  /** Where the sign or the word for it begins. */
  start: number;
  /** The first word of the domain. */
  domain: number;
  /** The word before the sign, or -1. */
  local: number;
  /** It is a plain word between spaces, which may mean something else: «het kind at boterhammen». */
  isPlainWord: boolean;
}

const atWords = new Set("at apenstaartje apenstaart apestaartje apestaart aapje arobase".split(" "));
/** Most texts hold none of these, and need not be read word by word. */
const mayHoldAt = new RegExp(`@|(?<![a-z])(?:a|${[...atWords].join("|")})(?![a-z])`, "i");
const dotWords = new Set(["dot", "punt", "point"]);
const brackets = String.raw`[ ()[\]{}<>*_|/\\"'~-]`;
const loose = new RegExp(`^${brackets}{1,6}$`);
const atSign = new RegExp(`@${brackets}{0,6}$`);
const maxGap = 20;
const maxWords = 40;

/** True when the text, without disguises, holds an e-mail address other than those allowed. */
export function containsEmailAddress(text: string, allowedAddresses: readonly string[]): boolean {
  if (!mayHoldAt.test(text)) return false;
  const allowed = new Set(allowedAddresses.map((address) => address.toLowerCase()));
  const words = wordsOf(text);
  return words.some((_word, place) => {
    const at = atBefore(words, place);
    if (at === null) return false;
    const domains = domainsFrom(words, at);
    const local = localPart(text, words, at);
    return domains.length > 0 && !domains.some((domain) => allowed.has(`${local}@${domain}`));
  });
}

function wordsOf(text: string): Word[] {
  let before = 0;
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index: start }) => {
    const gap = text.slice(before, start);
    before = start + word.length;
    return { text: word, start, end: before, gap };
  });
}

/** The at sign before a word of a domain: in the gap before it, or as a word before that gap. */
function atBefore(words: readonly Word[], domain: number): At | null {
  const [word, before] = [words[domain], words[domain - 1]];
  if (!word || word.gap.length > maxGap) return null;
  if (atSign.test(word.gap)) {
    const start = word.start - word.gap.length + word.gap.indexOf("@");
    const hasLocalPart = before !== undefined || /[^\s@]@/.test(word.gap);
    return hasLocalPart ? { start, domain, local: domain - 1, isPlainWord: false } : null;
  }
  if (!before || domain < 2 || !loose.test(word.gap) || !loose.test(before.gap)) return null;
  const isInBrackets = /\S/.test(word.gap) && /\S/.test(before.gap);
  const sign = before.text.toLowerCase();
  if (!atWords.has(sign) && !(sign === "a" && isInBrackets)) return null;
  const isPlainWord = sign === "at" && !isInBrackets;
  return { start: before.start - before.gap.length, domain, local: domain - 2, isPlainWord };
}

/** The domains that begin at a word, each as long as it may be read; none where there is no dot with a name behind it. */
function domainsFrom(words: readonly Word[], { domain: first, isPlainWord }: At): string[] {
  const found: string[] = [];
  let domain = words[first]?.text.toLowerCase() ?? "";
  for (let place = first + 1; place < Math.min(words.length, first + maxWords); place += 1) {
    const [word, next] = [words[place], words[place + 1]];
    if (!word) break;
    const isSpelled = next !== undefined && isDotWord(word, next);
    const label = isSpelled ? next : word;
    if (isSpelled || isDot(word, isPlainWord)) domain += `.${label.text.toLowerCase()}`;
    else if (/^-+$/.test(word.gap)) domain += word.gap + word.text.toLowerCase();
    else break;
    if (isSpelled) place += 1;
    const goesOn = /^[.-]+$/.test(words[place + 1]?.gap ?? "");
    if (!goesOn && isDomain(domain)) found.push(domain);
  }
  return found;
}

function isDotWord(word: Word, next: Word): boolean {
  return dotWords.has(word.text.toLowerCase()) && loose.test(word.gap) && loose.test(next.gap);
}

/** A full stop with a space behind it ends a sentence, unless the next word has no capital as a sentence has. */
function isDot({ gap, text }: Word, isPlainWord: boolean): boolean {
  const isSuffix = /^(?:\p{Ll}{2,}|\p{Lu}{2,})$/u.test(text);
  if (isPlainWord) return gap === "." && /^\p{Ll}{2,}$/u.test(text);
  if (/^[.,。]$/u.test(gap) || /^ [.。] $/u.test(gap)) return true;
  if (/^(?: ?[.。]| ?[.。] ?)$/u.test(gap)) return isSuffix;
  return gap.length <= 6 && /^ ?[([{<] ?\. ?[)\]}>] ?$/.test(gap);
}

function isDomain(domain: string): boolean {
  return /\.(?:\p{L}{2,}|xn--[\p{L}\p{N}-]+)$/u.test(domain) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(domain);
}

/** The part before the at sign, with the signs that an address may hold. */
function localPart(text: string, words: readonly Word[], { local, start }: At): string {
  let first = local;
  for (let place = local; place > Math.max(0, local - maxWords); place -= 1) {
    if (!/^[.!#$%&'*+/=?^_`{|}~-]+$/.test(words[place]?.gap ?? "")) break;
    first = place - 1;
  }
  const word = words[first];
  return word === undefined
    ? ""
    : text
        .slice(word.start, start)
        .replace(/[ ([{<]+$/, "")
        .toLowerCase();
}
