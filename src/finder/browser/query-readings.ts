/** Says what the finder understands of a query, as a change of the state that a visitor can see and take back. */
import { carePhrase } from "./care-phrase.ts";
import { chosenPlace } from "./chosen-place.ts";
import type { Finder, FinderState, FinderTarget, QueryReading, Suggestion } from "./finder-types.ts";
import type { QueryReader } from "./query-meaning.ts";
import { itemAt } from "../../packing/item-at.ts";
import { chosenOf } from "./suggestion-candidates.ts";
import { apartPostcodes } from "./typed-numbers.ts";
import { namedCandidates, type SuggestionParts } from "./suggestions.ts";

type ReadingParts = Pick<SuggestionParts, "open" | "words" | "counts" | "candidates"> & {
  reader: QueryReader;
};

/** Returns the parts of the finder that tell what a query means. */
export function openReadings(parts: ReadingParts): Pick<Finder, "read" | "namesakes"> {
  const { open, words, reader } = parts;
  const placesNamed = (name: string): Suggestion[] =>
    namedCandidates(parts, words.namedPlacesIn(name)).map(({ suggestion }) => suggestion());
  return {
    read(typed): QueryReading | null {
      const { filters, hasCare, placeText, postcode, rest, ignored } = reader.meaningOf(
        apartPostcodes(typed),
      );
      if (!hasCare && placeText === "" && postcode === null) return null;
      const named = placesNamed(placeText);
      const place = onePlace(named);
      const isAmbiguous = named.length > 0 && place === null;
      if (isAmbiguous && !hasCare) return null;
      const words = isAmbiguous ? placeText : rest;
      return {
        care: carePhrase(filters),
        place: place?.label ?? postcode,
        rest: words,
        ignored,
        target: {
          ...(words === "" ? {} : { query: words }),
          ...(postcode === null ? {} : { postcode }),
          ...(place?.target as FinderTarget | undefined),
          ...chosenOf(filters),
        },
      };
    },
    namesakes(state) {
      const own = nameOf(state);
      const { placeText } = reader.meaningOf(own ?? apartPostcodes(state.query));
      return placesNamed(own ?? placeText).filter(
        ({ target }) =>
          "href" in target ||
          target.municipality !== state.municipality ||
          (target.part ?? null) !== state.part,
      );
    },
  };

  function nameOf(state: FinderState): string | null {
    const place = chosenPlace(open, state);
    return place && (place.part ?? itemAt(open.municipalities, place.municipality)).name;
  }
}

/** A name of several places means the municipality, if one of them is; otherwise it may mean any. */
function onePlace(named: readonly Suggestion[]): Suggestion | null {
  const [first, second] = named;
  if (!first) return null;
  return second && first.kind !== "gemeente" ? null : first;
}
