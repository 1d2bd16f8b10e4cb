/** A key that stands twice in one object of a JSON text; JSON.parse keeps the last one without a word. */

interface OpenObject {
  /** Null inside an array, where strings are no keys. */
  keys: Set<string> | null;
  expectsKey: boolean;
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** The first key that stands twice; null where none does. The text has to be valid JSON. */
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
