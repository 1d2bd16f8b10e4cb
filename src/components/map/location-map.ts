/** The map of one location: its mark, or a circle where the point is approximate. */
import { Circle, DivIcon, Marker, type LatLngTuple } from "leaflet";
import type { CareType } from "../../domain/codes.ts";
import type { EffectiveLicenceState } from "../../domain/licence.ts";
import { areaRadiusMetres, markSvg } from "../../map/browser/marks.ts";
import type { EnforcementFilter } from "../../finder/browser/finder-types.ts";
import { createBaseMap } from "./base-map.ts";

/** Shows about four kilometres over a phone's width, so that there is a name or a border to recognise. */
const startZoom = 13;

/** Fills the frame and returns the sentence to announce. */
export function showLocation(frame: HTMLElement, data: DOMStringMap): Promise<string> {
  const place: LatLngTuple = [Number(data["latitude"]), Number(data["longitude"])];
  const isArea = data["area"] !== undefined;
  const name = data["name"] ?? "";
  frame.role = "group";
  frame.ariaLabel = "Kaart. Verschuif met de pijltjes, zoom met plus en min.";
  const map = createBaseMap(frame, { zoomsByWheel: false });
  map.setView(place, startZoom, { animate: false });
  if (isArea)
    new Circle(place, { radius: areaRadiusMetres, className: "map-area", interactive: false }).addTo(map);
  else new Marker(place, { icon: markIcon(data), interactive: false, keyboard: false }).addTo(map);
  return Promise.resolve(isArea ? `Kaart van de buurt van ${name}.` : `Kaart met ${name}.`);
}

function markIcon(data: DOMStringMap): DivIcon {
  const state = {
    careType: data["careType"] as CareType,
    licenceState: data["state"] as EffectiveLicenceState,
    enforcement: data["enforcement"] as EnforcementFilter,
  };
  const html = `<svg viewBox="0 0 24 24" aria-hidden="true">${markSvg(state)}</svg>`;
  return new DivIcon({ className: "mark-location mark-alone", html, iconSize: [32, 32] });
}
