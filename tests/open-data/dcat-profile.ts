/**
 * Checks what DCAT-AP Vlaanderen (recognised standard of 2026-02-12) makes mandatory, class by class, in a JSON-LD
 * document that contains its context.
 */

export interface Node {
  [property: string]: unknown;
}

const mandatory: Readonly<Record<string, readonly string[]>> = {
  "dcat:Catalog": ["dct:description", "dcat:contactPoint", "dct:identifier", "dct:title", "dct:publisher"],
  "dcat:CatalogRecord": ["foaf:primaryTopic", "dct:identifier", "dct:modified"],
  "dcat:Dataset": [
    "dct:description",
    "dcat:contactPoint",
    "dct:identifier",
    "dct:title",
    "dct:accessRights",
    "dct:publisher",
  ],
  "dcat:Distribution": ["dct:identifier", "dcat:accessURL"],
  "foaf:Agent": ["foaf:name"],
};

/** Returns every node of the document that has a class. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== "object" || value === null) return [];
  const node = value as Node;
  const own = "@type" in node && !("@value" in node) ? [node] : [];
  return [
    ...own,
    ...Object.entries(node).flatMap(([name, inner]) => (name === "@context" ? [] : nodesOf(inner))),
  ];
}

/** Returns the nodes of one class. */
export function nodesWithClass(document: Node, name: string): Node[] {
  return nodesOf(document).filter((node) => [node["@type"]].flat().includes(name));
}

/** Lists what the profile requires and is absent, and each name whose prefix the context does not define. */
export function profileProblems(document: Node): string[] {
  const prefixes = new Set(Object.keys(document["@context"] as object));
  return nodesOf(document).flatMap((node) => {
    const classes = [node["@type"]].flat().map(String);
    const missing = classes.flatMap((name) =>
      (mandatory[name] ?? []).filter((property) => !(property in node)),
    );
    const unknown = [...classes, ...Object.keys(node).filter((name) => !name.startsWith("@"))].filter(
      (name) => !prefixes.has(name.split(":")[0] ?? ""),
    );
    const what = `${classes.join()} ${String(node["@id"] ?? "")}`;
    return [
      ...missing.map((property) => `${what} has no ${property}`),
      ...unknown.map((name) => `${what} names ${name}, which has no meaning`),
    ];
  });
}
