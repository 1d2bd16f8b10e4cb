/** Says in words which filters of childcare are meant: «groepsopvang, inclusieve opvang». */
import { featureTerms, careTypeTerms } from "../../domain/glossary/location-codes.ts";
import { inSentence } from "../../domain/glossary/term.ts";
import { pricePhrases } from "../../strings/price-phrases.ts";
import type { CareFilters } from "./care-words.ts";

/** Returns the phrase; an empty one where no filter is meant. */
export function carePhrase({ careTypes, features, priceKinds }: CareFilters): string {
  const types = careTypes.map((code) => inSentence(careTypeTerms[code].term));
  return [
    ...(types.length > 0 ? [orList(types)] : []),
    ...features.map((code) => inSentence(featureTerms[code].term)),
    ...(priceKinds.length > 0 ? [orList(priceKinds.map((code) => pricePhrases[code]))] : []),
  ].join(", ");
}

function orList(words: readonly string[]): string {
  return new Intl.ListFormat("nl", { type: "disjunction" }).format(words);
}
