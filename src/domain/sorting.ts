/** Compares by code units, which is the same on every machine; meant for dates and ids, not for names. */
export function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const left = key(a);
    const right = key(b);
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

const dutch = new Intl.Collator("nl", { numeric: true });

/**
 * Compares names in the order that a Dutch reader expects: accents and capitals do not count, and 2 comes before 10.
 */
export function byName<T>(name: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => dutch.compare(name(a), name(b));
}
