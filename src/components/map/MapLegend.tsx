/** The legend of the finder's map. It can be folded away, since it covers a part of a map as high as the window. */
import { legendItems, legendTitle } from "./legend.ts";

/** Renders the legend, open at first. */
export function MapLegend() {
  return (
    <details className="map-key" open>
      <summary>Legende</summary>
      <ul className="map-legend" aria-label={legendTitle}>
        {legendItems({ hasEnded: true }).map(({ svg, label }) => (
          <li key={label}>
            <svg viewBox="0 0 24 24" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
            {label}
          </li>
        ))}
      </ul>
    </details>
  );
}
