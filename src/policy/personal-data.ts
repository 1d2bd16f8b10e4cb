/**
 * P9: does a free text hold a national register number, an IBAN, an e-mail address or a phone number?
 *
 * When in doubt the answer is yes: a text too many withheld is a nuisance, one too few is a leak. So numbers
 * are sought in every run of digits, however they are grouped, after the disguises that Unicode offers
 * (full-width signs, invisible characters, other spaces) are taken off.
 */
import { electronicFormatIBAN, getCountrySpecifications, isValidIBAN } from "ibantools";
import { isCompanyNumber } from "../domain/check-digits.ts";

/** Digits with the separators people put in numbers; more than one stroke or space may stand between. */
const separators = /^[\s./()\p{Pd}]{1,3}$/u;

/** A date is no part of a phone number, unless it hangs on one (0470/12.03.2026). */
const dates = /(?<!\d[./-]?)(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})(?!\d|[./-]\d)/g;

const emailAddresses = /[^\s@<>()[\]",;:]+@[^\s@<>()[\]",;:]+\.[^\s@<>()[\]",;:]{2,}/gu;

const longestNumber = 17;

/** True when `text` holds personal data; `publisherContacts` (phone numbers, addresses) do not count. */
export function containsPersonalData(text: string, publisherContacts: readonly string[]): boolean {
  const plain = undisguise(text);
  return (
    containsEmailAddress(plain, publisherContacts) ||
    containsIban(plain) ||
    containsPersonalNumber(plain, publisherContacts)
  );
}

function undisguise(text: string): string {
  return text.normalize("NFKC").replace(/\p{Cf}/gu, "");
}

function containsEmailAddress(text: string, publisherContacts: readonly string[]): boolean {
  const allowed = new Set(publisherContacts.map((contact) => contact.toLowerCase()));
  const found = text.toLowerCase().match(emailAddresses) ?? [];
  return found.some((address) => !allowed.has(address.replace(/[.!?]+$/, "")));
}

/** An IBAN is as long as its country says; what follows it in the text is not a part of it. */
function containsIban(text: string): boolean {
  for (const match of text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}/g)) {
    const country = match[0].slice(0, 2).toUpperCase();
    const length = getCountrySpecifications()[country]?.chars;
    if (!length) continue;
    const following = text.slice(match.index, match.index + 2 * length);
    if (isValidIBAN(electronicFormatIBAN(following)?.slice(0, length) ?? "")) return true;
  }
  return false;
}

interface DigitGroup {
  digits: string;
  hasPlus: boolean;
  /** Only separators stand between this group and the one before it. */
  isLinked: boolean;
  /** Linked without a space: it goes on where the one before it stopped. */
  isJoined: boolean;
}

function digitGroups(text: string): DigitGroup[] {
  let end = 0;
  return [...text.matchAll(/\d+/g)].map((match) => {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    return {
      digits: match[0],
      hasPlus: /\+\s?\(?$/.test(between),
      isLinked: separators.test(between),
      isJoined: separators.test(between) && !/[\s+]/.test(between),
    };
  });
}

function containsPersonalNumber(text: string, publisherContacts: readonly string[]): boolean {
  const allowed = new Set(publisherContacts.map(nationalDigits));
  const groups = digitGroups(text.replace(dates, " x "));
  return groups.some((_group, start) => startsPersonalNumber(groups, start, allowed));
}

/** Reads on from one group as long as the groups hang together, and looks at each number on the way. */
function startsPersonalNumber(groups: DigitGroup[], start: number, allowed: ReadonlySet<string>): boolean {
  const first = groups[start];
  if (!first) return false;
  let digits = "";
  for (let end = start; end < groups.length && digits.length <= longestNumber; end++) {
    const group = groups[end];
    if (!group || (end > start && !group.isLinked)) return false;
    digits += group.digits;
    if (isRegisterNumber(digits)) return true;
    if (!mayStartPhoneNumber(first) || !isPhoneNumber(digits, first.hasPlus)) continue;
    const isCompany = isCompanyNumber(digits) && isWrittenAsCompanyNumber(groups.slice(start, end + 1));
    if (!isCompany && !allowed.has(nationalDigits(digits))) return true;
  }
  return false;
}

/** Eleven digits: date of birth (month + 20 or + 40 for a bis number), serial, 97 − (first nine mod 97). */
function isRegisterNumber(digits: string): boolean {
  if (digits.length !== 11) return false;
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (month > 12 || day > 31) return false;
  const check = Number(digits.slice(9));
  const bornBefore2000 = Number(digits.slice(0, 9));
  const bornSince2000 = Number(`2${digits.slice(0, 9)}`);
  return [bornBefore2000, bornSince2000].some((number) => check === 97 - (number % 97));
}

/** The tail of another number is none; a group of four or more is the start of one even there (`1/0470…`). */
function mayStartPhoneNumber(group: DigitGroup): boolean {
  return !group.isJoined || group.digits.length >= 4;
}

/** Belgian landlines (9 digits) and mobiles (10 digits, 045 to 049), and any number in international form. */
function isPhoneNumber(digits: string, hasPlus: boolean): boolean {
  if (hasPlus) return /^[1-9]\d{7,14}$/.test(digits);
  return /^0[1-9]\d{7}$/.test(digits) || /^04[5-9]\d{7}$/.test(digits) || /^00[1-9]\d{7,14}$/.test(digits);
}

/** `0412345614` or `0412.345.614`; a phone number is grouped otherwise. */
function isWrittenAsCompanyNumber(groups: DigitGroup[]): boolean {
  return ["10", "4 3 3"].includes(groups.map((group) => group.digits.length).join(" "));
}

/** The digits of a Belgian number as dialled inside the country: `+32 (0)78…` and `0032 78…` become `078…`. */
function nationalDigits(number: string): string {
  const digits = number.normalize("NFKC").replace(/\D/g, "");
  return digits.replace(/^(?:0032|32)0?(?=\d{8,9}$)/, "0");
}
