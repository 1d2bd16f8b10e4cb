/** Makes free texts with and without personal data. Each number is valid by its own check digits. */
import type { TextSpec } from "./scenario-spec.ts";

type TextKind = TextSpec["kind"];

const contents: Record<TextKind, string> = {
  plain: "De trap is niet afgeschermd.",
  "register number": `Het kind met nummer ${registerNumber("850730", "033")} was er.`,
  iban: "Stort het op BE68 5390 0754 7034, zei men.",
  "e-mail": "Schrijf naar jan.janssens@voorbeeld.example om het te horen.",
  phone: "Bel de moeder op 0470 12 34 56.",
  "company number": "De organisator is ingeschreven onder 0000.000.196.",
  "publisher's phone": "Bel het Opgroeipunt: 078 170 000.",
};

const kindsWithPersonalData = new Set<TextKind>(["register number", "iban", "e-mail", "phone"]);

/** Makes a text with its marker, and names the rule that withholds it. */
export function markedText(kind: TextKind, marker: string): { text: string; rule: "P9" | null } {
  const rule = kindsWithPersonalData.has(kind) ? "P9" : null;
  return { text: `Eerst ${marker}.\n${contents[kind]}`, rule };
}

/** Another text that is withheld as well: the content of a withheld text may make no difference. */
export const otherWithheldText = "Een heel andere tekst, ook met 0498 98 98 98 erin.";

function registerNumber(birthday: string, serial: string): string {
  const check = 97 - (Number(birthday + serial) % 97);
  return `${birthday.replace(/(..)(..)(..)/, "$1.$2.$3")}-${serial}.${String(check).padStart(2, "0")}`;
}
