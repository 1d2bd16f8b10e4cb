/** The item at a position that the index itself names. */
export function itemAt<T>(items: readonly T[], position: number | undefined): T {
  const item = items[position ?? -1];
  if (item === undefined) throw new Error(`The index points at ${position}, which is not there.`);
  return item;
}
