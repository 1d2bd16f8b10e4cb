/**
 * Texts that slipped through with personal data in them, for the personal data gate. Each holds something valid in form
 * that belongs to nobody:
 * - register number: born on 1 January 1900 with serial number 997, of which that day never had near enough births;
 * - IBAN: its own check digits are right, but those of the Belgian account number inside it are not, so no bank can give it out;
 * - phone: 062 is a Belgian zone that does not exist;
 * - e-mail: the domain .example is reserved and never resolves.
 */
import type { Random } from "../random.ts";

const plantedSentences = [
  "Voor vragen is de verantwoordelijke bereikbaar op 062 12 34 56.",
  "Het plan van aanpak werd bezorgd via fien.fictief@voorbeeld.example.",
  `Het rijksregisternummer ${registerNumber()} staat op het attest.`,
  `De waarborg werd gestort op rekening ${accountNumber()}.`,
  "Bel bij dringende vragen naar +32 62 98 76 54.",
];

/** Adds one such sentence to a text. */
export function plant(random: Random, text: string): string {
  return `${text} ${random.pick(plantedSentences)}`.trim();
}

/** Adds a phone number to opening hours, where people like to leave one. */
export function plantInOpeningHours(text: string): string {
  return `${text}\nBuiten deze uren: bel 062 12 34 56`;
}

function registerNumber(): string {
  const check = 97 - (Number("000101997") % 97);
  return `00.01.01-997.${String(check).padStart(2, "0")}`;
}

function accountNumber(): string {
  const account = 9_990_000_017;
  const rightCheck = account % 97 || 97;
  const wrongCheck = String((rightCheck % 97) + 1).padStart(2, "0");
  const bban = `${account}${wrongCheck}`;
  // B and E stand for 11 and 14; the check digits make the whole leave 1 after division by 97.
  const check = 98n - (BigInt(`${bban}111400`) % 97n);
  return `BE${String(check).padStart(2, "0")}${bban}`.replace(/(.{4})(?=.)/g, "$1 ");
}
