/**
 * An adaptive binary range coder: each bit costs what it is worth, so that lists of numbers with a habit (mostly small,
 * mostly the same) become shorter than any fixed format, gzip included. Encoder and decoder have one method, so that a
 * format is written once, as the code that walks through it: the encoder takes the bits it is given, the decoder ignores
 * them and returns those that it reads.
 */

/** How likely each bit is; it learns from every bit that is coded. */
export class BitModel {
  /** The chance of a 0 in parts of 65,536, and how many bits taught it. */
  readonly chances: Uint16Array;
  readonly lessons: Uint8Array;

  constructor(contexts: number) {
    this.chances = new Uint16Array(contexts).fill(1 << 15);
    this.lessons = new Uint8Array(contexts);
  }

  learn(context: number, bit: number): void {
    const chance = this.chances[context] ?? 0;
    const lessons = this.lessons[context] ?? 0;
    const target = bit === 0 ? maxChance : minChance;
    this.chances[context] = chance + Math.trunc((target - chance) / (lessons + 1.5));
    if (lessons < maxLessons) this.lessons[context] = lessons + 1;
  }
}

const minChance = 64;
const maxChance = 65_536 - minChance;
/** After this many bits a model follows slowly: the numbers of one list hardly change their habit. */
const maxLessons = 250;

const top = 2 ** 32;
const bottom = 2 ** 24;

/** Codes one bit, and returns it. */
export interface BitCoder {
  code: (model: BitModel, context: number, bit: number) => number;
}

/** Encodes bits. */
export class BitEncoder implements BitCoder {
  #low = 0;
  #range = top - 1;
  #held: number | null = null;
  #pending = 0;
  #bytes: number[] = [];

  code(model: BitModel, context: number, bit: number): number {
    const bound = (this.#range >>> 16) * (model.chances[context] ?? 0);
    if (bit === 0) this.#range = bound;
    else {
      this.#low += bound;
      this.#range -= bound;
    }
    model.learn(context, bit);
    while (this.#range < bottom) {
      this.#range *= 256;
      this.#shift();
    }
    return bit;
  }

  /** Returns all that was coded, as base64. Zeros at the end are left out: the decoder reads them back. */
  finish(): string {
    // The roundest number in the range has the most zeros at its end.
    for (let unit = top / 2; unit >= 1; unit /= 2) {
      const round = Math.ceil(this.#low / unit) * unit;
      if (round >= this.#low + this.#range) continue;
      this.#low = round;
      break;
    }
    for (let byte = 0; byte < 5; byte += 1) this.#shift();
    while (this.#bytes.at(-1) === 0) this.#bytes.pop();
    return btoa(this.#bytes.map((byte) => String.fromCharCode(byte)).join("")).replace(/={1,2}$/, "");
  }

  /** Moves the highest byte out, once no carry can change it any more. */
  #shift(): void {
    if (this.#low < 0xff000000 || this.#low >= top) {
      const carry = this.#low >= top ? 1 : 0;
      if (this.#held !== null) this.#bytes.push((this.#held + carry) & 255);
      for (; this.#pending > 0; this.#pending -= 1) this.#bytes.push((255 + carry) & 255);
      this.#held = (this.#low >>> 24) & 255;
    } else this.#pending += 1;
    this.#low = (this.#low & 0xffffff) * 256;
  }
}

/** Decodes the bits of `BitEncoder.finish`. */
export class BitDecoder implements BitCoder {
  readonly #bytes: string;
  #next = 0;
  #value = 0;
  #range = top - 1;

  constructor(base64: string) {
    this.#bytes = atob(base64);
    for (let byte = 0; byte < 4; byte += 1) this.#value = this.#value * 256 + this.#byte();
  }

  code(model: BitModel, context: number): number {
    const bound = (this.#range >>> 16) * (model.chances[context] ?? 0);
    const bit = this.#value < bound ? 0 : 1;
    if (bit === 0) this.#range = bound;
    else {
      this.#value -= bound;
      this.#range -= bound;
    }
    model.learn(context, bit);
    while (this.#range < bottom) {
      this.#range *= 256;
      this.#value = this.#value * 256 + this.#byte();
    }
    return bit;
  }

  #byte(): number {
    const byte = this.#next < this.#bytes.length ? this.#bytes.charCodeAt(this.#next) : 0;
    this.#next += 1;
    return byte;
  }
}

const maxSize = 24;
/** The bits below the highest that are predicted by those above them. */
const predicted = 3;

/** A model of numbers from 0 to 16,777,214, of which small ones cost least. */
export class NumberModel extends BitModel {
  constructor() {
    super(maxSize * (1 + 2 ** predicted + maxSize));
  }
}

/** Codes a number, and returns it. The decoder ignores `value`. */
export function codeNumber(coder: BitCoder, model: NumberModel, value = 0): number {
  const size = 31 - Math.clz32(value + 1);
  let bits = 0;
  while (coder.code(model, bits, bits < size ? 1 : 0) === 1) bits += 1;
  let coded = 1;
  for (let bit = bits - 1; bit >= 0; bit -= 1) {
    const isPredicted = bits - bit <= predicted;
    const context = isPredicted
      ? maxSize + bits * 2 ** predicted + coded
      : maxSize * (1 + 2 ** predicted) + bits * maxSize + bit;
    coded = coded * 2 + coder.code(model, context, ((value + 1) >> bit) & 1);
  }
  return coded - 1;
}
