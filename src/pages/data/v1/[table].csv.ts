/** A table of the downloads as CSV. */
import type { APIRoute } from "astro";
import { csvMediaType } from "../../../formats/csv.ts";
import { tableCsv } from "../../../downloads/files.ts";
import type { Table } from "../../../downloads/table.ts";
import { tables } from "../../../downloads/tables.ts";
import { openDownloads } from "../../../open-downloads.ts";

export function getStaticPaths() {
  // Here for the development server alone: a build writes them itself (src/publish/data-files.ts).
  if (import.meta.env.PROD) return [];
  return tables.map((table) => ({ params: { table: table.name }, props: { table } }));
}

export const GET: APIRoute<{ table: Table }> = async ({ props }) =>
  new Response([...tableCsv(props.table, await openDownloads())].join(""), {
    headers: { "Content-Type": csvMediaType },
  });
