/** What the finder understood of the typed text, with the way to take it back, and the other places of that name. */
import type { QueryReading, Suggestion } from "../../finder/browser/finder-types.ts";
import {
  literalLabel,
  literalSentence,
  namesakesLead,
  readingLabel,
  readingSentence,
  suggestionDetail,
} from "./wording.ts";

/** A text with what the finder understands of it. */
export interface ReadQuery {
  typed: string;
  reading: QueryReading;
}

interface QueryLineProps extends ReadQuery {
  /** True where the text is searched by its words alone. */
  isLiteral: boolean;
  onLiteral: () => void;
  onMeaning: () => void;
}

/** Shows what is searched for. */
export function QueryLine({ typed, reading, isLiteral, onLiteral, onMeaning }: QueryLineProps) {
  return (
    <p className="finder-reading">
      <span dir="auto">{isLiteral ? literalSentence(typed) : readingSentence(reading)}</span>{" "}
      <button type="button" className="button-link no-print" onClick={isLiteral ? onMeaning : onLiteral}>
        {isLiteral ? readingLabel(reading) : literalLabel(typed)}
      </button>
    </p>
  );
}

interface NamesakesProps {
  places: readonly Suggestion[];
  isPlaceChosen: boolean;
  onChoose: (place: Suggestion) => void;
}

/** Offers the places that share a name. */
export function Namesakes({ places, isPlaceChosen, onChoose }: NamesakesProps) {
  if (places.length === 0) return null;
  return (
    <div className="finder-namesakes no-print">
      <p className="meta">{namesakesLead(isPlaceChosen)}</p>
      <ul>
        {places.map((place) => (
          <li key={`${place.kind} ${place.label} ${place.detail}`}>
            <button type="button" className="button-link" onClick={() => onChoose(place)}>
              {place.label}, {suggestionDetail(place)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
