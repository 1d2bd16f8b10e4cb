import { describe, expect, it } from "vitest";
import type { ExportWithholdings, RecordRef, WithholdingInRow } from "../../domain/withholdings.ts";
import { compareWithMemory } from "./comparison.ts";
import type { Memory } from "./memory.ts";
import { nextMemory } from "./next-memory.ts";
import { day, exportOf, memoryOf, nextDay, ref, withholdingRow } from "./fixtures/withholdings.ts";

const folder = "publicatie-0002-2026-11-30";

/** The kinds of problems between a publication and the export after it. */
function problems(memory: Memory, now: ExportWithholdings): string[] {
  return compareWithMemory(memory, now).problems.map(({ kind }) => kind);
}

/** Publishes one export after the other; returns the memory at the end, or the problems that stopped it. */
function publishAll(memory: Memory, exports: ExportWithholdings[]): Memory | string[] {
  let before = memory;
  for (const now of exports) {
    const comparison = compareWithMemory(before, now);
    if (comparison.problems.length > 0) return comparison.problems.map(({ kind }) => kind);
    before = nextMemory(folder, now, { memory: before, comparison }, []);
  }
  return before;
}

const annulled = withholdingRow({ kind: "vernietigd", ...ref("handhavingsstap", "S1"), from: null });
const unfounded = withholdingRow({ kind: "ongegrond", ...ref("handhavingstraject", "T1"), from: null });
const ofText = withholdingRow({ column: "conclusie" });

/** Each withholding in force, with a row that says the same of something else. */
const kinds: [what: string, withheld: WithholdingInRow, elsewhere: WithholdingInRow][] = [
  ["a whole record", withholdingRow(), withholdingRow(ref("inspectierapport", "R2"))],
  ["one text", ofText, { ...ofText, id: "R2" }],
  ["a location", withholdingRow(ref("locatie", "100000001")), withholdingRow(ref("locatie", "100000002"))],
  ["a finding", withholdingRow(ref("vaststelling", "R1#1")), withholdingRow(ref("inspectierapport", "R2"))],
  ["a reply", withholdingRow(ref("reactie", "R1")), withholdingRow(ref("inspectierapport", "R2"))],
  ["a step", withholdingRow(ref("handhavingsstap", "S1")), withholdingRow(ref("inspectierapport", "R2"))],
  [
    "a row without a start",
    withholdingRow({ from: null }),
    withholdingRow({ ...ref("inspectierapport", "R2"), from: null }),
  ],
  [
    "a row with an end to come",
    withholdingRow({ until: "2027-01-01" }),
    withholdingRow(ref("inspectierapport", "R2")),
  ],
  ["an annulment", annulled, { ...annulled, id: "S2" }],
  ["an ongegrond", unfounded, { ...unfounded, id: "T2" }],
];

describe("an export of an earlier day than the last publication, as it may be after a rollback", () => {
  const begun = withholdingRow({ from: "2026-11-15" });
  const memory = memoryOf({ peildatum: nextDay, withholdings: [begun] });

  it("may not show what was withheld already, though its row is as it was", () => {
    expect(problems(memory, exportOf({ withholdings: [begun] }))).toEqual(["too early"]);
    expect(problems(memory, exportOf({ withholdings: [begun], peildatum: "2026-11-15" }))).toEqual([]);
  });

  it("may be without the record, which stays withheld", () => {
    const now = exportOf({ withholdings: [begun], away: [begun, ref("vaststelling", "R1#1")] });
    expect(publishAll(memory, [now, exportOf({ peildatum: nextDay })])).toEqual(["gone"]);
  });
});

describe.each(kinds)("%s that was in force", (_what, withheld, elsewhere) => {
  const memory = memoryOf({ withholdings: [withheld] });
  const later = (changes: Parameters<typeof exportOf>[0] = {}): ExportWithholdings =>
    exportOf({ peildatum: nextDay, ...changes });
  const away: RecordRef[] = [withheld];

  it("may stay as it was", () => {
    expect(problems(memory, later({ withholdings: [withheld] }))).toEqual([]);
    expect(publishAll(memory, [later({ withholdings: [withheld] }), later()])).toEqual(["gone"]);
  });

  it("may not disappear while its record is in the export, on the same day or later", () => {
    expect(problems(memory, later())).toEqual(["gone"]);
    expect(problems(memory, exportOf())).toEqual(["gone"]);
  });

  it("may not move to another number", () => {
    expect(problems(memory, later({ withholdings: [elsewhere] }))).toContain("gone");
  });

  it("is remembered while its record is absent, however long", () => {
    const without = later({ away });
    expect(publishAll(memory, [without, without, without])).toMatchObject({
      withholdings: [{ id: withheld.id }],
    });
    expect(publishAll(memory, [without, without, later()])).toEqual(["gone"]);
    expect(publishAll(memory, [without, later({ withholdings: [withheld] })])).toMatchObject({
      withholdings: [{ id: withheld.id }],
    });
  });

  it("is forgotten once its loss was allowed, and is no problem from then on", () => {
    const now = later();
    const comparison = compareWithMemory(memory, now);
    const decision = { permission: "disclosure" as const, day: nextDay, reason: "Zo beslist", letThrough: 1 };
    const after = nextMemory(folder, now, { memory, comparison }, [decision]);
    expect(after.withholdings).toEqual([]);
    expect(after.decisions).toEqual([decision]);
    expect(publishAll(after, [later()])).toMatchObject({ withholdings: [], decisions: [decision] });
  });

  it("may be replaced by another reason to hide its record, but is not forgotten", () => {
    const hidden = later({ hiddenInDoubt: [withheld] });
    expect(publishAll(memory, [hidden])).toMatchObject({ withholdings: [{ id: withheld.id }] });
    expect(publishAll(memory, [hidden, later()])).toEqual(["gone"]);
  });
});

describe("a row that was in force", () => {
  const later = (...withholdings: WithholdingInRow[]): ExportWithholdings =>
    exportOf({ peildatum: nextDay, withholdings });
  const ofLocation = withholdingRow(ref("locatie", "100000001"));

  it.each<[what: string, before: WithholdingInRow[], now: WithholdingInRow[], expected: string[]]>([
    ["narrowed to a text", [withholdingRow()], [ofText], ["narrowed"]],
    [
      "moved from text to text",
      [withholdingRow({ ...ref("locatie", "100000001"), column: "email" })],
      [withholdingRow({ ...ref("locatie", "100000001"), column: "website" })],
      ["gone"],
    ],
    ["put off", [withholdingRow()], [withholdingRow({ from: "2027-01-01" })], ["put off"]],
    ["put off, of a text", [ofText], [{ ...ofText, from: "2027-01-01" }], ["put off"]],
    ["given an end that has passed", [withholdingRow()], [withholdingRow({ until: "2026-11-29" })], []],
    [
      "given an end that passed before the last publication",
      [withholdingRow()],
      [withholdingRow({ until: "2026-06-30" })],
      [],
    ],
    ["given its last day today", [withholdingRow()], [withholdingRow({ until: nextDay })], []],
    ["given an end to come", [withholdingRow()], [withholdingRow({ until: "2026-12-31" })], []],
    ["given another start", [withholdingRow()], [withholdingRow({ from: "2026-01-01" })], []],
    ["widened to the record", [ofText], [withholdingRow()], []],
    ["taken over by its location", [withholdingRow()], [ofLocation], []],
    [
      "put off, while its location hides it",
      [withholdingRow()],
      [withholdingRow({ from: "2027-01-01" }), ofLocation],
      [],
    ],
    [
      "ended, of the record, with its text still withheld",
      [withholdingRow(), ofText],
      [withholdingRow({ until: "2026-11-01" }), ofText],
      [],
    ],
    ["gone, where a text of it still has a row", [withholdingRow(), ofText], [ofText], ["narrowed"]],
    [
      "replaced by a row that ended before it began",
      [withholdingRow()],
      [withholdingRow({ from: "2025-01-01", until: "2025-12-31" })],
      ["gone"],
    ],
    [
      "gone, beside one that ended long ago",
      [withholdingRow({ from: null, until: "2026-01-01" }), withholdingRow({ from: null })],
      [withholdingRow({ from: null, until: "2026-01-01" })],
      ["gone"],
    ],
    [
      "gone, beside one that was to come",
      [withholdingRow(), withholdingRow({ from: "2027-01-01" })],
      [withholdingRow({ from: "2027-01-01" })],
      ["gone"],
    ],
    [
      "a whole record whose text alone has ended",
      [withholdingRow()],
      [{ ...ofText, until: "2026-11-01" }],
      ["gone"],
    ],
  ])("%s", (_what, before, now, expected) => {
    expect(problems(memoryOf({ withholdings: before }), later(...now))).toEqual(expected);
  });

  it("has ended by itself once its last day has passed, and is reported as ended", () => {
    const memory = memoryOf({ withholdings: [withholdingRow({ until: "2026-11-29" })] });
    const comparison = compareWithMemory(memory, later());
    expect(comparison.problems).toEqual([]);
    expect(comparison.ended).toMatchObject([{ id: "R1" }]);
    expect(publishAll(memory, [later()])).toMatchObject({ withholdings: [] });
  });

  it("ends while its record is absent, too", () => {
    const memory = memoryOf({ withholdings: [withholdingRow({ until: "2026-12-31" })] });
    const away = exportOf({ peildatum: nextDay, away: [ref("inspectierapport", "R1")] });
    expect(publishAll(memory, [away])).toMatchObject({ withholdings: [{ id: "R1" }] });
    expect(publishAll(memory, [away, exportOf({ peildatum: "2027-01-01" })])).toMatchObject({
      withholdings: [],
    });
  });

  it("is reported as ended once, and not while another row continues it", () => {
    const memory = memoryOf({ withholdings: [withholdingRow({ until: day })] });
    expect(compareWithMemory(memory, later(withholdingRow({ from: "2026-11-01" }))).ended).toEqual([]);
    const after = publishAll(memory, [later()]) as Memory;
    expect(compareWithMemory(after, later()).ended).toEqual([]);
  });

  it("can't be lost behind another row about the same record", () => {
    const short = withholdingRow({ from: "2026-01-01", until: "2026-12-31" });
    const memory = memoryOf({ withholdings: [withholdingRow(), short] });
    const withoutLong = later(short);
    expect(publishAll(memory, [withoutLong])).toMatchObject({
      withholdings: [{ until: "2026-12-31" }, { until: null }],
    });
    expect(
      publishAll(memory, [withoutLong, exportOf({ peildatum: "2027-01-01", withholdings: [short] })]),
    ).toEqual(["gone"]);
  });

  it("ends with its row where it had not begun, since it never withheld anything", () => {
    const memory = memoryOf({ withholdings: [withholdingRow({ from: "2026-11-15" })] });
    expect(publishAll(memory, [later()])).toMatchObject({ withholdings: [] });
  });
});

describe("a table that withholds", () => {
  it.each(["edison/bezwaren", "publicatie/inhoudingen"])("may not disappear: %s", (table) => {
    const tables = memoryOf().tables.filter((name) => name !== table);
    expect(problems(memoryOf(), exportOf({ tables }))).toEqual(["table missing"]);
    expect(problems(memoryOf({ tables }), exportOf({ tables }))).toEqual([]);
  });

  it("is reported together with what it withheld", () => {
    const tables = ["edison/bezwaren"];
    expect(problems(memoryOf({ withholdings: [withholdingRow()] }), exportOf({ tables }))).toEqual([
      "table missing",
      "gone",
    ]);
  });

  it("is not just any table that the last export had", () => {
    expect(problems(memoryOf({ tables: ["klaroen/klachten"] }), exportOf({ tables: [] }))).toEqual([]);
  });
});

describe("a row that matches nothing", () => {
  const slip = withholdingRow({ id: "R9" });
  const now = exportOf({ withholdings: [slip] });

  it("is refused where it is new, and only reported once it is known", () => {
    expect(problems(memoryOf(), now)).toEqual(["matches nothing"]);
    const known = memoryOf({ withholdings: [slip] });
    expect(compareWithMemory(known, now)).toMatchObject({ problems: [], knownUnmatched: [{ id: "R9" }] });
  });

  it("is no problem where its record was there before", () => {
    const away = [ref("inspectierapport", "R1")];
    expect(
      problems(
        memoryOf({ withholdings: [withholdingRow()] }),
        exportOf({ withholdings: [withholdingRow()], away }),
      ),
    ).toEqual([]);
  });

  it("is refused before its first day as well, but not after its last one", () => {
    const of = (changes: Partial<WithholdingInRow>): ExportWithholdings =>
      exportOf({ withholdings: [{ ...slip, ...changes }] });
    expect(problems(memoryOf(), of({ from: "2027-01-01" }))).toEqual(["matches nothing"]);
    expect(problems(memoryOf(), of({ until: "2026-10-30" }))).toEqual([]);
  });

  it("matches by any of the ways in which it can be read", () => {
    const readings = [slip, { ...slip, ...ref("handhavingsstap", "S1") }];
    expect(problems(memoryOf(), exportOf({ withholdings: readings }))).toEqual([]);
  });
});

describe("a file in publicatie/ that is no table", () => {
  const now = exportOf({ strayFiles: ["publicatie/inhoudingen-nieuw.csv"] });

  it("is refused where it is new, and only reported once it is known", () => {
    expect(problems(memoryOf(), now)).toEqual(["stray file"]);
    const known = memoryOf({ strayFiles: now.strayFiles });
    expect(compareWithMemory(known, now)).toMatchObject({ problems: [], knownStrayFiles: now.strayFiles });
  });
});

describe("private homes that become nee", () => {
  const ids = ["100000001", "100000002", "100000003", "100000004", "100000005", "100000006"];
  const everywhere = { ...exportOf().records, has: () => true };
  const memory = (count: number): Memory => memoryOf({ privateHomes: new Set(ids.slice(0, count)) });

  it("are refused when there are more than five, and reported by number when fewer", () => {
    const now = exportOf({ records: everywhere });
    expect(compareWithMemory(memory(6), now).problems).toEqual([{ kind: "homes opened", ids }]);
    expect(compareWithMemory(memory(5), now)).toMatchObject({ problems: [], homesOpened: ids.slice(0, 5) });
  });

  it("are remembered while they are absent", () => {
    const empty = exportOf({ records: { ...everywhere, has: () => false } });
    const after = publishAll(memory(6), [empty, empty]) as Memory;
    expect(after.privateHomes).toEqual(ids);
    expect(problems(after, exportOf({ records: everywhere }))).toEqual(["homes opened"]);
  });

  it("are forgotten once their change was allowed", () => {
    const now = exportOf({ records: everywhere });
    const before = { memory: memory(6), comparison: compareWithMemory(memory(6), now) };
    expect(nextMemory(folder, now, before, []).privateHomes).toEqual([]);
  });
});
