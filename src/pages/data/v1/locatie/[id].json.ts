/** All of one location, for who wants the data behind its page. */
import type { APIRoute } from "astro";
import type { Location } from "../../../../domain/records.ts";
import { locationDownload } from "../../../../downloads/location.ts";
import { openDownloads } from "../../../../open-downloads.ts";
import { openRegister } from "../../../../open-register.ts";

export async function getStaticPaths() {
  // Here for the development server alone: a build writes them itself (src/publish/data-files.ts).
  if (import.meta.env.PROD) return [];
  const { records } = await openRegister();
  return records.locations.map((location) => ({ params: { id: location.id }, props: { location } }));
}

export const GET: APIRoute<{ location: Location }> = async ({ props }) =>
  Response.json(locationDownload(props.location, await openDownloads()));
