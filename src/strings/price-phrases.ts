import type { PriceKind } from "../domain/codes.ts";

/** The price of a place, as words in a row of facts. */
export const pricePhrases: Record<PriceKind, string> = {
  inkomenstarief: "prijs volgens je inkomen",
  vrije_prijs: "vrije prijs",
  gemengd: "prijs volgens je inkomen of vrij",
};
