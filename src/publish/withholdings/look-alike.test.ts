import { expect, it } from "vitest";
import type { WithholdingSubject } from "../../domain/codes.ts";
import type { RecordIndex } from "../../domain/withholdings.ts";
import { lookAlike } from "./look-alike.ts";
import { ref } from "./fixtures/withholdings.ts";

const ids: Partial<Record<WithholdingSubject, string[]>> = {
  inspectierapport: ["2026-0041", "ZI/2026/7", "RAPPORT-88"],
  vaststelling: ["2026-0041#1", "2026-0041#12"],
  handhavingsstap: ["S-100200"],
  locatie: ["0200000002"],
};
const records: RecordIndex = {
  has: ({ subject, id }) => (ids[subject] ?? []).includes(id),
  parentsOf: () => [],
  idsOf: (subject) => new Set(ids[subject]),
};

it.each<[WithholdingSubject, string, string | null]>([
  ["inspectierapport", "2026-41", "inspectierapport 2026-0041"],
  ["inspectierapport", "2026/0041", "inspectierapport 2026-0041"],
  ["inspectierapport", "2026 0041", "inspectierapport 2026-0041"],
  ["inspectierapport", "zi-2026-07", "inspectierapport ZI/2026/7"],
  ["inspectierapport", "Rapport88", "inspectierapport RAPPORT-88"],
  ["inspectierapport", "RAPORT-88", "inspectierapport RAPPORT-88"],
  ["vaststelling", "2026-0041-1", "vaststelling 2026-0041#1"],
  ["vaststelling", "2026-0041#01", "vaststelling 2026-0041#1"],
  ["vaststelling", "2026-0041 # 12", "vaststelling 2026-0041#12"],
  ["locatie", "200000002", "locatie 0200000002"],
  ["locatie", "0200000020", "locatie 0200000002"],
  ["inspectierapport", "S-100200", "handhavingsstap S-100200"],
  ["inspectierapport", "1999-7777", null],
  ["handhavingstraject", "T9", null],
])("a %s %s looks like %s", (subject, id, expected) => {
  const found = lookAlike(ref(subject, id), records);
  expect(found && `${found.subject} ${found.id}`).toBe(expected);
});
