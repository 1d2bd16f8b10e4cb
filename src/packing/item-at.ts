/** The item at a position that the index itself names. */
export function itemAt<T>(items: readonly T[], index: number | undefined): T {
  const item = items[index ?? -1];
  if (item === undefined) throw new Error(`The index points at ${index}, which is not there.`);
  return item;
}
