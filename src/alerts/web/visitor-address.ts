/** The network address of whoever sends a request, by which the limits count. */
import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/** Returns the address at the other end of the connection. */
export function addressOfPeer(context: Context): string {
  return getConnInfo(context).remote.address ?? "";
}

/**
 * Returns the last address in `X-Forwarded-For`, which our own proxy wrote; anybody can write the ones before it. Where
 * that is no address, the proxy is set up wrongly, and all that it passes on counts as one visitor.
 */
export function addressBehindProxy(context: Context): string {
  const forwarded = context.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim();
  return forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : addressOfPeer(context);
}
