import { describe, expect, it } from "vitest";
import { emptyFact } from "../fixtures/fact.ts";
import type { Fact } from "../../change-log/facts.ts";
import type { ExportWithholdings } from "../../domain/withholdings.ts";
import { nextMemory } from "./next-memory.ts";
import { hiddenPartsOf, itemsInForce, shownThoughWithheld } from "./shown-though-withheld.ts";
import { exportOf, memoryOf, nextDay, ref, withholdingRow } from "./fixtures/withholdings.ts";

function reply(text: string, date = "2026-04-20", order = "1", about = "R1"): Fact {
  return { ...emptyFact("reactie", "inspectierapport", about, date, order), content: text };
}

const facts = [
  emptyFact("locatie", "100000001"),
  emptyFact("inspectierapport", "R1"),
  emptyFact("vaststelling", "R1", "1"),
  emptyFact("handhavingstraject", "T1"),
  emptyFact("handhavingsstap", "S1"),
  reply("a"),
];

/** Names what a publication shows that `now` withholds; it hid what `then` did, and `factsNow` are shown now. */
function shown(
  now: Partial<ExportWithholdings>,
  {
    then = {},
    factsThen = facts,
    factsNow = facts,
  }: { then?: Partial<ExportWithholdings>; factsThen?: Fact[]; factsNow?: Fact[] } = {},
): string[] {
  const withholdings = exportOf({ peildatum: nextDay, ...now });
  const memory = nextMemory("publicatie-0002-2026-11-30", withholdings, null, []);
  const items = shownThoughWithheld(factsThen, hiddenPartsOf(memoryOf(then)), {
    memory,
    withholdings,
    facts: factsNow,
  });
  return itemsInForce(items, [nextDay]).map(
    ({ cause, subject, id, part }) => `${cause}: ${part ?? "all"} of ${subject} ${id}`,
  );
}

describe("a publication that was kept", () => {
  it("shows nothing that is withheld where nothing is", () => {
    expect(shown({})).toEqual([]);
  });

  it.each([
    ["a report", ref("inspectierapport", "R1")],
    ["a finding", ref("vaststelling", "R1#1")],
    ["a trajectory", ref("handhavingstraject", "T1")],
    ["a step", ref("handhavingsstap", "S1")],
    ["the replies to a report", ref("reactie", "R1")],
    ["a location", ref("locatie", "100000001")],
  ])("shows %s that is withheld now, unless it did not hold that record", (_what, record) => {
    const now = { withholdings: [withholdingRow(record)] };
    expect(shown(now)).toEqual([`inhouding: all of ${record.subject} ${record.id}`]);
    expect(shown(now, { factsThen: [emptyFact("locatie", "100000002")] })).toEqual([]);
  });

  it("shows what is annulled or unfounded by now, or in doubt", () => {
    const annulled = withholdingRow({ kind: "vernietigd", ...ref("handhavingsstap", "S1"), from: null });
    const unfounded = withholdingRow({ kind: "ongegrond", ...ref("handhavingstraject", "T1"), from: null });
    const hiddenInDoubt = [ref("handhavingsstap", "S1")];
    expect(shown({ withholdings: [annulled, unfounded], hiddenInDoubt })).toEqual([
      "vernietigd: all of handhavingsstap S1",
      "ongegrond: all of handhavingstraject T1",
    ]);
    expect(shown({ hiddenInDoubt })).toEqual(["in doubt: all of handhavingsstap S1"]);
  });

  it("shows a text that is withheld now, unless it hid that text itself, by whatever rule", () => {
    const text = { ...ref("inspectierapport", "R1"), column: "conclusie" };
    const row = withholdingRow({ column: "conclusie" });
    for (const now of [{ gatedTexts: [text] }, { withholdings: [row] }]) {
      expect(shown(now)).toEqual([expect.stringContaining("conclusie of inspectierapport R1")]);
      expect(shown(now, { then: { gatedTexts: [text] } })).toEqual([]);
      expect(shown(now, { then: { withholdings: [row] } })).toEqual([]);
      expect(shown(now, { then: { withholdings: [{ ...row, from: "2026-11-01" }] } })).toHaveLength(1);
      expect(shown(now, { then: { gatedTexts: [{ ...text, column: "andere" }] } })).toHaveLength(1);
    }
  });

  it("shows the address of a home that is private by now, unless it was then", () => {
    const now = { privateHomes: new Set(["100000001", "100000002"]) };
    expect(shown(now)).toEqual(["private home: street, contact and point of locatie 100000001"]);
    expect(shown(now, { then: { privateHomes: new Set(["100000001"]) } })).toEqual([]);
  });

  it("shows what is withheld from a day on, from that day", () => {
    expect(shown({ withholdings: [withholdingRow({ from: nextDay })] })).toHaveLength(1);
    expect(shown({ withholdings: [withholdingRow({ from: "2026-12-01" })] })).toEqual([]);
  });
});

describe("a reply that a publication shows", () => {
  const others = facts.filter(({ kind }) => kind !== "reactie");
  const unreleased = [{ about: ref("inspectierapport", "R1"), date: "2026-04-20" }];
  const gone = ["reply: all of reactie R1"];

  it("may not be shown again once it is not released any more, or its row is gone", () => {
    expect(shown({ unreleasedReplies: unreleased }, { factsNow: others })).toEqual(gone);
    expect(shown({}, { factsNow: others })).toEqual(gone);
  });

  it("may be shown where it is now, whatever its day or its order, or where it was corrected", () => {
    expect(shown({}, { factsNow: [...others, reply("b"), reply("a", "2026-04-20", "2")] })).toEqual([]);
    expect(shown({}, { factsNow: [...others, reply("a", "2026-04-21")] })).toEqual([]);
    expect(shown({}, { factsNow: [...others, reply("b")] })).toEqual([]);
  });

  it("is not taken for one that took its place, nor for a correction where one of that day is not released", () => {
    const factsThen = [...others, reply("a"), reply("b", "2026-04-20", "2")];
    expect(shown({}, { factsThen, factsNow: [...others, reply("b")] })).toEqual(gone);
    expect(shown({ unreleasedReplies: unreleased }, { factsNow: [...others, reply("b")] })).toEqual(gone);
  });

  it("goes with a record that is away without being withheld", () => {
    expect(shown({}, { factsNow: [emptyFact("locatie", "100000001")] })).toEqual([]);
  });

  it("is not harmed by the gate that stops another reply to the same report", () => {
    const gatedTexts = [{ ...ref("reactie", "R1"), column: "tekst" }];
    expect(shown({ gatedTexts }, { factsNow: [...facts, reply("x", "2026-05-01")] })).toEqual([]);
  });
});
