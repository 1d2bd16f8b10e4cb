/**
 * Makes ids of feeds and entries that never change. They depend on the identity of the event alone, not on the
 * address of the site: when the portal moves to another host, no reader sees an event twice.
 */
import { createHash } from "node:crypto";

/** The namespace of this portal, generated once; another one would make every entry look new. */
const namespace = "6f0c3b52-5c0e-4d3b-9f63-2d1a7f1be0a4";

/** Converts a name to a URN with a UUID of version 5 (RFC 9562). */
export function stableId(name: string): string {
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${parts.join("-")}`;
}
