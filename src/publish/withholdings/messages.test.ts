import { expect, it } from "vitest";
import { compareWithMemory } from "./comparison.ts";
import { disclosureRefusal, noticesOf } from "./messages.ts";
import { exportOf, memoryOf, ref, withholdingRow } from "./fixtures/withholdings.ts";

it("a refusal lists what is missing from which table, by number, and what to do", () => {
  const memory = memoryOf({
    withholdings: [
      withholdingRow(),
      withholdingRow({ id: "R2" }),
      withholdingRow({ ...ref("locatie", "100000001"), column: "email" }),
      withholdingRow({ kind: "vernietigd", ...ref("handhavingsstap", "S1") }),
      withholdingRow({ kind: "ongegrond", ...ref("handhavingstraject", "T1") }),
    ],
  });
  const now = exportOf({
    tables: [],
    strayFiles: ["publicatie/oud\u001B[2J.csv"],
    withholdings: [withholdingRow({ id: "r-2", row: 7 }), withholdingRow({ id: "R2", column: "conclusie" })],
  });
  expect(disclosureRefusal(compareWithMemory(memory, now).problems, now)).toMatchInlineSnapshot(`
    "Nothing was published, for this export may withhold less than the last publication:
      edison/bezwaren: the table is missing, and the last publication had it.
      publicatie/inhoudingen: the table is missing, and the last publication had it.
      publicatie/inhoudingen: rows that were in force are gone, while what they withheld is in the export (2): inspectierapport R1; email of locatie 100000001.
      publicatie/inhoudingen: rows that were in force are narrowed from a whole record to one text (1): inspectierapport R2.
      edison/bezwaren: annulments (uitspraak vernietigd) are gone, while what they withheld is in the export (1): handhavingsstap S1.
      edison/handhavingstrajecten: closings as ongegrond are gone, while what they withheld is in the export (1): handhavingstraject T1.
      publicatie/inhoudingen: new rows match nothing in the export, so that they withhold nothing (1): row 7, inspectierapport r-2, which looks like inspectierapport R2.
      publicatie/: files that are no table of the contract, so that they withhold nothing (1): publicatie/oud\\u001B[2J.csv.
    Correct the source and publish again. Only where all of this is meant to become public: publish it with --allow-disclosure "<reason>"."
  `);
});

it("a notice reports by number what changed as it may", () => {
  expect(
    noticesOf({
      ended: [withholdingRow()],
      homesOpened: ["100000001", "100000002"],
      knownUnmatched: [withholdingRow({ id: "R9", row: 4 })],
      knownStrayFiles: ["publicatie/oud.csv"],
    }),
  ).toMatchInlineSnapshot(`
    [
      "Withholdings that have ended since the last publication (1): inspectierapport R1.",
      "Locations that are no private home any more, so that their address shows (2): 100000001; 100000002.",
      "Warning: rows of publicatie/inhoudingen that match nothing in the export (1): row 4, inspectierapport R9.",
      "Warning: files in publicatie/ that are no table, and are not read (1): publicatie/oud.csv.",
    ]
  `);
});
