import { expect, it } from "vitest";
import { dueAt } from "./due.ts";

function due(pace: "dagelijks" | "wekelijks", now: string): string {
  return new Date(dueAt(pace, Date.parse(now))).toISOString();
}

it("sends daily mails at the next 7:00 in Brussels, whatever the clock of the machine", () => {
  expect(due("dagelijks", "2026-11-23T14:00:00Z")).toBe("2026-11-24T06:00:00.000Z");
  expect(due("dagelijks", "2026-11-23T04:00:00Z")).toBe("2026-11-23T06:00:00.000Z");
  expect(due("dagelijks", "2026-11-23T06:00:00Z")).toBe("2026-11-24T06:00:00.000Z");
  expect(due("dagelijks", "2026-07-01T22:30:00Z")).toBe("2026-07-02T05:00:00.000Z");
});

it("sends at 7:00 on the days on which summer time begins and ends too", () => {
  expect(due("dagelijks", "2026-03-28T12:00:00Z")).toBe("2026-03-29T05:00:00.000Z");
  expect(due("dagelijks", "2026-10-24T12:00:00Z")).toBe("2026-10-25T06:00:00.000Z");
});

it("sends weekly mails on Monday", () => {
  expect(due("wekelijks", "2026-11-23T05:59:59Z")).toBe("2026-11-23T06:00:00.000Z");
  expect(due("wekelijks", "2026-11-23T06:00:00Z")).toBe("2026-11-30T06:00:00.000Z");
  expect(due("wekelijks", "2026-12-29T12:00:00Z")).toBe("2027-01-04T06:00:00.000Z");
});
