/**
 * Numbers that pass every check of form and belong to nobody.
 *
 * Enterprise numbers were given out from 0200.000.000 on; ours stay below 0001.000.000.00, a range from before the register.
 * Establishment numbers are given out upwards from 2.000.000.000 and have not passed 2.4 billion; ours start at 8.900.000.000.
 * Phone numbers begin with 0000: no Belgian zone or operator has that prefix.
 */

/** Returns a fictitious enterprise number for an index below 100,000. */
export function enterpriseNumber(index: number): string {
  return withCheckDigits(String(index).padStart(8, "0"));
}

/** Writes an enterprise number with dots, as people do. */
export function dotted(number: string): string {
  return `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;
}

/** Returns a fictitious establishment number for an index below 1,000,000. */
export function establishmentNumber(index: number): string {
  return withCheckDigits(String(89_000_000 + index));
}

/** Returns a phone number that no network can reach. */
export function phoneNumber(index: number): string {
  const digits = String(index % 1_000_000).padStart(6, "0");
  return `0000 ${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4)}`;
}

const firstFreeDossier = 100;
const freeDossiers = 999_900;

/** Returns a dossier number: `0000`, which is never given out, and six digits. Those below 100 are kept for the curated locations. */
export function dossierNumber(index: number): string {
  // 7919 has no factor in common with 999,900: each index keeps a number of its own, and neighbours do not look numbered.
  const digits = firstFreeDossier + ((index * 7919) % freeDossiers);
  return `0000${String(digits).padStart(6, "0")}`;
}

function withCheckDigits(eightDigits: string): string {
  return eightDigits + String(97 - (Number(eightDigits) % 97)).padStart(2, "0");
}
