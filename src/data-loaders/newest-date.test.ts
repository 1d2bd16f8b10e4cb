import { describe, expect, test } from "vitest";
import { validRow, writeExport, type Row } from "../../tests/export-folder.ts";
import { loadExport } from "./load-export.ts";

const tables = {
  "edison/locaties": "status_sinds",
  "modular/inspectierapporten": "datum_definitief",
  "edison/handhavingsstappen": "datum_meegedeeld",
  "edison/opvolging": "datum",
};

/** The tables of an export without any date but those of old locations. */
const none: Record<string, Row[]> = {
  "edison/overgangen": [],
  "edison/opvolging": [],
  "edison/handhavingstrajecten": [],
  "edison/handhavingsstappen": [],
  "edison/bezwaren": [],
  "edison/reacties": [],
  "modular/inspectierapporten": [],
  "modular/vaststellingen": [],
  "modular/memoq": [],
  "publicatie/inhoudingen": [],
};

function load(peildatum: string, rows: Record<string, Row[]> = {}, manifest: Record<string, unknown> = {}) {
  const directory = writeExport(null, { tables: rows, manifest: { peildatum, fictief: false, ...manifest } });
  return loadExport(directory);
}

describe("a peildatum", () => {
  // The newest date of the small export is that of its step, 4 May 2026.
  test("up to 400 days after the newest date of the export is accepted", async () => {
    await expect(load("2027-06-08")).resolves.toBeDefined();
  });

  test.each(["2027-06-09", "2099-12-31", "2199-01-01"])("of %s is refused, with that date", async (day) => {
    await expect(load(day)).rejects.toThrow(
      new RegExp(`peildatum is ${day}, but the newest .* is of 2026-05-04, .*limits\\.maxDaysAfterNewest`),
    );
  });

  test("may be any day in a fictitious export", async () => {
    await expect(load("2199-01-01", {}, { fictief: true })).resolves.toBeDefined();
  });

  test.each(Object.entries(tables))("is held against %s.%s", async (table, column) => {
    const rows = { [table]: [validRow(table, { [column]: "2026-10-01" })] };
    await expect(load("2027-11-05", rows)).resolves.toBeDefined();
    await expect(load("2027-11-06", rows)).rejects.toThrow(/is of 2026-10-01/);
  });

  test("is not held against the ends of licences and measures, or against placeholders", async () => {
    const rows = {
      ...none,
      "edison/locaties": [validRow("edison/locaties", { vergunning_tot: "2090-01-01" })],
    };
    await expect(load("2026-10-31", rows)).rejects.toThrow(/is of 2015-04-01/);
  });

  test("is accepted in an export without any date", async () => {
    await expect(load("2199-01-01", { ...none, "edison/locaties": [] })).resolves.toBeDefined();
  });
});
