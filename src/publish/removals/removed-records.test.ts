import { describe, expect, it } from "vitest";
import type { Fact, FactKind } from "../../change-log/facts.ts";
import { firstSnapshot } from "../../change-log/next-snapshot.ts";
import { emptyFact } from "../fixtures/fact.ts";
import { removalRefusal } from "./messages.ts";
import { removedRecords } from "./removed-records.ts";

const lastDay = "2026-10-31";

function fact(kind: FactKind, id: string, changes: Partial<Fact> = {}): Fact {
  return { ...emptyFact(kind, id), ...changes };
}

/** Returns what is gone when `facts` of the last publication are reduced to those that `isKept`. */
function removedOf(facts: Fact[], isKept: (fact: Fact) => boolean, inExport: readonly string[] = []) {
  return removedRecords(
    firstSnapshot(facts, lastDay),
    facts.filter(isKept),
    { has: ({ id }) => inExport.includes(id) },
    { peildatum: "2026-11-30", pastTrajectoryYears: 5 },
  );
}

describe("what an export removes", () => {
  it("is counted by number, so that a record with another number counts as gone", () => {
    const before = [fact("inspectierapport", "R1"), fact("inspectierapport", "R2")];
    const after = [fact("inspectierapport", "R-1"), fact("inspectierapport", "R-2")];
    const reports = removedRecords(
      firstSnapshot(before, lastDay),
      after,
      { has: () => false },
      { peildatum: "2026-11-30", pastTrajectoryYears: 5 },
    )[1];
    expect(reports).toEqual({
      kind: "inspectierapport",
      before: 2,
      absent: ["R1", "R2"],
      hidden: [],
      aged: [],
    });
  });

  it("is told apart by its cause: not in the export, withheld by it, or at the end of its years", () => {
    const location = fact("locatie", "1", { agesFrom: "2021-11-15" });
    const facts = [
      location,
      fact("inspectierapport", "R1", { parentIds: [location.id] }),
      fact("inspectierapport", "R2"),
      fact("inspectierapport", "R3"),
      fact("vaststelling", "R3"),
    ];
    const [locations, reports, steps] = removedOf(facts, () => false, ["R1", "R2", "1"]);
    expect(locations).toMatchObject({ before: 1, absent: [], hidden: [], aged: ["1"] });
    expect(reports).toMatchObject({ before: 3, absent: ["R3"], hidden: ["R2"], aged: ["R1"] });
    expect(steps).toMatchObject({ before: 0, absent: [], hidden: [], aged: [] });
  });

  it("names what went along with a closed trajectory at the end of its years, and not with an open one", () => {
    const past = fact("handhavingstraject", "T1", { agesFrom: "2021-11-15" });
    const open = fact("handhavingstraject", "T2");
    const facts = [
      past,
      open,
      fact("handhavingsstap", "S1", { parentIds: [past.id] }),
      fact("handhavingsstap", "S2", { parentIds: [open.id] }),
    ];
    expect(removedOf(facts, () => false)[2]).toMatchObject({ absent: ["S2"], aged: ["S1"] });
  });

  it("is reported with numbers, causes and five examples each", () => {
    const numbers = ["1", "2", "3", "4", "5", "6", "7"];
    expect(
      removalRefusal({
        records: [
          { kind: "inspectierapport", before: 12, absent: numbers, hidden: [], aged: ["R9"] },
          { kind: "handhavingsstap", before: 9, absent: [], hidden: numbers, aged: [] },
        ],
        tables: ["klaroen/klachten"],
      }),
    ).toMatchInlineSnapshot(`
      "Nothing was published, for this export would remove more from the site than one publication may:
        8 of 12 public inspection reports would be gone: 7 not in the export (1, 2, 3, 4, 5, and 2 more); 1 at the end of their years online (P4, P10) (R9).
        7 of 9 public enforcement steps would be gone: 7 in the export and withheld by it (1, 2, 3, 4, 5, and 2 more).
        klaroen/klachten: the table is missing, and the last publication had it.
      Correct the source and publish again; records that got other numbers count as gone, for links to them break. Only where all of this is meant to go: publish it with --allow-removal "<reason>"."
    `);
  });
});
