/** Memoizes the last result only: most searches differ from the one before in a single thing. */
export function memoizeLast<K extends string | number | null, T>(compute: (key: K) => T): (key: K) => T {
  return memoizeRecent(1, compute);
}

/** Memoizes the results of the keys that were asked for first since the last `size`. */
export function memoizeRecent<K extends string | number | null, T>(
  size: number,
  compute: (key: K) => T,
): (key: K) => T {
  const recent = new Map<K, T>();
  return (key) => {
    if (recent.has(key)) return recent.get(key) as T;
    const value = compute(key);
    const [oldest] = recent.keys();
    if (recent.size >= size && oldest !== undefined) recent.delete(oldest);
    recent.set(key, value);
    return value;
  };
}
