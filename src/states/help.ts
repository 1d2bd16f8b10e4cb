/** Whom a parent asks where the register can't tell what holds. */

const phone = "078\u00A0170\u00A0000";

/** Returns `Vraag aan het Opgroeipunt of hier nu opvang mag zijn: 078 170 000.` */
export function askHelpline(what: string): string {
  return `Vraag aan het Opgroeipunt ${what}: ${phone}.`;
}

/** Returns the same inside a sentence: `vraag aan het Opgroeipunt (078 170 000) wat nu geldt`. */
export function askHelplineClause(what: string): string {
  return `vraag aan het Opgroeipunt (${phone}) ${what}`;
}
