import { expect, it } from "vitest";
import { openDatabase } from "./database/open.ts";
import { defaultLimits, isOverLimit, networkOf } from "./limits.ts";

it.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0db8:0001:0002::", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
])("counts %s in the network %s", (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

it("stores nothing that names whoever sent the request", async () => {
  const db = await openDatabase("sqlite::memory:");
  const context = { limits: defaultLimits, secret: "s".repeat(32) };
  expect(await isOverLimit(db, context, "network", "192.0.2.1", 1)).toBe(false);
  const rows = JSON.stringify(await db.selectFrom("limits").selectAll().execute());
  expect(rows).toContain("network:");
  expect(rows).not.toContain("192.0.2.1");
  await db.destroy();
});
