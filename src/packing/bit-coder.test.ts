import fc from "fast-check";
import { expect, it } from "vitest";
import { BitDecoder, BitEncoder, BitModel, codeNumber, NumberModel } from "./bit-coder.ts";

function encode(numbers: readonly number[]): string {
  const encoder = new BitEncoder();
  const model = new NumberModel();
  for (const number of numbers) codeNumber(encoder, model, number);
  return encoder.finish();
}

const number = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 300 }), fc.nat({ max: 16_777_214 }));

it("reads back every list of numbers", () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 300 }), (numbers) => {
      const decoder = new BitDecoder(encode(numbers));
      const model = new NumberModel();
      expect(numbers.map(() => codeNumber(decoder, model))).toEqual(numbers);
    }),
  );
});

it("reads back bits that are hardly ever what their model expects", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 3000 }), (flips) => {
      const bits = Array.from({ length: 3000 }, (_, index) => (flips[index] ? 1 : 0));
      const encoder = new BitEncoder();
      const written = new BitModel(1);
      for (const bit of bits) encoder.code(written, 0, bit);
      const decoder = new BitDecoder(encoder.finish());
      const read = new BitModel(1);
      expect(bits.map(() => decoder.code(read, 0))).toEqual(bits);
    }),
    { numRuns: 30 },
  );
});

it("makes ten thousand numbers with a habit shorter than a tenth of a byte each", () => {
  expect(encode(Array<number>(10_000).fill(7)).length).toBeLessThan(1000);
});
