/** The table of each figure on the overview. */
import type { APIRoute } from "astro";
import { countedCsv, publishedCsv } from "../../figures/figure-csv.ts";
import { publishedSeries, type PublishedSeries } from "../../figures/published.ts";
import { countYears, type YearCount } from "../../figures/yearly-counts.ts";
import { openRegister } from "../../open-register.ts";
import { settings } from "../../settings.ts";

interface Props {
  counts: YearCount[];
  series: PublishedSeries | null;
}

export async function getStaticPaths() {
  const register = await openRegister();
  const { counts } = countYears(register, settings.policy.pastTrajectoryYears);
  return [
    ...counts.map(({ subject, byYear }) => ({
      params: { figuur: subject.id },
      props: { counts: [...byYear.values()], series: null },
    })),
    ...publishedSeries(register).map((series) => ({
      params: { figuur: `gepubliceerd-${series.id}` },
      props: { counts: [], series },
    })),
  ];
}

export const GET: APIRoute<Props> = async ({ props: { counts, series } }) => {
  const { records } = await openRegister();
  return series ? publishedCsv(records, series.figures) : countedCsv(records, counts);
};
