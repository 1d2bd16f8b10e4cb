/** Finds duplicate keys in a JSON text, of which JSON.parse silently keeps the last one. */

interface OpenObject {
  /** Null for an array, in which strings are no keys. */
  keys: Set<string> | null;
  expectsKey: boolean;
}

// One run of plain characters at a time: for a choice at each character, a long text takes too much memory.
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/** Returns the first key that an object has twice, or null. The text has to be valid JSON. */
export function duplicateKey(json: string): string | null {
  const open: OpenObject[] = [];
  for (const [token] of json.matchAll(tokens)) {
    const current = open.at(-1);
    if (token === "{") open.push({ keys: new Set(), expectsKey: true });
    else if (token === "[") open.push({ keys: null, expectsKey: false });
    else if (token === "}" || token === "]") open.pop();
    else if (token === ",") {
      if (current) current.expectsKey = current.keys !== null;
    } else if (token === ":") continue;
    else if (current?.keys && current.expectsKey) {
      const key = JSON.parse(token) as string;
      if (current.keys.has(key)) return key;
      current.keys.add(key);
      current.expectsKey = false;
    }
  }
  return null;
}
