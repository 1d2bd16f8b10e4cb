import { expect, test } from "vitest";
import { stepPublicFrom } from "./publicity.ts";

test.each([
  ["three days after the notification", "2026-10-20", "2026-10-28", "2026-10-31"],
  ["over the end of a year", "2026-12-01", "2026-12-30", "2027-01-02"],
  [
    "three days after the decision where the notification is dated before it",
    "2026-10-28",
    "2025-10-28",
    "2026-10-31",
  ],
])("P3: the public sees a step %s", (_when, decidedOn, notifiedOn, expected) => {
  expect(stepPublicFrom({ decidedOn, notifiedOn })).toBe(expected);
});
