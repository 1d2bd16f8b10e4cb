/**
 * P9: does a free text contain a national register number, an IBAN, an e-mail address or a phone number?
 *
 * When in doubt the answer is yes: withholding a text too many is a nuisance, withholding one too few is a leak. So
 * numbers are sought in every run of digits, however they are grouped, after the disguises that Unicode offers have
 * been removed. The numbers of nearly every report (dates, hours, amounts, company numbers) have forms of their own,
 * which do not count.
 *
 * Every part is linear in the length of the text: a source can contain texts of any length, written with any intent.
 */
import { mapDates, mapDatesAndHours } from "./personal-data/dates-and-hours.ts";
import { digitGroups } from "./personal-data/digit-groups.ts";
import { containsEmailAddress } from "./personal-data/email-addresses.ts";
import { containsIban, ibanForms } from "./personal-data/ibans.ts";
import { containsPhoneNumber, withoutBracketedZeros } from "./personal-data/phone-numbers.ts";
import { containsRegisterNumber } from "./personal-data/register-numbers.ts";
import { undisguise } from "./personal-data/undisguise.ts";

const hasDigits = /[0-9]/;

/** Returns true when `text` contains personal data; `publisherContacts` (phone numbers, addresses) do not count. */
export function containsPersonalData(text: string, publisherContacts: readonly string[]): boolean {
  const plain = undisguise(text);
  const contacts = publisherContacts.map(undisguise);
  return (
    containsEmailAddress(plain, contacts) ||
    (hasDigits.test(plain) &&
      (containsIban(plain) || containsPersonalNumber(withoutBracketedZeros(plain), contacts)))
  );
}

function containsPersonalNumber(text: string, contacts: readonly string[]): boolean {
  const groups = digitGroups(text);
  const ibans = ibanForms(text);
  return (
    containsRegisterNumber(groups, mapDates(text, ibans)) ||
    containsPhoneNumber(groups, mapDatesAndHours(text, ibans), contacts)
  );
}
