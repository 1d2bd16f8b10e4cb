import { atomMediaType, writeAtom, type Feed } from "../formats/atom.ts";

/** A feed as a page of the site answers it. */
export function feedResponse(feed: Feed): Response {
  return new Response(writeAtom(feed), { headers: { "Content-Type": `${atomMediaType}; charset=utf-8` } });
}
