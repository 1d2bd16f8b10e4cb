/** Quoted-printable (RFC 2045): text that any mail server passes on unchanged, and that people can still read. */

const maxLineLength = 76;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const tab = 0x09;
const space = 0x20;
const equals = 0x3d;
const tilde = 0x7e;

const hexDigits = Buffer.from("0123456789ABCDEF", "latin1");

/** Encodes a text as UTF-8 in lines of at most 76 characters that end in CR LF. */
export function quotedPrintable(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  // In the worst case every byte takes three characters, and every line a soft break of three more.
  const encoded = Buffer.allocUnsafe(bytes.length * 3 + Math.ceil(bytes.length / 20) * 3 + 8);
  let length = 0;
  let column = 0;
  const softBreak = (): void => {
    encoded[length++] = equals;
    encoded[length++] = carriageReturn;
    encoded[length++] = lineFeed;
    column = 0;
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] === lineFeed)) {
      if (byte === carriageReturn) at += 1;
      encoded[length++] = carriageReturn;
      encoded[length++] = lineFeed;
      column = 0;
      continue;
    }
    const next = bytes[at + 1];
    // A space at the end of a line would be lost on the way.
    const isAtEnd = next === undefined || next === lineFeed || next === carriageReturn;
    const isPlain =
      (byte > space && byte <= tilde && byte !== equals) || ((byte === space || byte === tab) && !isAtEnd);
    const width = isPlain ? 1 : 3;
    // One place on each line is for the `=` of a soft break.
    if (column + width >= maxLineLength) softBreak();
    if (isPlain) encoded[length++] = byte;
    else {
      encoded[length++] = equals;
      encoded[length++] = hexDigits[byte >> 4] ?? 0;
      encoded[length++] = hexDigits[byte & 15] ?? 0;
    }
    column += width;
  }
  return encoded.subarray(0, length);
}
