import { count } from "../../strings/format.ts";

/** Announces the suggestions: `5 suggesties. Kies met de pijltjes en Enter.` */
export function suggestionsSentence(total: number): string {
  if (total === 0) return "Geen suggesties. Enter zoekt toch.";
  return `${count(total, "suggestie", "suggesties")}. Kies met de pijltjes en Enter.`;
}
