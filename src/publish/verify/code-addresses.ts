/** Finds the addresses that style sheets and scripts load, as our bundler writes them. */

/** Returns the addresses in `url()` and `@import` of a style sheet. */
export function cssAddresses(css: string): string[] {
  const found = css.matchAll(
    /url\(\s*(?:"([^"]*)"\s*|'([^']*)'\s*|([^)\s"']+)\s*)?\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi,
  );
  return [...found].map((parts) => parts.slice(1).find((part) => part !== undefined) ?? "");
}

/**
 * Returns what a script of the bundler imports, and the files that it names for its imports to come (`_astro/map.css`,
 * which the preloader puts `/` before). What a script makes up as it runs (`${path}`) is no address.
 */
export function scriptAddresses(script: string): string[] {
  const imports = script.matchAll(/\b(?:import|from)\s*(?:\(\s*)?(["'`])([^"'`\s$]+)\1/g);
  const named = script.matchAll(/(["'`])\/?(_astro\/[^"'`\s$]+)\1/g);
  const beside = script.matchAll(/new URL\(\s*(["'`])([^"'`\s$]+)\1\s*,\s*import\.meta\.url/g);
  return [
    ...[...imports, ...beside].map(([, , url = ""]) => url),
    ...[...named].map(([, , path = ""]) => `/${path}`),
  ];
}
