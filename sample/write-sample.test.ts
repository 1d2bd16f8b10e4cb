import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as codes from "../src/domain/codes.ts";
import { defaultPeildatum, writeSample } from "./write-sample.ts";
import type { SampleOptions } from "./write-sample.ts";

type Row = Record<string, string>;

const root = mkdtempSync(join(tmpdir(), "sample-"));

function make(name: string, options: Partial<SampleOptions> = {}): string {
  const directory = join(root, name);
  writeSample(directory, { scale: 1, seed: 1, peildatum: defaultPeildatum, ...options });
  return directory;
}

function read(directory: string, table: string): Row[] {
  return parse<Row>(readFileSync(join(directory, `${table}.csv`)), { columns: true, delimiter: ";" });
}

function hashAll(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map(
      (file) =>
        `${file.slice(directory.length)} ${createHash("sha256").update(readFileSync(file)).digest("hex")}`,
    );
}

function sumPlaces(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Number(row["plaatsen"]), 0);
}

function isCurrent(row: Row): boolean {
  return row["vergunningsstatus"] === "vergund" || row["vergunningsstatus"] === "geschorst";
}

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe("the sample of the size of Flanders", () => {
  let directory = "";
  let current: Row[] = [];
  let young: Row[] = [];

  beforeAll(() => {
    directory = make("full");
    current = read(directory, "edison/locaties").filter(isCurrent);
    young = current.filter((row) => row["opvangvorm"] !== "buitenschools");
  });

  it.each([
    ["gezinsopvang", 3543, 23_199],
    ["groepsopvang", 2051, 63_622],
    ["groepsopvang_samenwerkend", 498, 7_071],
    ["buitenschools", 922, 48_081],
  ])("has the published stock of %s", (careType, locations, places) => {
    const group = current.filter((row) => row["opvangvorm"] === careType);
    expect([group.length, sumPlaces(group)]).toEqual([locations, places]);
  });

  it("keeps home care at eight places and group care from nine", () => {
    const places = (careType: string) =>
      young.filter((row) => row["opvangvorm"] === careType).map((row) => Number(row["plaatsen"]));
    expect(Math.max(...places("gezinsopvang"))).toBeLessThanOrEqual(8);
    expect(Math.min(...places("groepsopvang"))).toBeGreaterThanOrEqual(9);
  });

  it("has 1675 organisers of care for babies and toddlers", () => {
    expect(new Set(young.map((row) => row["organisator_id"])).size).toBe(1675);
  });

  it.each<[string, number, (row: Row) => boolean]>([
    ["inkomenstarief", 78.5, (row) => row["tarief"] === "inkomenstarief"],
    ["T2", 73.2, (row) => /T2/.test(row["subsidietrappen"] ?? "")],
    ["T1 only", 17.6, (row) => row["subsidietrappen"] === "T1"],
    ["T0", 9.1, (row) => row["subsidietrappen"] === "T0"],
  ])("meets the published share of %s", (_, percent, holds) => {
    const share = (100 * sumPlaces(young.filter(holds))) / sumPlaces(young);
    expect(Math.abs(share - percent)).toBeLessThan(0.05);
  });

  it("has about 2300 ended locations, 10,000 reports and 4 locations in 100 in enforcement in a year", () => {
    const ended = read(directory, "edison/locaties").filter((row) => !isCurrent(row));
    const inYear = read(directory, "edison/handhavingstrajecten").filter(
      (row) => (row["datum_start"] ?? "") <= "2025-12-31" && (row["datum_einde"] || "9999") >= "2025-01-01",
    );
    expect(Math.abs(ended.length - 2345)).toBeLessThan(100);
    expect(Math.abs(read(directory, "modular/inspectierapporten").length - 10_000)).toBeLessThan(800);
    expect(new Set(inYear.map((row) => row["dossiernummer"])).size / 7014).toBeCloseTo(0.045, 1);
  });

  it("has a suspension open wherever a licence is suspended", () => {
    const open = new Set(
      read(directory, "edison/handhavingstrajecten")
        .filter((row) => !row["datum_einde"])
        .map((row) => row["dossiernummer"]),
    );
    const suspended = current.filter((row) => row["vergunningsstatus"] === "geschorst");
    expect(suspended.length).toBeGreaterThan(0);
    expect(suspended.filter((row) => !open.has(row["dossiernummer"]))).toEqual([]);
  });

  it("gives every dossier a number of its own that starts with 0000", () => {
    const numbers = read(directory, "edison/locaties").map((row) => row["dossiernummer"] ?? "");
    expect(numbers.every((number) => /^0000\d{6}$/.test(number))).toBe(true);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("gives records unique, URL-safe numbers", () => {
    const ids = [
      ...read(directory, "modular/inspectierapporten").map((row) => row["rapportnummer"] ?? ""),
      ...read(directory, "edison/handhavingstrajecten").map((row) => row["trajectnummer"] ?? ""),
      ...read(directory, "edison/handhavingsstappen").map((row) => row["stapnummer"] ?? ""),
      ...read(directory, "edison/organisatoren").map((row) => row["organisator_id"] ?? ""),
    ];
    expect(ids.filter((id) => !/^[A-Za-z0-9-]+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("uses enterprise numbers that are valid in form and were never given out", () => {
    const numbers = read(directory, "edison/organisatoren")
      .map((row) => (row["kbo_nummer"] ?? "").replaceAll(".", ""))
      .filter(Boolean);
    const isFine = (number: string) =>
      /^000\d{7}$/.test(number) && 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8));
    expect(numbers.filter((number) => !isFine(number))).toEqual([]);
  });

  it("says in the manifest what each file holds", () => {
    const manifest = JSON.parse(readFileSync(join(directory, "export.json"), "utf8")) as {
      bestanden: Record<string, { sha256: string; rijen: number }>;
    };
    for (const [file, facts] of Object.entries(manifest.bestanden)) {
      const bytes = readFileSync(join(directory, file));
      expect(createHash("sha256").update(bytes).digest("hex"), file).toBe(facts.sha256);
      expect(read(directory, file.replace(/\.csv$/, "")).length, file).toBe(facts.rijen);
    }
  });
});

describe("two samples", () => {
  it("are the same bytes for the same options, and others for another seed", () => {
    const first = hashAll(make("once", { scale: 0.05 }));
    expect(hashAll(make("twice", { scale: 0.05 }))).toEqual(first);
    expect(hashAll(make("other", { scale: 0.05, seed: 2 }))).not.toEqual(first);
  });

  it("show the same Flanders a month apart", () => {
    const before = make("october", { scale: 0.2 });
    const after = make("november", { scale: 0.2, peildatum: "2026-11-30" });
    const dossiers = new Set(read(after, "edison/locaties").map((row) => row["dossiernummer"]));
    expect(read(before, "edison/locaties").filter((row) => !dossiers.has(row["dossiernummer"]))).toEqual([]);

    for (const table of [
      "modular/inspectierapporten",
      "modular/memoq",
      "edison/opvolging",
      "edison/overgangen",
    ]) {
      const later = new Set(read(after, table).map((row) => JSON.stringify(row)));
      const earlier = read(before, table).filter((row) => row["datum_definitief"] !== "");
      expect(earlier.filter((row) => !later.has(JSON.stringify(row)))).toEqual([]);
      expect(later.size).toBeGreaterThan(earlier.length);
    }
  });

  it("keep the text of every finding when time goes on", () => {
    const keyed = (directory: string) =>
      new Map(
        read(directory, "modular/vaststellingen").map((row) => [
          `${row["rapportnummer"]}#${row["volgnummer"]}`,
          row["omschrijving"],
        ]),
      );
    const later = keyed(make("findings-later", { scale: 0.05, peildatum: "2028-03-01" }));
    for (const [key, text] of keyed(make("findings", { scale: 0.05 }))) expect(later.get(key)).toBe(text);
  });

  it("refuse a day outside the simulated history", () => {
    expect(() => make("too-early", { peildatum: "2022-12-31" })).toThrow(/2023-01-01/);
    expect(() => make("no-date", { peildatum: "31/10/2026" })).toThrow(/not a date/);
  });
});

describe("the small sample", () => {
  let directory = "";

  beforeAll(() => {
    directory = make("small", { small: true });
  });

  it.each<[string, readonly string[], string, string]>([
    ["legal forms", codes.legalForms, "edison/organisatoren", "rechtsvorm"],
    ["care types", codes.careTypes, "edison/locaties", "opvangvorm"],
    ["ways of counting", codes.countingMethods, "edison/locaties", "telwijze"],
    ["prices", codes.priceKinds, "edison/locaties", "tarief"],
    ["subsidy levels", codes.subsidyLevels, "edison/locaties", "subsidietrappen"],
    ["features", codes.features, "edison/locaties", "kenmerken"],
    ["states of the licence", codes.licenceStates, "edison/locaties", "vergunningsstatus"],
    ["transfers", codes.transferKinds, "edison/overgangen", "aard"],
    ["follow-up statuses", codes.followUpStatuses, "edison/opvolging", "status"],
    ["follow-up actions", codes.followUpActions, "edison/opvolging", "actie"],
    ["triggers", codes.enforcementTriggers, "edison/handhavingstrajecten", "aanleiding"],
    ["closing reasons", codes.closingReasons, "edison/handhavingstrajecten", "reden_einde"],
    ["kinds of step", codes.stepKinds, "edison/handhavingsstappen", "soort"],
    ["measures", codes.measures, "edison/handhavingsstappen", "maatregel"],
    ["admissibilities", codes.triStates, "edison/bezwaren", "ontvankelijk"],
    ["suspensive effects", codes.triStates, "edison/bezwaren", "schort_op"],
    ["outcomes of appeals", codes.appealOutcomes, "edison/bezwaren", "uitspraak"],
    ["subjects of replies", codes.replySubjects, "edison/reacties", "betreft"],
    ["reasons for a visit", codes.visitReasons, "modular/inspectierapporten", "aanleiding"],
    ["advices", codes.advices, "modular/inspectierapporten", "advies"],
    ["themes", codes.themes, "modular/vaststellingen", "thema"],
    ["results", codes.findingResults, "modular/vaststellingen", "resultaat"],
    ["kinds of finding", codes.findingKinds, "modular/vaststellingen", "soort"],
    ["dimensions", codes.qualityDimensions, "modular/memoq", "dimensie"],
    ["subjects of withholdings", codes.withholdingSubjects, "publicatie/inhoudingen", "betreft"],
  ])("shows all %s, and no other", (_, list, table, column) => {
    const used = new Set(read(directory, table).flatMap((row) => (row[column] ?? "").split("|")));
    used.delete("");
    expect([...used].sort()).toEqual([...list].sort());
  });

  it("has about sixty locations in nine municipalities, one without a desk", () => {
    const count = read(directory, "edison/locaties").length;
    expect(count).toBeGreaterThan(50);
    expect(count).toBeLessThan(75);
    expect(read(directory, "gemeenten/lokale_loketten").length).toBe(8);
  });

  it("refers only to records that are there", () => {
    const idsOf = (table: string, column: string) =>
      new Set(read(directory, table).map((row) => row[column]));
    const reports = idsOf("modular/inspectierapporten", "rapportnummer");
    const dossiers = idsOf("edison/locaties", "dossiernummer");
    const trajectories = idsOf("edison/handhavingstrajecten", "trajectnummer");
    const dangling = [
      ...read(directory, "modular/vaststellingen").filter((row) => !reports.has(row["rapportnummer"])),
      ...read(directory, "edison/opvolging").filter((row) => !reports.has(row["rapportnummer"])),
      ...read(directory, "modular/inspectierapporten").filter((row) => !dossiers.has(row["dossiernummer"])),
      ...read(directory, "edison/handhavingsstappen").filter(
        (row) => !trajectories.has(row["trajectnummer"]),
      ),
    ];
    expect(dangling).toEqual([]);
  });

  it("plants personal data of every kind that are valid in form", () => {
    const texts = ["conclusie", "omschrijving", "toelichting", "tekst", "openingsuren"];
    const tables = [
      "modular/inspectierapporten",
      "modular/vaststellingen",
      "edison/handhavingsstappen",
      "edison/reacties",
      "edison/locaties",
    ];
    const planted = tables.filter((table, i) =>
      read(directory, table).some((row) =>
        /062|@voorbeeld|00\.01\.01|BE\d\d |\+32/.test(row[texts[i] ?? ""] ?? ""),
      ),
    );
    expect(planted).toEqual(tables);
  });
});
