/** Checks a number of the Crossroads Bank for Enterprises: its last two digits are 97 − (the first eight mod 97). */
function hasCheckDigits(digits: string): boolean {
  return Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97);
}

/** Returns true for ten bare digits that form a valid enterprise number (KBO), which starts with 0 or 1. */
export function isCompanyNumber(digits: string): boolean {
  return /^[01]\d{9}$/.test(digits) && hasCheckDigits(digits);
}

/** Returns true for ten bare digits that form a valid branch number (vestigingsnummer), which starts with 2 to 8. */
export function isBranchNumber(digits: string): boolean {
  return /^[2-8]\d{9}$/.test(digits) && hasCheckDigits(digits);
}
