import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enforcementStepsUrl } from "../../urls.ts";
import { defaultSelection, selectionParams } from "./selection-params.ts";
import { withChoice } from "./selection.ts";
import { selections } from "../fixtures/selections.ts";

const selection = selections(["gent", "sint-niklaas"], ["ORG-00001", "a/b&c=d é"]);

describe("a selection in the URL", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(selection, (before) => {
        const url = new URL(`https://portaal.example/?${selectionParams.write(before).toString()}`);
        expect(selectionParams.read(url.searchParams)).toEqual(before);
      }),
    );
  });

  it("leaves defaults out", () => {
    expect(selectionParams.write(defaultSelection).toString()).toBe("");
    expect(selectionParams.read(new URLSearchParams())).toEqual(defaultSelection);
  });

  it("writes each choice under its Dutch name, in one order", () => {
    const chosen = {
      ...defaultSelection,
      ...withChoice(defaultSelection, "kinds", ["beslissing", "aanmaning"]),
      from: "2025-01-01",
      sort: "ingang" as const,
      isOldestFirst: true,
      isGrouped: true,
      shown: 100,
    };
    expect(selectionParams.write(chosen).toString()).toBe(
      "van=2025-01-01&soort=aanmaning&soort=beslissing&sorteer=ingang&volgorde=oud&groep=traject&n=100",
    );
  });

  it("ignores what is unknown, damaged or hostile, and keeps the rest", () => {
    const hostile =
      "van=2026-02-31&tot=morgen&soort=raket&soort=beslissing&gemeente=<script>&sorteer=inbreuken&volgorde=__proto__" +
      "&groep=constructor&n=51&bezwaar=vernietigd&provincie=henegouwen&onbekend=x&dringend=ja";
    expect(selectionParams.read(new URLSearchParams(hostile))).toEqual({
      ...defaultSelection,
      choices: { ...defaultSelection.choices, kinds: ["beslissing"], urgency: ["ja"] },
    });
  });

  it("settles on one URL for any parameters at all", () => {
    const names = ["q", "van", "tot", "gemeente", "organisator", "soort", "n", "sorteer"];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string())), (pairs) => {
        const once = selectionParams.read(new URLSearchParams(pairs));
        expect(selectionParams.read(selectionParams.write(once))).toEqual(once);
      }),
    );
  });

  it("is what links from other pages select", () => {
    const read = (url: string) => selectionParams.read(new URL(url, "https://portaal.example").searchParams);
    expect(read(enforcementStepsUrl({ municipality: "gent" }))).toEqual({
      ...defaultSelection,
      municipality: "gent",
    });
    expect(read(enforcementStepsUrl({ organiserId: "a/b&c=d é" })).organiserId).toBe("a/b&c=d é");
  });
});
