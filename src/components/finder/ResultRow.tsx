/** One location among the results: the same facts as on the map and one mark, but no findings (P11). */
import { memo } from "react";
import { fileNumberText } from "../../finder/browser/distinctions.ts";
import type { Finder } from "../../finder/browser/finder-types.ts";
import { locationUrl } from "../../urls.ts";
import { addressLine, factLine, locationMark, visitLine } from "../map/wording.ts";
import { Tag } from "./Tag.tsx";

interface Props {
  finder: Finder;
  row: number;
  km: number | null;
  isSelected: boolean;
  onHighlight: (row: number) => void;
  onShowOnMap: (row: number) => void;
}

/** Renders a location; memoized, so that rows that stay in the list do not render again. */
export const ResultRow = memo(function ResultRow(props: Props) {
  const { finder, row, km, isSelected, onHighlight, onShowOnMap } = props;
  const location = finder.location(row);
  const fileNumber = finder.distinction(row)?.fileNumber ?? null;
  const mark = locationMark(location);
  return (
    <li
      className={isSelected ? "finder-row finder-row-selected" : "finder-row"}
      aria-current={isSelected ? "true" : undefined}
      onFocus={() => onHighlight(row)}
    >
      <p className="finder-row-name" dir="auto" data-source="">
        <a href={locationUrl(location.id)}>{location.name}</a>
      </p>
      <p className="meta">{factLine(location)}</p>
      <p className="meta">
        {addressLine(location, km)}
        {fileNumber !== null && ` · ${fileNumberText(fileNumber)}`}
      </p>
      <p className="meta">{visitLine(location)}</p>
      <div className="finder-row-foot">
        {mark && <Tag {...mark} />}
        <button type="button" className="button-link no-print" onClick={() => onShowOnMap(row)}>
          Toon op kaart<span className="visually-hidden">: {location.name}</span>
        </button>
      </div>
    </li>
  );
});
