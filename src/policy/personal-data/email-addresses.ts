/**
 * E-mail addresses, including those that are spelled out or pulled apart to hide them from robots:
 * `jan @ voorbeeld . be`, `jan(at)voorbeeld(dot)be`, `jan apenstaartje voorbeeld punt be`.
 *
 * The text is read word by word in linear time; a regular expression for whole addresses would take longer.
 */

interface Word {
  text: string;
  start: number;
  end: number;
  /** The characters between this word and the one before it. */
  gap: string;
  /** How it continues a domain: behind a dot, also where the at sign was a plain word, or behind hyphens. */
  link: "sure dot" | "dot" | "hyphens" | null;
  /** Whether it is a word for a dot, such as «punt». */
  isNameOfDot: boolean;
  /** Whether nothing but dots and hyphens stand before it, so that no domain ends at the word before. */
  isGlued: boolean;
}

interface At {
  /** The position in the text of the at sign, or of the word for it. */
  start: number;
  /** The index of the first word of the domain. */
  domain: number;
  /** The index of the word before the at sign, or -1. */
  local: number;
  /** The at sign is a plain word between spaces, which may mean something else: «het kind at boterhammen». */
  isPlainWord: boolean;
}

const atWords = new Set("at apenstaartje apenstaart apestaartje apestaart aapje arobase".split(" "));
/** Most texts contain none of these, so they need not be read word by word. */
const mayHoldAt = new RegExp(`@|(?<![a-z])(?:a|${[...atWords].join("|")})(?![a-z])`, "i");
const dotWords = new Set(["dot", "punt", "point"]);
const brackets = String.raw`[ ()[\]{}<>*_|/\\"'~-]`;
const loose = new RegExp(`^${brackets}{1,6}$`);
const atSign = new RegExp(`@${brackets}{0,6}$`);
const maxGap = 20;
const maxWords = 40;

/** Returns true when a text without disguises contains an e-mail address other than those allowed. */
export function containsEmailAddress(text: string, allowedAddresses: readonly string[]): boolean {
  if (!mayHoldAt.test(text)) return false;
  const allowed = new Set(allowedAddresses.map((address) => address.toLowerCase()));
  const words = splitWords(text);
  return words.some((_word, index) => {
    const at = atBefore(words, index);
    const domains = at === null ? [] : domainsFrom(words, at);
    if (at === null || domains.length === 0) return false;
    const local = localPart(text, words, at);
    return !domains.some((domain) => allowed.has(`${local}@${domain}`));
  });
}

function splitWords(text: string): Word[] {
  let before = 0;
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index: start }) => {
    const gap = text.slice(before, start);
    before = start + word.length;
    // Found once for each word, because every at sign before it asks for it.
    const isNameOfDot = word.length <= 5 && dotWords.has(word.toLowerCase());
    const isGlued = /^[.-]+$/.test(gap);
    return { text: word, start, end: before, gap, link: linkOf(gap, word), isNameOfDot, isGlued };
  });
}

function linkOf(gap: string, word: string): Word["link"] {
  if (/^-+$/.test(gap)) return "hyphens";
  if (!/[.,。]/.test(gap) || !isDot(gap, word)) return null;
  return gap === "." && /^\p{Ll}{2,}$/u.test(word) ? "sure dot" : "dot";
}

/** Returns the at sign before a word: it is in the gap before that word, or it is the word before that gap. */
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

/** Returns each domain that can be read from a word on; none when no dot with a name behind it follows. */
function domainsFrom(words: readonly Word[], { domain: first, isPlainWord }: At): string[] {
  const found: string[] = [];
  let hasDot = false;
  for (let index = first + 1; index < Math.min(words.length, first + maxWords); index += 1) {
    const word = words[index];
    if (!word) break;
    const isSpelled = isDotWord(word, words[index + 1]);
    const isDotted = isPlainWord ? word.link === "sure dot" : word.link === "dot" || word.link === "sure dot";
    if (isSpelled || isDotted) hasDot = true;
    else if (word.link !== "hyphens") break;
    if (isSpelled) index += 1;
    // The domain is put together where it may end, and not at each of its words.
    if (!hasDot || words[index + 1]?.isGlued) continue;
    const domain = domainOf(words.slice(first, index + 1));
    if (isDomain(domain)) found.push(domain);
  }
  return found;
}

/** Writes a domain as it is meant: each dot as a dot, spelled or not. */
function domainOf([first, ...others]: readonly Word[]): string {
  let domain = first?.text ?? "";
  let isBehindDotWord = false;
  for (const [index, word] of others.entries()) {
    const isSpelled: boolean = !isBehindDotWord && isDotWord(word, others[index + 1]);
    if (!isSpelled) domain += (isBehindDotWord || word.link !== "hyphens" ? "." : word.gap) + word.text;
    isBehindDotWord = isSpelled;
  }
  return domain.toLowerCase();
}

function isDotWord(word: Word, next?: Word): boolean {
  return word.isNameOfDot && next !== undefined && loose.test(word.gap) && loose.test(next.gap);
}

/** A full stop with a space behind it ends a sentence, unless the next word is not capitalised like one. */
function isDot(gap: string, word: string): boolean {
  if (/^[.,。]$/u.test(gap) || /^ [.。] $/u.test(gap)) return true;
  if (/^(?: ?[.。]| ?[.。] ?)$/u.test(gap)) return /^(?:\p{Ll}{2,}|\p{Lu}{2,})$/u.test(word);
  return gap.length <= 6 && /^ ?[([{<] ?\. ?[)\]}>] ?$/.test(gap);
}

function isDomain(domain: string): boolean {
  return /\.(?:\p{L}{2,}|xn--[\p{L}\p{N}-]+)$/u.test(domain) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(domain);
}

/** Returns the part before the at sign, with the punctuation that an address may contain. */
function localPart(text: string, words: readonly Word[], { local, start }: At): string {
  let first = local;
  for (let index = local; index > Math.max(0, local - maxWords); index -= 1) {
    if (!/^[.!#$%&'*+/=?^_`{|}~-]+$/.test(words[index]?.gap ?? "")) break;
    first = index - 1;
  }
  const word = words[first];
  return word === undefined
    ? ""
    : text
        .slice(word.start, start)
        .replace(/[ ([{<]{1,20}$/, "")
        .toLowerCase();
}
