/** The published series of the export, in order. Nothing is added up and nothing is left out. */
import { termAnchor } from "../domain/glossary/term.ts";
import type { KeyFigure } from "../domain/records.ts";
import { by } from "../domain/sorting.ts";
import type { Register } from "../register/register.ts";
import { indicatorTerm, type Indicator } from "./indicators.ts";

/** One indicator over the years. */
export interface PublishedSeries {
  /** Unique id among the series, for anchors and file names. */
  id: string;
  indicator: string;
  term: Indicator;
  /** The breakdowns by name; null is the total. */
  breakdowns: (string | null)[];
  /** The figures, oldest first; years and quarters stay apart. */
  figures: KeyFigure[];
}

/** Returns every series of the export, in the order of their names. */
export function publishedSeries({ records }: Register): PublishedSeries[] {
  const byIndicator = Map.groupBy(records.keyFigures.toSorted(inOrder), ({ indicator }) => indicator);
  const taken = new Set<string>();
  return [...byIndicator].map(([indicator, figures]) => ({
    id: uniqueId(indicator, taken),
    indicator,
    term: indicatorTerm(indicator),
    breakdowns: [...new Set(figures.map(({ breakdown }) => breakdown))].sort(by((name) => name ?? "")),
    figures,
  }));
}

const inOrder = by(
  (figure: KeyFigure) =>
    `${figure.indicator}\n${figure.year}\n${figure.period === "jaar" ? "" : figure.period}\n` +
    `${figure.breakdown ?? ""}\n${figure.source}\n${figure.unit}\n${figure.value}`,
);

/** Makes an id unique, since two names may differ only in characters that a URL can't hold. */
function uniqueId(indicator: string, taken: Set<string>): string {
  const plain = termAnchor(indicator).slice(0, 80) || "reeks";
  let id = plain;
  for (let number = 2; taken.has(id); number += 1) id = `${plain}-${number}`;
  taken.add(id);
  return id;
}

/** Returns the source that all these figures share, or null where they have several. */
export function onlySource(figures: readonly KeyFigure[]): string | null {
  const [source, ...others] = new Set(figures.map((figure) => figure.source));
  return others.length === 0 ? (source ?? null) : null;
}

/** A row of the table of a series: the values of one source for one period. */
export interface PublishedRow {
  year: number;
  period: KeyFigure["period"];
  source: string;
  /** All values of the source for each breakdown of the series: mostly one or none. */
  cells: KeyFigure[][];
}

/** Builds the table of one series, with a row for each period and source. */
export function seriesRows({ figures, breakdowns }: PublishedSeries): PublishedRow[] {
  const groups = Map.groupBy(figures, ({ year, period, source }) => JSON.stringify([year, period, source]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { year, period, source } = first;
    const cells = breakdowns.map((breakdown) => group.filter((figure) => figure.breakdown === breakdown));
    return [{ year, period, source, cells }];
  });
}

/** A reason why the years of a published series can't be compared as they stand. */
export type SeriesBreak =
  /** Parts that the source counts apart from that year on, and that stood among the others before. */
  | { kind: "split"; year: number; breakdowns: string[] }
  /** Parts that the source no longer counts apart from that year on. */
  | { kind: "merged"; year: number; breakdowns: string[] }
  /** The figures of two years that follow each other come from other sources. */
  | { kind: "source"; year: number; before: number };

/** Finds the breaks between the whole years of a series, oldest first; quarters are in its table alone. */
export function seriesBreaks({ figures }: PublishedSeries): SeriesBreak[] {
  const yearly = Map.groupBy(
    figures.filter(({ period }) => period === "jaar"),
    ({ year }) => year,
  );
  const years = [...yearly].map(([year, ofYear]) => ({
    year,
    parts: new Set(ofYear.flatMap(({ breakdown }) => breakdown ?? [])),
    sources: new Set(ofYear.map(({ source }) => source)),
  }));
  return years.slice(1).flatMap((now, index) => {
    const before = years[index];
    return before ? breaksBetween(before, now) : [];
  });
}

interface YearOfSeries {
  year: number;
  parts: Set<string>;
  sources: Set<string>;
}

function breaksBetween(before: YearOfSeries, { year, parts, sources }: YearOfSeries): SeriesBreak[] {
  const breaks: SeriesBreak[] = [];
  // A year without any part tells nothing of how its parts were counted.
  if (parts.size > 0 && before.parts.size > 0) {
    const added = [...parts.difference(before.parts)];
    const gone = [...before.parts.difference(parts)];
    if (added.length > 0) breaks.push({ kind: "split", year, breakdowns: added });
    if (gone.length > 0) breaks.push({ kind: "merged", year, breakdowns: gone });
  }
  if (sources.isDisjointFrom(before.sources)) breaks.push({ kind: "source", year, before: before.year });
  return breaks;
}
