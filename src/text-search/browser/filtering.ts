/**
 * Filters documents, and counts them for each filter. Source, kind and theme belong to a passage: a document passes
 * when one passage with a word of the query fits all three. Within a group any chosen value fits; a document has to fit
 * all groups.
 */
import type { DocumentHit } from "./find-documents.ts";
import type { OpenFilterFile } from "./open-filter-file.ts";
import type { PassageClass } from "./passage-classes.ts";
import { filterGroups, type Chosen, type FilterGroup } from "./search-state.ts";

type DocumentGroup = "jaar" | "vorm" | "provincie";
type PassageGroup = Exclude<FilterGroup, DocumentGroup>;
const passageGroups = ["bron", "soort", "thema"] as const satisfies readonly PassageGroup[];
const documentGroups = ["jaar", "vorm", "provincie"] as const satisfies readonly DocumentGroup[];

interface Facets {
  hit: DocumentHit;
  values: Record<DocumentGroup, string>;
  classes: PassageClass[];
}

/** Returns the hits that pass, and how many documents each value would give if its own group had nothing else chosen. */
export function filterHits(
  hits: readonly DocumentHit[],
  chosen: Chosen,
  { filters, years }: { filters: OpenFilterFile; years: readonly string[] },
): { hits: DocumentHit[]; counts: Record<FilterGroup, Map<string, number>> } {
  const facets = hits.map((hit) => ({
    hit,
    values: {
      jaar: years[hit.document] ?? "",
      vorm: filters.careTypeOf(hit.document),
      provincie: filters.provinceOf(hit.document),
    },
    classes: hit.passages.flatMap((passage) => filters.classOf(hit.document, passage) ?? []),
  }));
  const counts = Object.fromEntries(
    filterGroups.map((group) => [group, countValues(facets, chosen, group)]),
  ) as Record<FilterGroup, Map<string, number>>;
  return { hits: facets.filter((facet) => fits(facet, chosen)).map(({ hit }) => hit), counts };
}

/** Returns true when the class of a passage is one that the filters ask for. */
export function isPassageChosen(passage: PassageClass, chosen: Chosen): boolean {
  return passageGroups.every((group) => isChosen(chosen[group], passageValue(passage, group)));
}

function fits({ values, classes }: Facets, chosen: Chosen): boolean {
  return (
    documentGroups.every((group) => isChosen(chosen[group], values[group])) &&
    classes.some((passage) => isPassageChosen(passage, chosen))
  );
}

function countValues(facets: readonly Facets[], chosen: Chosen, group: FilterGroup): Map<string, number> {
  const others = { ...chosen, [group]: [] };
  const counts = new Map<string, number>();
  for (const facet of facets.filter((candidate) => fits(candidate, others))) {
    for (const value of valuesIn(facet, group, others)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function valuesIn({ values, classes }: Facets, group: FilterGroup, chosen: Chosen): Set<string> {
  if (isDocumentGroup(group)) return new Set([values[group]]);
  const fitting = classes.filter((passage) => isPassageChosen(passage, chosen));
  return new Set(fitting.flatMap((passage) => passageValue(passage, group) ?? []));
}

function isDocumentGroup(group: FilterGroup): group is DocumentGroup {
  return (documentGroups as readonly string[]).includes(group);
}

function passageValue(passage: PassageClass, group: PassageGroup): string | null {
  return { bron: passage.source, soort: passage.kind, thema: passage.theme }[group];
}

function isChosen(values: readonly string[], value: string | null): boolean {
  return values.length === 0 || (value !== null && values.includes(value));
}
