/** The names on a map, below its marks. They are drawn after whatever they have to keep clear of. */
import { DomUtil, type LatLng, type Map as LeafletMap } from "leaflet";
import type { BaseData } from "../../map/browser/base-data.ts";
import { coversOf } from "./map-cover.ts";
import { openMunicipalityAt } from "../../map/browser/municipality-at.ts";
import { namesInView, type NameKind, type PixelBox } from "../../map/browser/names-in-view.ts";

/** Half the size of a mark. */
const markReach = 22;

/** The event after which the marks of a map stand elsewhere. */
export const marksDrawn = "marksdrawn";

/** Draws the names in a pane, now and whenever the view or the marks change. */
export function addNames(map: LeafletMap, pane: HTMLElement, data: BaseData): void {
  const widthOf = textWidths(pane);
  const municipalityAt = openMunicipalityAt(data);
  let labels: { element: HTMLElement; at: LatLng }[] = [];
  const position = (): void => {
    for (const { element, at } of labels) DomUtil.setPosition(element, map.latLngToLayerPoint(at));
  };
  const draw = (): void => {
    if (!pane.isConnected) return;
    const names = namesInView(data, {
      zoom: map.getZoom(),
      size: map.getSize(),
      project: (latitude, longitude) => map.latLngToContainerPoint([latitude, longitude]),
      widthOf,
      obstacles: [...marksOn(map), ...controlsOn(map)],
      municipality: () => {
        const { lat, lng } = map.getCenter();
        return municipalityAt({ latitude: lat, longitude: lng });
      },
    });
    labels = names.map(({ text, kind, x, y }) => ({
      element: makeLabel(text, kind),
      at: map.containerPointToLatLng([x, y]),
    }));
    position();
    pane.replaceChildren(...labels.map(({ element }) => element));
  };
  let frame = 0;
  const drawSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  map.on(`moveend viewreset resize ${marksDrawn}`, drawSoon);
  // Two fingers zoom in fractions, until they let go.
  map.on("zoom", position);
  draw();
}

function makeLabel(text: string, kind: NameKind): HTMLElement {
  return Object.assign(document.createElement("span"), { textContent: text, className: `map-name-${kind}` });
}

/** Measures texts in the fonts of the style sheet, each once. */
function textWidths(pane: HTMLElement): (text: string, kind: NameKind) => number {
  const context = document.createElement("canvas").getContext("2d");
  const fonts = new Map<NameKind, string>();
  const widths = new Map<string, number>();
  const fontOf = (kind: NameKind): string => {
    const label = makeLabel("", kind);
    pane.append(label);
    // The shorthand is empty where a feature of the font is set.
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(label);
    label.remove();
    return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  };
  return (text, kind) => {
    const key = `${kind} ${text}`;
    const known = widths.get(key);
    if (known !== undefined || !context) return known ?? text.length * 8;
    const font = fonts.get(kind) ?? fontOf(kind);
    fonts.set(kind, font);
    context.font = font;
    const width = Math.ceil(context.measureText(text).width);
    widths.set(key, width);
    return width;
  };
}

function marksOn(map: LeafletMap): PixelBox[] {
  const marks = map.getContainer().querySelectorAll<HTMLElement>(".mark, .mark-alone");
  return [...marks].map((mark) => {
    const { x, y } = map.layerPointToContainerPoint(DomUtil.getPosition(mark));
    return { left: x - markReach, right: x + markReach, top: y - markReach, bottom: y + markReach };
  });
}

function controlsOn(map: LeafletMap): PixelBox[] {
  const frame = map.getContainer().getBoundingClientRect();
  const controls = map.getContainer().querySelectorAll(".leaflet-control");
  return [...controls, ...coversOf(map.getContainer())].map((control) => {
    const { left, top, right, bottom } = control.getBoundingClientRect();
    return {
      left: left - frame.left,
      right: right - frame.left,
      top: top - frame.top,
      bottom: bottom - frame.top,
    };
  });
}
