import { expect, it } from "vitest";
import { validRow, writeExport } from "../../tests/export-folder.ts";
import { goodTables, markers } from "../../tests/withholding-export.ts";
import { loadExport } from "../data-loaders/load-export.ts";
import { postcodeCentre } from "../data-loaders/municipality-reference.ts";
import { settingsSchema } from "../domain/settings-schema.ts";
import { applyPolicy } from "./apply-policy.ts";
import { exportWithholdings } from "./export-withholdings.ts";

const { policy } = settingsSchema.parse({});

async function withholdings(parts: Parameters<typeof writeExport>[1] = {}) {
  const { records } = await loadExport(writeExport(null, parts));
  return exportWithholdings(records, applyPolicy(records, policy, postcodeCentre).withheld);
}

it("names everything that an export takes offline, without its texts and reasons", async () => {
  const found = await withholdings({ tables: goodTables() });
  const names = found.withholdings.map(
    ({ kind, subject, id, column }) => `${kind} ${subject} ${id} ${column}`,
  );
  expect(names).toEqual([
    "inhouding locatie 0200000002 null",
    "inhouding locatie 100000001 website",
    "inhouding inspectierapport R-003 null",
    "inhouding inspectierapport R-002 conclusie",
    "inhouding vaststelling R1#2 null",
    "inhouding handhavingsstap S-002 null",
    "inhouding handhavingsstap S-003 toelichting",
    "inhouding handhavingstraject T-002 null",
    "inhouding reactie R-002 null",
    "vernietigd handhavingsstap S-004 null",
    "ongegrond handhavingstraject T-003 null",
  ]);
  expect(found.privateHomes.size).toBe(6);
  const text = JSON.stringify({ ...found, privateHomes: [...found.privateHomes] });
  for (const marker of Object.values(markers)) expect(text).not.toContain(marker);
});

it("withholds the whole record for a column that can't be withheld alone", async () => {
  const row = validRow("publicatie/inhoudingen", { betreft: "locatie", nummer: "100000001", kolom: "naam" });
  const found = await withholdings({ tables: { "publicatie/inhoudingen": [row] } });
  expect(found.withholdings).toMatchObject([{ id: "100000001", column: null }]);
});

it("names the texts that the personal data gate stops by record", async () => {
  const conclusie = "Schrijf naar iemand@voorbeeld.example.";
  const tables = {
    "modular/inspectierapporten": [validRow("modular/inspectierapporten", { conclusie })],
    "modular/vaststellingen": [
      validRow("modular/vaststellingen", { volgnummer: "2", omschrijving: conclusie }),
    ],
  };
  expect((await withholdings({ tables })).gatedTexts).toEqual([
    { subject: "vaststelling", id: "R1#2", column: "omschrijving" },
    { subject: "inspectierapport", id: "R1", column: "conclusie" },
  ]);
});

it("knows the records that each record depends on", async () => {
  const { records } = await withholdings();
  expect(records.parentsOf({ subject: "handhavingsstap", id: "S1" })).toEqual([
    { subject: "handhavingstraject", id: "T1" },
  ]);
  expect(records.parentsOf({ subject: "reactie", id: "R1" })).toEqual([
    { subject: "inspectierapport", id: "R1" },
  ]);
  expect(records.has({ subject: "reactie", id: "S1" })).toBe(false);
});
