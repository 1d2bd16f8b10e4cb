/** The things that the finder can suggest, made only for the few that are shown. */
import { locationUrl } from "../../urls.ts";
import { locationsCounted } from "../../strings/counts.ts";
import { capitalize } from "../../strings/format.ts";
import { itemAt } from "../../packing/item-at.ts";
import { carePhrase } from "./care-phrase.ts";
import type { CareFilters } from "./care-words.ts";
import { distinctionText } from "./distinctions.ts";
import type { Distinction, Suggestion } from "./finder-types.ts";
import type { Part } from "./finder-words.ts";
import type { LocationCounts } from "./location-counts.ts";
import type { FinderPlace } from "./named-places.ts";
import type { OpenIndex } from "./open-index.ts";

export interface Candidate {
  /** It is the same in every stage. */
  key: string;
  suggestion: () => Suggestion;
}

/** Creates the candidates over one index. */
export interface Candidates {
  municipality: (index: number, isNamed: boolean, filters?: CareFilters) => Candidate;
  part: (part: Part, isNamed: boolean, filters?: CareFilters) => Candidate;
  place: (place: FinderPlace, filters?: CareFilters) => Candidate;
  postcode: (postcode: string, isNamed: boolean, filters?: CareFilters) => Candidate;
  care: (filters: CareFilters) => Candidate;
  organiser: (index: number) => Candidate;
  location: (row: number) => Candidate;
  /** A location that its address finds, which it shows. */
  address: (row: number) => Candidate;
}

/** Counts the running locations with some filters in the areas that pass. */
export type CareCounter = (filters: CareFilters, isInArea: (area: number) => boolean) => number;

const noFilters: CareFilters = { careTypes: [], features: [], priceKinds: [] };

/** Returns the functions that create candidates. A place with filters leads to care of that kind there. */
export function openCandidates(
  open: OpenIndex,
  counts: LocationCounts,
  countCare: CareCounter,
  distinctionOf: (row: number) => Distinction | null,
  organiserDistinctionOf: (organiser: number) => string | null,
): Candidates {
  const municipality: Candidates["municipality"] = (index, isNamed, filters = noFilters) => {
    const { name, slug } = itemAt(open.municipalities, index);
    const total = (): number =>
      isEmpty(filters)
        ? (counts.municipality[index] ?? 0)
        : countCare(filters, (area) => open.areas[area]?.municipality === index);
    return {
      key: `gemeente ${slug}`,
      suggestion: () => ({
        kind: "gemeente",
        label: name,
        detail: locationsCounted(total()),
        care: carePhrase(filters),
        target: { municipality: slug, ...chosenOf(filters) },
        isNamed,
      }),
    };
  };
  const part: Candidates["part"] = ({ name, slug, municipality: at }, isNamed, filters = noFilters) => {
    const whole = itemAt(open.municipalities, at);
    return {
      key: `deelgemeente ${whole.slug} ${slug}`,
      suggestion: () => ({
        kind: "deelgemeente",
        label: name,
        detail: whole.name,
        care: carePhrase(filters),
        target: { municipality: whole.slug, part: slug, ...chosenOf(filters) },
        isNamed,
      }),
    };
  };
  const locationDetail = (row: number): string => {
    const { name } = itemAt(open.municipalities, open.municipality[row]);
    const distinction = distinctionOf(row);
    return distinction ? `${name}, ${distinctionText(distinction)}` : name;
  };
  const addressDetail = (row: number): string => {
    const { name } = itemAt(open.municipalities, open.municipality[row]);
    return [name, open.location(row).street].filter(Boolean).join(", ");
  };
  const location = (row: number, detailOf: (row: number) => string): Candidate => ({
    key: `opvang ${row}`,
    suggestion: () => ({
      kind: "opvang",
      label: itemAt(open.names, row),
      detail: detailOf(row),
      care: "",
      target: { href: locationUrl(open.locationId(row)) },
      isNamed: false,
    }),
  });
  return {
    municipality,
    part,
    place: ({ municipality: at, part: partOf }, filters) =>
      partOf === null
        ? municipality(at, true, filters)
        : part({ ...partOf, municipality: at }, true, filters),
    postcode: (postcode, isNamed, filters = noFilters) => ({
      key: `postcode ${postcode}`,
      suggestion: () => ({
        kind: "postcode",
        label: postcode,
        detail: municipalitiesOf(open, postcode),
        care: carePhrase(filters),
        target: { postcode, ...chosenOf(filters) },
        isNamed,
      }),
    }),
    care: (filters) => ({
      key: "soort opvang",
      suggestion: () => ({
        kind: "soort opvang",
        label: capitalize(carePhrase(filters)),
        detail: locationsCounted(countCare(filters, () => true)),
        care: "",
        target: chosenOf(filters),
        isNamed: true,
      }),
    }),
    organiser(index) {
      const { id, name } = itemAt(open.organisers, index);
      return {
        key: `organisator ${id}`,
        suggestion: () => ({
          kind: "organisator",
          label: name,
          detail: [locationsCounted(counts.organiser[index] ?? 0), organiserDistinctionOf(index)]
            .filter(Boolean)
            .join(" "),
          care: "",
          target: { organiserId: id },
          isNamed: false,
        }),
      };
    },
    location: (row) => location(row, locationDetail),
    address: (row) => location(row, addressDetail),
  };
}

/** Returns the filters that are set, so that the others stay as the visitor chose them. */
export function chosenOf(filters: CareFilters): Partial<CareFilters> {
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}

/** Returns true for filters that let everything through. */
export function isEmpty(filters: CareFilters): boolean {
  return Object.values(filters).every((values) => values.length === 0);
}

function municipalitiesOf(open: OpenIndex, postcode: string): string {
  const areas = open.areas.filter((area) => area.postcode === postcode);
  return areas.map((area) => itemAt(open.municipalities, area.municipality).name).join(", ");
}
