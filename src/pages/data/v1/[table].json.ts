/** A table of the downloads as JSON. */
import type { APIRoute } from "astro";
import { tableJson } from "../../../downloads/files.ts";
import type { Table } from "../../../downloads/table.ts";
import { tables } from "../../../downloads/tables.ts";
import { openDownloads } from "../../../open-downloads.ts";

export function getStaticPaths() {
  return tables.map((table) => ({ params: { table: table.name }, props: { table } }));
}

export const GET: APIRoute<{ table: Table }> = async ({ props }) =>
  new Response(tableJson(props.table, await openDownloads()), {
    headers: { "Content-Type": "application/json" },
  });
