/**
 * Whatever damages a good export, either `publish` refuses the damaged one, or nothing that was withheld is
 * public: hundreds of single damages, each checked against the memory of the good export.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { validTables, writeExport, type ExportParts } from "../../../tests/export-folder.ts";
import {
  changed,
  changedWhere,
  goodTables,
  markers,
  type Tables,
} from "../../../tests/withholding-export.ts";
import { defaultSettings } from "../../domain/settings-schema.ts";
import { loadRegister, withholdingsOf, type LoadedRegister } from "../../load-site.ts";
import { compareWithMemory } from "./comparison.ts";
import type { Memory } from "./memory.ts";
import { nextMemory } from "./next-memory.ts";

const table = "publicatie/inhoudingen";
const [appeals, trajectories, locations] = [
  "edison/bezwaren",
  "edison/handhavingstrajecten",
  "edison/locaties",
];

let memory: Memory;

beforeAll(async () => {
  const good = await loadRegister(writeExport(null, { tables: goodTables() }), defaultSettings);
  expect(leaks(good)).toEqual([]);
  memory = nextMemory("publicatie-0001-2026-10-31", withholdingsOf(good), null, []);
});

/** Returns the markers that are public; the address of a home may be where the addresses of homes belong. */
function leaks({ register }: LoadedRegister): string[] {
  const { privateHomeDetails: _own, ...records } = register.records;
  const dump = JSON.stringify(records);
  return Object.entries(markers).flatMap(([what, marker]) => (dump.includes(marker) ? [what] : []));
}

interface Outcome {
  refusal: string | null;
  leaks: string[];
}

async function publishDamaged(parts: ExportParts): Promise<Outcome> {
  let opened: LoadedRegister;
  try {
    opened = await loadRegister(writeExport(null, parts), defaultSettings);
  } catch (error) {
    return { refusal: (error as Error).name, leaks: [] };
  }
  const { problems } = compareWithMemory(memory, withholdingsOf(opened));
  const refusal = problems.length === 0 ? null : problems.map(({ kind }) => kind).join();
  return { refusal, leaks: refusal === null ? leaks(opened) : [] };
}

function damagesOfRows(): [what: string, tables: Tables][] {
  const later = "2027-01-01";
  const subjects = [
    "locatie",
    "inspectierapport",
    "vaststelling",
    "handhavingsstap",
    "handhavingstraject",
    "reactie",
  ];
  return (goodTables()[table] ?? []).flatMap(({ betreft = "", nummer = "", kolom = "" }, rowIndex) => {
    const one = (what: string, change: Record<string, string> | null): [string, Tables] => [
      `${betreft} ${nummer} ${kolom}: ${what}`,
      changed(table, (row, index) => (index !== rowIndex ? row : change && { ...row, ...change })),
    ];
    return [
      one("row gone", null),
      one("put off", { vanaf: later }),
      one("put off with an end", { vanaf: later, tot: "2027-12-31" }),
      ...subjects.map((subject) => one(`betreft ${subject}`, { betreft: subject })),
      ...["", "onbekend", "Locatie "].map((subject) => one(`betreft «${subject}»`, { betreft: subject })),
      ...[
        "",
        "1",
        `${nummer}9`,
        `0${nummer}`,
        nummer.toLowerCase(),
        nummer.replace("-", ""),
        nummer.replace("#", "-"),
        "R1",
        "S1",
      ].map((number) => one(`nummer «${number}»`, { nummer: number })),
      ...["naam", "conclusie", "toelichting", "email", "onzin"].map((column) =>
        one(`kolom ${column}`, { kolom: column }),
      ),
      ...["", "gisteren", "2026-02-30", "0001-01-01", "9999-12-31"].map((day) =>
        one(`vanaf «${day}»`, { vanaf: day }),
      ),
      ...["", "ooit", "2026-02-30", "2026-05-01", "9999-12-31"].map((day) =>
        one(`tot «${day}»`, { tot: day }),
      ),
    ];
  });
}

describe("an export that withholds less is refused, or nothing withheld is public", () => {
  it.each(damagesOfRows())("a row of inhoudingen: %s", async (_what, tables) => {
    expect((await publishDamaged({ tables })).leaks).toEqual([]);
  });

  const outcomes = ["bevestigd", "herzien", "ingetrokken", "onontvankelijk", "", "vernietgd", "-"];
  it.each(outcomes)("an annulment whose uitspraak is «%s»", async (uitspraak) => {
    const tables = changedWhere(appeals, "stapnummer", "S-004", { uitspraak });
    expect((await publishDamaged({ tables })).leaks).toEqual([]);
  });

  it.each(["S1", "S-002", "S-999", "", "s-004"])("an annulment of step «%s» instead", async (stapnummer) => {
    const tables = changedWhere(appeals, "stapnummer", "S-004", { stapnummer });
    expect((await publishDamaged({ tables })).leaks).toEqual([]);
  });

  const reasons = ["tekorten_weggewerkt", "maatregel_uitgevoerd", "overname", "", "ongegrnd"];
  it.each(reasons)("a trajectory that is closed as «%s»", async (reden_einde) => {
    const tables = changedWhere(trajectories, "trajectnummer", "T-003", { reden_einde });
    expect((await publishDamaged({ tables })).leaks).toEqual([]);
  });

  it("a trajectory that is open again", async () => {
    const change = { datum_einde: "", reden_einde: "" };
    const tables = changedWhere(trajectories, "trajectnummer", "T-003", change);
    expect(await publishDamaged({ tables })).toEqual({ refusal: "gone", leaks: [] });
  });
});

describe("a table is refused", () => {
  const rows = (name: string) => goodTables()[name] ?? [];
  const renamed = (path: string): ExportParts => ({
    tables: { ...goodTables(), [table]: null },
    files: { [path]: "betreft;nummer;kolom;vanaf;tot;reden\n" },
  });

  it.each<[what: string, parts: ExportParts, refusal: RegExp]>([
    ["emptied", { tables: { ...goodTables(), [table]: [] } }, /gone/],
    ["missing", { tables: { ...goodTables(), [table]: null } }, /table missing/],
    ["named otherwise", renamed("publicatie/inhoudingen-oud.csv"), /table missing.*stray file/],
    ["of another form", renamed("publicatie/inhoudingen.ods"), /table missing.*stray file/],
    [
      "beside another one",
      { tables: goodTables(), files: { "publicatie/inhoudingen (1).csv": "" } },
      /^stray file$/,
    ],
    ["of one row", { tables: { ...goodTables(), [table]: rows(table).slice(0, 1) } }, /gone/],
    ["of appeals, missing", { tables: { ...goodTables(), [appeals]: null } }, /table missing/],
    ["of appeals, emptied", { tables: { ...goodTables(), [appeals]: [] } }, /gone/],
  ])("%s", async (_what, parts, refusal) => {
    expect((await publishDamaged(parts)).refusal).toMatch(refusal);
  });

  it("of locations, where each private home became nee at once", async () => {
    const tables = changed(locations, (row) => ({ ...row, in_gezinswoning: "nee" }));
    expect((await publishDamaged({ tables })).refusal).toBe("homes opened");
  });
});

describe("an export is published", () => {
  it.each<[what: string, tables: Tables]>([
    ["as it was", goodTables()],
    [
      "with its rows in another order",
      { ...goodTables(), [table]: (goodTables()[table] ?? []).toReversed() },
    ],
    [
      "without a record that was withheld, or its row",
      {
        ...changedWhere(table, "nummer", "R-003", null),
        "modular/inspectierapporten":
          changedWhere("modular/inspectierapporten", "rapportnummer", "R-003", null)[
            "modular/inspectierapporten"
          ] ?? [],
      },
    ],
    [
      "with other tables gone",
      { ...goodTables(), "klaroen/klachten": null, "kerncijfers/kerncijfers": null },
    ],
    [
      "with a row more",
      { ...goodTables(), [table]: [...(goodTables()[table] ?? []), ...(validTables[table] ?? [])] },
    ],
  ])("%s", async (_what, tables) => {
    expect(await publishDamaged({ tables })).toEqual({ refusal: null, leaks: [] });
  });

  it("with an annulment and an ongegrond that can't be read: what they hid stays hidden, and is remembered", async () => {
    const tables = {
      ...changedWhere(appeals, "stapnummer", "S-004", { uitspraak: "vernietgd" }),
      [trajectories]:
        changedWhere(trajectories, "trajectnummer", "T-003", { reden_einde: "ongegrnd" })[trajectories] ?? [],
    };
    expect(await publishDamaged({ tables })).toEqual({ refusal: null, leaks: [] });
    const now = withholdingsOf(await loadRegister(writeExport(null, { tables }), defaultSettings));
    const kept = compareWithMemory(memory, now).kept.map(({ kind }) => kind);
    expect(kept).toEqual(["vernietigd", "ongegrond"]);
  });

  it("with a row that says that it has ended: what it withheld is public then", async () => {
    const tables = changedWhere(table, "nummer", "R-003", { tot: "2026-10-30" });
    expect(await publishDamaged({ tables })).toEqual({ refusal: null, leaks: ["report"] });
  });
});
