/** The state of the page with results, as parameters of its URL. */
import { defineUrlParams, textParam } from "../../url-params/url-params.ts";
import { maxQueryLength } from "./paths.ts";

export const portalSearchParams = defineUrlParams<{ query: string }>({
  query: textParam("q", maxQueryLength),
});
