/** The meaning of the shapes of the marks, shown under every map that has several. */
import { careTypes } from "../../domain/codes.ts";
import { careTypeTerms } from "../../domain/glossary/location-codes.ts";
import { markSvg } from "../../map/browser/marks.ts";

/** Names the legend. */
export const legendTitle = "Wat de tekens op de kaart betekenen";

export interface LegendItem {
  /** The content of an SVG of 24 by 24. */
  svg: string;
  label: string;
}

/** Returns each shape with its meaning; a map without ended locations needs no hollow mark. */
export function legendItems(options: { hasEnded: boolean }): LegendItem[] {
  const plain = { careType: "gezinsopvang", licenceState: "vergund", enforcement: "geen" } as const;
  return [
    ...careTypes.map((careType) => ({
      svg: markSvg({ ...plain, careType }),
      label: careTypeTerms[careType].term,
    })),
    { svg: markSvg({ ...plain, enforcement: "lopend" }), label: "Met ring: in handhaving of geschorst" },
    ...(options.hasEnded
      ? [{ svg: markSvg({ ...plain, licenceState: "stopgezet" }), label: "Hol: gestopt" }]
      : []),
  ];
}
