import { describe, expect, test } from "vitest";
import { containsPersonalData } from "./personal-data.ts";

const publisherContacts = ["078 170 000", "112", "info@opgroeien.be"];

describe("a text is withheld when it holds", () => {
  test.each([
    ["a national register number, dotted", "Nummer 00.01.01-997.47 staat erin"],
    ["a national register number, bare", "rr 00010199747."],
    ["a national register number of somebody born after 1999", "17.07.30-033.84"],
    ["a bis number", "00.41.01-997.36"],
    ["an IBAN with spaces", "Rekening BE68 5390 0754 7034 graag"],
    ["an IBAN without spaces", "be68539007547034"],
    ["a foreign IBAN", "NL91 ABNA 0417 1643 00"],
    ["an e-mail address", "Mail naar jan@voorbeeld.example vandaag"],
    ["an e-mail address in full-width characters", "jan＠voorbeeld.example"],
    ["an e-mail address cut by a zero-width space", "jan@\u200Bvoorbeeld.example"],
    ["a mobile number", "Bel 0470 12 34 56"],
    ["a mobile number with slash and dots", "0470/12.34.56"],
    ["a mobile number in one piece", "0470123456"],
    ["a mobile number without leading zero, +32", "+32 470 12 34 56"],
    ["an international number with (0)", "+32 (0)2 123 45 67"],
    ["a landline number", "02 123 45 67"],
    ["a landline number with slash", "056/12 34 56"],
    ["a landline number after a date", "op 12.03.2026, 050 12 34 56"],
    ["a number with 0032", "0032 9 123 45 67"],
    ["a foreign number", "+31 6 12345678"],
    ["a phone number glued to a year", "sinds 2023 0470 12 34 56"],
    ["a mobile number split over lines", "0470\n12 34 56"],
    ["a number with no-break spaces", "0470\u00A012\u00A034\u00A056"],
  ])("%s", (_what, text) => {
    expect(containsPersonalData(text, publisherContacts)).toBe(true);
  });
});

describe("a text stays when it holds only", () => {
  test.each([
    ["nothing", ""],
    ["plain words", "De organisator hing een hek op. Dat is in orde."],
    ["a date", "Op 12.03.2026 en 01/02/2023 3 kinderen"],
    ["two dates in a row", "van 01.02.2023 - 04.05.2023"],
    ["opening hours", "Maandag tot vrijdag 07.00 - 18.30 uur, 06:30 - 17:00"],
    ["opening hours in a row", "06.30-18.00 07.00-19.00"],
    ["counts", "Er waren 14 kinderen en 2 begeleiders, 0 tot 3 jaar."],
    ["an amount", "€ 1.250.000 en 12 500 000 euro"],
    ["a valid company number that looks like a mobile number", "KBO 0412.345.614"],
    ["a valid company number in one piece", "0412345614"],
    ["the publisher's own phone", "Bel het Opgroeipunt: 078 170 000 of 078/17.00.00"],
    ["the publisher's own mail", "info@opgroeien.be"],
    ["a register number with a wrong check", "00.01.01-997.48"],
    ["an IBAN with a wrong check", "BE69 5390 0754 7034"],
    ["an article of law", "artikel 29, §2, van het besluit van 22 november 2013"],
    ["a dossier number", "dossier 0000001234"],
  ])("%s", (_what, text) => {
    expect(containsPersonalData(text, publisherContacts)).toBe(false);
  });
});

test("the publisher's contact does not hide another one beside it", () => {
  expect(containsPersonalData("Bel 078 170 000 of 0470 12 34 56", publisherContacts)).toBe(true);
});
