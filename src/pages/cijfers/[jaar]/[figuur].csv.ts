/** Serves the table of each figure on the page of a year as CSV. */
import type { APIRoute } from "astro";
import type { KeyFigure } from "../../../domain/records.ts";
import { countedCsv, publishedCsv } from "../../../figures/figure-csv.ts";
import type { YearCount } from "../../../figures/yearly-counts.ts";
import { getFigures, getRegister } from "../../../site-data.ts";

interface Props {
  counted: YearCount | null;
  published: KeyFigure[];
}

export async function getStaticPaths() {
  const { figures: yearly, series: allSeries } = getFigures();
  const bySubject = Map.groupBy(allSeries, ({ term }) => term.subjectId);
  return yearly.years.flatMap((year) => [
    ...yearly.counts.flatMap(({ subject, byYear }) => {
      const counted = byYear.get(year);
      return counted ? [pathOf(year, subject.id, { counted, published: [] })] : [];
    }),
    ...[...bySubject].flatMap(([subjectId, series]) => {
      const published = series.flatMap(({ figures }) => figures.filter((figure) => figure.year === year));
      return published.length > 0
        ? [pathOf(year, `gepubliceerd-${subjectId}`, { counted: null, published })]
        : [];
    }),
  ]);
}

function pathOf(year: number, figureId: string, props: Props) {
  return { params: { jaar: String(year), figuur: figureId }, props };
}

export const GET: APIRoute<Props> = async ({ props: { counted, published } }) => {
  const { records } = getRegister();
  return counted ? countedCsv(records, [counted]) : publishedCsv(records, published);
};
