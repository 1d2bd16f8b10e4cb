/** Returns the item at an index that the file itself contains. Throws when there is none: the file is damaged. */
export function itemAt<T>(items: readonly T[], index: number | undefined): T {
  const item = items[index ?? -1];
  if (item === undefined) throw new Error(`The file points at item ${index}, which does not exist.`);
  return item;
}
