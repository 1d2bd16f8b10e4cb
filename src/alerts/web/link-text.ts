/** Reads what a link holds after its first part, where a token should be. */
import type { Context } from "hono";

/**
 * Returns the path of a request after `/stop/` or the like, decoded where it can be. A link that was cut off may end
 * there, and one that a mail program changed may hold anything.
 */
export function linkText(context: Context): string {
  const [, , ...rest] = new URL(context.req.url).pathname.split("/");
  const text = rest.join("/");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
