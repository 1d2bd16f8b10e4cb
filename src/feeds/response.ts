import { atomMediaType, writeAtom, type Feed } from "../formats/atom.ts";

/** Responds with a feed, for an endpoint of the site. */
export function feedResponse(feed: Feed): Response {
  return new Response(writeAtom(feed), { headers: { "Content-Type": `${atomMediaType}; charset=utf-8` } });
}
