/** The content of popups: the same facts of a location as its row in the list, and the link to its page. */
import type { FinderLocation } from "../../finder/browser/finder-types.ts";
import { locationUrl } from "../../urls.ts";
import { Tag } from "../finder/Tag.tsx";
import {
  addressLine,
  centreNote,
  circleSentence,
  factLine,
  locationMark,
  spotHeading,
  visitLine,
} from "./wording.ts";

interface CardProps {
  location: FinderLocation;
  /** Distance from the origin of the list; null where the list shows none. */
  km: number | null;
  onClose: () => void;
}

/** Shows one location. */
export function LocationCard({ location, km, onClose }: CardProps) {
  const mark = locationMark(location);
  return (
    <div className="map-card" role="dialog" aria-label={location.name}>
      <p className="map-card-name" dir="auto" data-source="">
        <a href={locationUrl(location.id)}>{location.name}</a>
      </p>
      <p>{factLine(location)}</p>
      <p>{addressLine(location, km)}</p>
      {(location.isPrivateHome || location.isApproximate) && <p>{circleSentence(location)}</p>}
      <p>{visitLine(location)}</p>
      {mark && (
        <p>
          <Tag {...mark} />
        </p>
      )}
      <button type="button" className="map-close" onClick={onClose}>
        Sluiten
      </button>
    </div>
  );
}

interface SpotProps {
  locations: { row: number; name: string }[];
  total: number;
  /** How many of them are drawn at the middle of their postcode. */
  atCentre: number;
  onChoose: (row: number) => void;
  onClose: () => void;
}

/** Lists the locations on one spot, such as private homes that are all placed on the centre of their postcode. */
export function SpotCard({ locations, total, atCentre, onChoose, onClose }: SpotProps) {
  const heading = spotHeading(total);
  return (
    <div className="map-card" role="dialog" aria-label={heading}>
      <p className="map-card-name">{heading}</p>
      {atCentre > 0 && <p>{centreNote(atCentre, total)}</p>}
      <ul className="map-spot">
        {locations.map(({ row, name }) => (
          <li key={row}>
            <button type="button" className="map-spot-choice" dir="auto" onClick={() => onChoose(row)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {total > locations.length && <p>De andere staan in de lijst.</p>}
      <button type="button" className="map-close" onClick={onClose}>
        Sluiten
      </button>
    </div>
  );
}
