/** Numbers of the Crossroads Bank for Enterprises: ten digits, the last two are 97 − (the first eight mod 97). */
function hasCheckDigits(digits: string): boolean {
  return Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97);
}

/** True for ten bare digits that form a valid enterprise number (KBO): starts with 0 or 1. */
export function isCompanyNumber(digits: string): boolean {
  return /^[01]\d{9}$/.test(digits) && hasCheckDigits(digits);
}

/** True for ten bare digits that form a valid branch number (vestigingsnummer): starts with 2 to 8. */
export function isBranchNumber(digits: string): boolean {
  return /^[2-8]\d{9}$/.test(digits) && hasCheckDigits(digits);
}
