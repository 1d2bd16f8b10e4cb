import { expect, test } from "vitest";
import { anchor, buildName, enforcementStepsUrl, findingUrl, reportUrl } from "./urls.ts";

test("percent-encodes an id that is not URL-safe", () => {
  expect(reportUrl("R 1/é#?%25")).toBe("/inspectierapport/R%201%2F%C3%A9%23%3F%2525/");
});

test("builds a page under its own id, or under a stand-in where Astro can't handle it", () => {
  expect(buildName("FICT-2026/1 é")).toBe("FICT-2026/1 é");
  expect(buildName("R#1")).toMatch(/^_[0-9a-f]+$/);
  expect(buildName("R#1")).not.toBe(buildName("R?1"));
});

test("makes anchors without spaces or characters that a fragment would encode", () => {
  expect(anchor("stap", "S 1/2")).toBe("stap-S_201_2f2");
  expect(findingUrl("R1", "3")).toBe("/inspectierapport/R1/#vaststelling-3");
});

test("links to all enforcement steps, or to those of one municipality or organiser", () => {
  expect(enforcementStepsUrl()).toBe("/handhavingsrapporten/");
  expect(enforcementStepsUrl({ municipality: "gent" })).toBe("/handhavingsrapporten/?gemeente=gent");
  expect(enforcementStepsUrl({ organiserId: "a b&c" })).toBe("/handhavingsrapporten/?organisator=a+b%26c");
});
