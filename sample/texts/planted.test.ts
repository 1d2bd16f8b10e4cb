import { expect, it } from "vitest";
import { Random } from "../random.ts";
import { plant } from "./planted.ts";

const texts = Array.from({ length: 40 }, (_, seed) => plant(new Random(seed), "Tekst."));

function find(pattern: RegExp): string {
  return texts.map((text) => pattern.exec(text)?.[0]).find(Boolean) ?? "";
}

it("plants an account number that passes the IBAN check and that no bank can give out", () => {
  const iban = find(/BE[\d ]{15,}\d/).replaceAll(" ", "");
  expect(BigInt(`${iban.slice(4)}1114${iban.slice(2, 4)}`) % 97n).toBe(1n);
  expect(Number(iban.slice(4, 14)) % 97).not.toBe(Number(iban.slice(14)));
});

it("plants a register number with the right check digits, on a day long ago", () => {
  const digits = find(/00\.01\.01-997\.\d\d/).replace(/\D/g, "");
  expect(97 - (Number(digits.slice(0, 9)) % 97)).toBe(Number(digits.slice(9)));
});

it("plants an e-mail address and phone numbers that lead nowhere", () => {
  expect(find(/\S+@\S+/)).toMatch(/\.example\.?$/);
  expect(find(/062 12 34 56/)).not.toBe("");
  expect(find(/\+32 62 98 76 54/)).not.toBe("");
});
