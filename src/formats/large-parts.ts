/** Characters from which a part is passed on. */
const minPartLength = 1 << 18;

/** Joins pieces of a text, most of which are a line, so that the disk is asked and a hash is fed seldom. */
export function* inLargeParts(pieces: Iterable<string>): Generator<string> {
  let part = "";
  for (const piece of pieces) {
    part += piece;
    if (part.length < minPartLength) continue;
    yield part;
    part = "";
  }
  yield part;
}
