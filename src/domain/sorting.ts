/** A comparison by code units, the same on every machine; for dates and ids, not for names. */
export function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const left = key(a);
    const right = key(b);
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

const dutch = new Intl.Collator("nl", { numeric: true });

/** A comparison by name, as a Dutch reader expects it: accents and capitals aside, 2 before 10. */
export function byName<T>(name: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => dutch.compare(name(a), name(b));
}
