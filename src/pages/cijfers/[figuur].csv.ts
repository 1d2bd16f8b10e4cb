/** Serves the table of each figure on the overview as CSV. */
import type { APIRoute } from "astro";
import { countedCsv, publishedCsv } from "../../figures/figure-csv.ts";
import type { PublishedSeries } from "../../figures/published.ts";
import type { YearCount } from "../../figures/yearly-counts.ts";
import { getFigures, getRegister } from "../../site-data.ts";

interface Props {
  counts: YearCount[];
  series: PublishedSeries | null;
}

export async function getStaticPaths() {
  const { figures, series: published } = getFigures();
  return [
    ...figures.counts.map(({ subject, byYear }) => ({
      params: { figuur: subject.id },
      props: { counts: [...byYear.values()], series: null },
    })),
    ...published.map((series) => ({
      params: { figuur: `gepubliceerd-${series.id}` },
      props: { counts: [], series },
    })),
  ];
}

export const GET: APIRoute<Props> = async ({ props: { counts, series } }) => {
  const { records } = getRegister();
  return series ? publishedCsv(records, series.figures) : countedCsv(records, counts);
};
