import { describe, expect, it } from "vitest";
import type { ExportWithholdings } from "../../domain/withholdings.ts";
import type { FactKind } from "../../change-log/facts.ts";
import { firstSnapshot } from "../../change-log/next-snapshot.ts";
import { stillPublicLine } from "./messages.ts";
import type { Memory } from "./memory.ts";
import { stillPublic } from "./still-public.ts";
import { emptyFact } from "../fixtures/fact.ts";
import { day, exportOf, memoryOf, ref, withholdingRow } from "./fixtures/withholdings.ts";

const facts = [
  emptyFact("locatie", "100000001"),
  emptyFact("vergunning", "100000001", "vergund", "2015-01-01"),
  emptyFact("inspectierapport", "R1"),
  emptyFact("vaststelling", "R1", "1"),
  emptyFact("handhavingstraject", "T1"),
  emptyFact("handhavingsstap", "S1"),
  emptyFact("reactie", "inspectierapport", "R1", "2026-04-20", "1"),
];

/** Names what stays public while an export is refused; `hidden` are the kinds of facts that its Register lacks. */
function names(
  now: ExportWithholdings,
  hidden: FactKind[] | null,
  memory: Memory | null = memoryOf(),
): string[] {
  const newFacts = hidden && facts.filter(({ kind }) => !hidden.includes(kind));
  return stillPublic({ snapshot: firstSnapshot(facts, day), memory }, now, newFacts).map(
    ({ subject, id, part }) => `${part ?? "all"} of ${subject} ${id}`,
  );
}

describe("the list of what stays public because of a refusal", () => {
  it("holds each public record that is in the export and that the policy no longer shows", () => {
    expect(names(exportOf(), ["inspectierapport", "vaststelling", "reactie"])).toEqual([
      "all of inspectierapport R1",
      "all of vaststelling R1#1",
      "all of reactie R1",
    ]);
    expect(names(exportOf(), [])).toEqual([]);
  });

  it("holds no record that is not in the export: that is gone, not withheld", () => {
    expect(names(exportOf({ away: [ref("handhavingsstap", "S1")] }), ["handhavingsstap"])).toEqual([]);
  });

  it("holds, for an export that could not be used, what its rows withhold, with what depends on it", () => {
    const withholdings = [
      withholdingRow(),
      withholdingRow({ kind: "vernietigd", ...ref("handhavingsstap", "S1") }),
    ];
    expect(names(exportOf({ withholdings }), null)).toEqual([
      "all of inspectierapport R1",
      "all of vaststelling R1#1",
      "all of handhavingsstap S1",
      "all of reactie R1",
    ]);
    expect(names(exportOf({ withholdings: [withholdingRow({ from: "2026-11-01" })] }), null)).toEqual([]);
  });

  it.each<[what: string, now: Partial<ExportWithholdings>, expected: string]>([
    [
      "a text that a row withholds",
      { withholdings: [withholdingRow({ column: "conclusie" })] },
      "conclusie of inspectierapport R1",
    ],
    [
      "a text that the gate stops",
      { gatedTexts: [{ ...ref("handhavingsstap", "S1"), column: "toelichting" }] },
      "toelichting of handhavingsstap S1",
    ],
    [
      "a home that is private by now",
      { privateHomes: new Set(["100000001"]) },
      "street, contact and point of locatie 100000001",
    ],
  ])("holds %s, unless it was withheld before", (_what, now, expected) => {
    expect(names(exportOf(now), [])).toEqual([expected]);
    expect(names(exportOf(now), [], memoryOf(now))).toEqual([]);
    expect(names(exportOf(now), [], null)).toEqual([]);
  });

  it("counts a text of a record that stays public as a whole once", () => {
    const now = exportOf({ withholdings: [withholdingRow({ column: "conclusie" })] });
    expect(names(now, ["inspectierapport"])).toEqual(["all of inspectierapport R1"]);
  });

  it("is reported by number, five of them by name", () => {
    const records = ["1", "2", "3", "4", "5", "6", "7"].map((id) => ({
      ...ref("inspectierapport", `R${id}`),
      part: null,
    }));
    expect(stillPublicLine(records)).toBe(
      "7 records or texts that this export withholds stay public because of this refusal: inspectierapport R1; " +
        "inspectierapport R2; inspectierapport R3; inspectierapport R4; inspectierapport R5; and 2 more.",
    );
    expect(stillPublicLine(records.slice(0, 1))).toMatch(
      /^1 record or text that this export withholds stays public/,
    );
    expect(stillPublicLine([])).toMatch(/^Nothing that this export withholds stays public/);
  });
});
