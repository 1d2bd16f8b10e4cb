/** Memoizes the last result only: most searches differ from the one before in a single thing. */
export function memoizeLast<K extends string | number | null, T>(compute: (key: K) => T): (key: K) => T {
  let last: { key: K; value: T } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
