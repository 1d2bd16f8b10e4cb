/** Writes JSON piece by piece, since a whole table would not fit into one string. */

/** Writes `head` as a JSON object with one more key, `name`: a list of `rows`, each of them JSON on its own line. */
export function* withRows(
  head: Record<string, unknown>,
  name: string,
  rows: Iterable<string>,
): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[`;
  let separator = "\n";
  for (const row of rows) {
    yield separator + row;
    separator = ",\n";
  }
  yield "\n]}\n";
}
