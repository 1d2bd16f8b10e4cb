/** One location among the results: the same facts as on the map, and one mark. No findings (P11). */
import type { FinderLocation } from "../../search/finder-types.ts";
import { locationUrl } from "../../urls.ts";
import { addressLine, factLine, locationMark, visitLine } from "../map/wording.ts";
import { Tag } from "./Tag.tsx";
import { distanceText } from "./wording.ts";

interface Props {
  location: FinderLocation;
  km: number | null;
  isSelected: boolean;
  onFocus: () => void;
  onShowOnMap: () => void;
}

export function ResultRow({ location, km, isSelected, onFocus, onShowOnMap }: Props) {
  const mark = locationMark(location);
  const distance = km === null ? [] : [distanceText(km, location.isApproximate || location.isPrivateHome)];
  return (
    <li className={isSelected ? "finder-row finder-row-selected" : "finder-row"} onFocus={onFocus}>
      <p className="finder-row-name" dir="auto">
        <a href={locationUrl(location.id)}>{location.name}</a>
      </p>
      <p className="meta">{factLine(location)}</p>
      <p className="meta">{[addressLine(location), ...distance].join(" · ")}</p>
      <p className="meta">{visitLine(location)}</p>
      <div className="finder-row-foot">
        {mark && <Tag {...mark} />}
        <button type="button" className="button-link no-print" onClick={onShowOnMap}>
          Toon op kaart<span className="visually-hidden">: {location.name}</span>
        </button>
      </div>
    </li>
  );
}
