const maxExamples = 5;

/** Joins the first five names, and says how many more there are. */
export function examples(names: readonly string[], separator = "; "): string {
  const shown = names.slice(0, maxExamples).join(separator);
  const rest = names.length - maxExamples;
  return rest > 0 ? `${shown}${separator}and ${rest} more` : shown;
}
