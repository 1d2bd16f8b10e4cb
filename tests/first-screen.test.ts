/**
 * What a parent sees first on a phone, of 360 by 740 px: the name, the kind and the place, the state that matters most
 * with its end, and where care is shut or in enforcement what one can do or ask.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withPage } from "./browser.ts";
import { validRow, writeExport, type Row } from "./export-folder.ts";
import { buildSiteByCommand, testFolder } from "./site-build.ts";
import { serveSite, type SiteServer } from "./site-server.ts";

const folder = join(testFolder, "first-screen");
const screen = { width: 360, height: 740 };

interface Example {
  name: string;
  /** The texts of the state and of its end, in the order of the page. */
  state: string[];
  /** The heading of the help, and the first words under it. */
  help: [heading: string, first: string] | null;
  location?: Row;
  /** The steps of a trajectory that runs. */
  steps?: Row[];
  appeal?: Row;
}

const longName = "Kinderdagverblijf De Verzonnen Regenboog van Denkbeeldeiland ".repeat(5).slice(0, 300);
const noSpaces = "a".repeat(300);
const suspension: Row = {
  soort: "beslissing",
  maatregel: "schorsing_vergunning",
  datum_beslissing: "2026-09-02",
  datum_meegedeeld: "2026-09-03",
  datum_ingang: "2026-09-04",
  datum_einde: "2026-12-04",
};
const precaution: Row = { ...suspension, uit_voorzorg: "ja", dringende_noodzakelijkheid: "ja" };
const suspended: Row = { vergunningsstatus: "geschorst", status_sinds: "2026-09-04" };
const lifted = (since: string): Row => ({ vergunningsstatus: "opgeheven", status_sinds: since });
const notice: Row = { soort: "aanmaning", datum_beslissing: "2026-03-02", datum_meegedeeld: "2026-03-03" };
const intention: Row = {
  soort: "voornemen",
  maatregel: "opheffing_vergunning",
  datum_beslissing: "2026-10-01",
  datum_meegedeeld: "2026-10-02",
};
const undecided: Row = { datum_ingediend: "2026-09-10", ontvankelijk: "ja", schort_op: "onbekend" };
const doNow: Example["help"] = ["Wat kun je nu doen?", "Bel het Kinderopvangpunt"];
const askNow: Example["help"] = ["Wat kun je vragen?", "Vraag de opvang"];
const untilDecember = ["Geschorst tot en met 4 december 2026", "Hier mag tijdelijk geen opvang zijn."];

const examples: Example[] = [
  { name: "nothing online", state: ["Vergund", "Hier mag opvang zijn."], help: null },
  { name: "suspended", state: untilDecember, help: doNow, location: suspended, steps: [suspension] },
  {
    name: "suspended without a public step",
    state: ["Geschorst", "Hier mag tijdelijk geen opvang zijn."],
    help: doNow,
    location: suspended,
  },
  {
    name: "suspended as a precaution, with an appeal",
    state: [...untilDecember, "bewijst geen inbreuk", "Bezwaar: nog geen uitspraak"],
    help: doNow,
    location: suspended,
    steps: [notice, precaution],
    appeal: undecided,
  },
  {
    name: "lifted three months ago",
    state: ["Opgeheven", "Sinds 31 juli 2026 mag hier geen opvang meer zijn."],
    help: doNow,
    location: lifted("2026-07-31"),
  },
  {
    name: "lifted two years ago",
    state: ["Opgeheven", "Sinds 31 oktober 2024 mag hier geen opvang meer zijn."],
    help: null,
    location: lifted("2024-10-31"),
  },
  {
    name: "a label that was suspended",
    state: ["Kwaliteitslabel geschorst", "Het kwaliteitslabel geldt tijdelijk niet."],
    help: ["Wat kun je nu doen?", "Vraag aan de opvang of ze open blijft"],
    location: { ...suspended, opvangvorm: "buitenschools" },
  },
  {
    name: "in enforcement",
    state: ["In handhaving", "een aanmaning om tekorten weg te werken", "niet dat de opvang dicht is"],
    help: askNow,
    steps: [notice],
  },
  {
    name: "in enforcement, with an intention and an appeal",
    state: ["In handhaving", "van plan om de vergunning op te heffen", "Bezwaar: nog geen uitspraak"],
    help: askNow,
    steps: [notice, intention],
    appeal: undecided,
  },
  {
    name: "a name of 300 characters, vergund",
    state: ["Vergund", "Hier mag opvang zijn."],
    help: null,
    location: { naam: longName },
  },
  {
    name: "a name of 300 characters without spaces, suspended as a precaution, with an appeal",
    state: [...untilDecember, "Bezwaar: nog geen uitspraak"],
    help: doNow,
    location: { ...suspended, naam: noSpaces },
    steps: [precaution],
    appeal: undecided,
  },
  {
    name: "a name of 300 characters, in enforcement",
    state: ["In handhaving", "een aanmaning"],
    help: askNow,
    location: { naam: longName },
    steps: [notice],
  },
];

const idOf = (index: number): string => String(500_000_001 + index);

function writeExamples(directory: string): void {
  const base = { ...validRow("edison/locaties"), vergunning_van: "2015-04-01" };
  const tables: Record<string, Row[]> = {
    "edison/locaties": examples.map(({ location }, index) => ({
      ...base,
      dossiernummer: idOf(index),
      vestigingsnummer: "",
      huisnummer: String(1001 + index),
      ...location,
    })),
    "edison/handhavingstrajecten": [],
    "edison/handhavingsstappen": [],
    "edison/bezwaren": [],
  };
  for (const [index, { steps = [], appeal }] of examples.entries()) {
    if (steps.length > 0) {
      tables["edison/handhavingstrajecten"]?.push({
        trajectnummer: `T${index}`,
        dossiernummer: idOf(index),
        aanleiding: "inspectie",
        datum_start: steps[0]?.["datum_beslissing"] ?? "",
      });
    }
    for (const [place, step] of steps.entries()) {
      tables["edison/handhavingsstappen"]?.push({
        dringende_noodzakelijkheid: "nee",
        uit_voorzorg: "nee",
        toelichting: "Verzonnen.",
        ...step,
        stapnummer: `S${index}-${place}`,
        trajectnummer: `T${index}`,
      });
    }
    if (appeal) {
      tables["edison/bezwaren"]?.push({ ...appeal, stapnummer: `S${index}-${steps.length - 1}` });
    }
  }
  const empty = [
    "edison/overgangen",
    "edison/opvolging",
    "edison/reacties",
    "modular/inspectierapporten",
    "modular/vaststellingen",
    "modular/memoq",
    "klaroen/klachten",
    "gemeenten/kinderen",
    "kerncijfers/kerncijfers",
    "publicatie/inhoudingen",
  ];
  writeExport(directory, {
    tables: { ...Object.fromEntries(empty.map((table) => [table, []])), ...tables },
  });
}

let server: SiteServer;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  writeExamples(join(folder, "export"));
  await buildSiteByCommand(join(folder, "export"), join(folder, "site"));
  server = await serveSite(join(folder, "site"));
}, 180_000);

afterAll(async () => {
  await (server as SiteServer | undefined)?.stop();
});

/** Returns the text whose lines end on the first screen, in the order of the page. */
function firstScreen(page: Page): Promise<string> {
  return page.evaluate((height) => {
    const range = document.createRange();
    const seen: string[] = [];
    const walker = document.createTreeWalker(
      document.querySelector("main") ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Each word by itself: a paragraph may begin on the first screen and end below it.
      for (const { 0: word, index } of (node.nodeValue ?? "").matchAll(/\S+/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const boxes = [...range.getClientRects()];
        if (boxes.length > 0 && boxes.every(({ bottom }) => bottom <= height)) seen.push(word);
      }
    }
    return seen.join(" ");
  }, screen.height);
}

describe("the first screen of a phone", () => {
  it.each(examples.map((example, index) => ({ ...example, index })))(
    "of $name",
    async ({ index, location = {}, state, help }) => {
      await withPage({ ...screen, baseUrl: server.baseUrl }, async (page) => {
        await page.goto(`/locatie/${idOf(index)}/`);
        const text = await firstScreen(page);
        const name = location["naam"]?.trim() ?? validRow("edison/locaties")["naam"] ?? "?";
        const kind = location["opvangvorm"] === "buitenschools" ? "Buitenschoolse opvang" : "Groepsopvang";
        const expected = [name, `${kind} in Gent`, ...state, ...(help ?? [])];
        let from = 0;
        for (const part of expected.map((words) => words.replace(/\s+/g, " "))) {
          const at = text.indexOf(part, from);
          expect(at, `«${part.slice(0, 60)}» after the parts before it, in: ${text}`).toBeGreaterThanOrEqual(
            0,
          );
          from = at + part.length;
        }
        expect(await page.locator("#wat-nu").count()).toBe(help ? 1 : 0);
      });
    },
  );

  it("is followed by the parts of the page and by where one follows it", async () => {
    await withPage({ ...screen, baseUrl: server.baseUrl }, async (page) => {
      await page.goto(`/locatie/${idOf(1)}/`);
      const headings = await page.locator("main h2").allInnerTexts();
      expect(headings.slice(0, 3)).toEqual(["Wat kun je nu doen?", "Op deze pagina", "In het kort"]);
      for (const link of await page.locator(".on-this-page a").all()) {
        const target = (await link.getAttribute("href")) ?? "";
        expect(await page.locator(target).count(), target).toBe(1);
      }
      expect(
        await page.getByRole("link", { name: "Volg deze opvang", exact: true }).getAttribute("href"),
      ).toBe("#volg");
    });
  });
});
