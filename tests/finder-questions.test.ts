/**
 * Asks the finder everyday questions in a real browser: what it understands is shown, is in the URL and can be taken
 * back, and the numbers beside its filters are those that somebody counts by hand over the open data.
 */
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, it } from "vitest";
import { withPage } from "./browser.ts";

/** A row of /data/v1/locaties.csv. */
type Row = Record<"gemeente_naam" | "opvangvorm" | "kenmerken" | "tarief" | "plaatsen" | "postcode", string> &
  Record<"naam" | "vergunningsstatus" | "in_handhaving" | "dossiernummer", string>;

let rows: Row[];
let current: Row[];

beforeAll(async () => {
  const response = await fetch(`${inject("baseUrl")}/data/v1/locaties.csv`);
  rows = parse(await response.text(), { bom: true, delimiter: ";", columns: true });
  current = rows.filter(({ vergunningsstatus }) => !["opgeheven", "stopgezet"].includes(vergunningsstatus));
});

const fieldOf = (page: Page) => page.getByRole("combobox", { name: /^Zoek een gemeente/ });
const headingOf = (page: Page) => page.locator("#finder-found-title");
const readingOf = (page: Page) => page.locator(".finder-reading");
const searchOf = (page: Page): string => decodeURIComponent(new URL(page.url()).search).replaceAll("+", " ");

function countIn(text: string | null): number {
  if (/^geen/i.test(text ?? "")) return 0;
  return Number(/[\d.]+/.exec(text ?? "")?.[0].replaceAll(".", "") ?? NaN);
}

async function totalOf(page: Page): Promise<number> {
  return countIn(await headingOf(page).textContent());
}

async function ask(page: Page, question: string): Promise<void> {
  await page.goto("/zoeken/");
  await fieldOf(page).fill(question);
  await readingOf(page).waitFor();
  await page.keyboard.press("Enter");
}

/** Returns the most common value of a column, so that the sample has something to count. */
function mostCommon(column: keyof Row): string {
  const groups = Map.groupBy(current, (row) => row[column]);
  return [...groups].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? "";
}

it("a question becomes filters that are shown, in the URL, and kept after a reload", async () => {
  const municipality = mostCommon("gemeente_naam");
  const wanted = current.filter(
    ({ gemeente_naam, opvangvorm }) => gemeente_naam === municipality && opvangvorm === "groepsopvang",
  );
  await withPage({}, async (page) => {
    await ask(page, `Crèches in ${municipality.toUpperCase()}`);
    await expect.poll(() => searchOf(page)).toMatch(/^\?gemeente=[a-z-]+&vorm=groepsopvang$/);
    await expect
      .poll(() => readingOf(page).textContent())
      .toContain(`Je zoekt: groepsopvang in ${municipality}.`);
    await expect.poll(() => fieldOf(page).inputValue()).toBe(municipality);
    await expect.poll(() => page.getByRole("checkbox", { name: /^Groepsopvang \(/ }).isChecked()).toBe(true);
    await expect.poll(() => totalOf(page)).toBe(wanted.length);
    await page.reload();
    await headingOf(page).waitFor();
    await expect.poll(() => totalOf(page)).toBe(wanted.length);
    await expect
      .poll(() => page.getByRole("button", { name: "Verwijder filter Groepsopvang" }).isVisible())
      .toBe(true);
  });
});

it("what was understood can be taken back, by keyboard, and taken up again", async () => {
  await withPage({}, async (page) => {
    await ask(page, "onthaalmoeder gent");
    await expect.poll(() => searchOf(page)).toBe("?gemeente=gent&vorm=gezinsopvang");
    await page.getByRole("button", { name: "Zoek op de woorden «onthaalmoeder gent»" }).press("Enter");
    await expect.poll(() => searchOf(page)).toBe("?q=onthaalmoeder gent&letterlijk=ja");
    await expect.poll(() => fieldOf(page).inputValue()).toBe("onthaalmoeder gent");
    await expect
      .poll(() => readingOf(page).textContent())
      .toContain("Je zoekt op de woorden «onthaalmoeder gent».");
    await page.reload();
    await page.getByRole("button", { name: "Zoek gezinsopvang in Gent" }).press("Enter");
    await expect.poll(() => searchOf(page)).toBe("?gemeente=gent&vorm=gezinsopvang");
  });
});

it("a link with a question, and the field of the front page, lead to the same", async () => {
  await withPage({}, async (page) => {
    await page.goto("/zoeken/?q=creche+Ledeberg");
    await expect.poll(() => searchOf(page)).toBe("?gemeente=gent&deel=ledeberg&vorm=groepsopvang");
    await expect.poll(() => fieldOf(page).inputValue()).toBe("Ledeberg");
    await page.goto("/");
    await fieldOf(page)
      .or(page.getByLabel(/^Zoek een gemeente/))
      .first()
      .fill("kribbe Louvain");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/zoeken\/\?gemeente=leuven&vorm=groepsopvang$/);
  });
});

it("a name of several places is a choice, also after one of them was chosen", async () => {
  await withPage({}, async (page) => {
    await ask(page, "kribbe beveren");
    await expect.poll(() => searchOf(page)).toBe("?q=beveren&vorm=groepsopvang");
    const places = page.locator(".finder-namesakes button");
    await expect.poll(() => places.allTextContents()).toHaveLength(4);
    await page.getByText("Welke plaats bedoel je?").waitFor();
    await places.filter({ hasText: "Roeselare" }).press("Enter");
    await expect.poll(() => searchOf(page)).toBe("?gemeente=roeselare&deel=beveren&vorm=groepsopvang");
    await expect.poll(() => fieldOf(page).inputValue()).toBe("Beveren");
    await page.getByText("Andere plaatsen met deze naam:").waitFor();
    await expect.poll(() => places.count()).toBe(3);
  });
});

it("a question that finds nothing has a next step", async () => {
  await withPage({}, async (page) => {
    await page.goto("/zoeken/?gemeente=gent&vorm=groepsopvang&plaatsen=900");
    await headingOf(page).waitFor();
    await expect.poll(() => headingOf(page).textContent()).toBe("Geen\u00A0locaties gevonden");
    const ways = page.locator(".finder-ways button");
    await expect.poll(() => ways.count()).toBeGreaterThan(1);
    await ways.first().click();
    await expect.poll(() => totalOf(page)).toBeGreaterThan(0);
  });
});

it("the numbers beside the filters are those of the open data, counted by hand", async () => {
  const municipality = mostCommon("gemeente_naam");
  const states: [string, (row: Row) => boolean][] = [
    ["?sorteer=naam", () => true],
    ["?vorm=groepsopvang", () => true],
    [
      "?prijs=inkomenstarief&plaatsen=9",
      ({ tarief, plaatsen }) => tarief === "inkomenstarief" && Number(plaatsen) >= 9,
    ],
    [`?q=opvang+${municipality}`, ({ gemeente_naam }) => gemeente_naam === municipality],
  ];
  const labels: [RegExp, (row: Row) => boolean][] = [
    [/^Groepsopvang \(/, ({ opvangvorm }) => opvangvorm === "groepsopvang"],
    [/^Gezinsopvang \(/, ({ opvangvorm }) => opvangvorm === "gezinsopvang"],
    [/^Buitenschoolse opvang \(/, ({ opvangvorm }) => opvangvorm === "buitenschools"],
  ];
  const others: [RegExp, (row: Row) => boolean][] = [
    [/^Inclusieve opvang \(/, ({ kenmerken }) => kenmerken.split("|").includes("inclusieve_opvang")],
    [/^Flexibele opvang \(/, ({ kenmerken }) => kenmerken.split("|").includes("flexibele_opvang")],
    [/^In handhaving \(/, ({ in_handhaving }) => in_handhaving === "true"],
  ];
  await withPage({}, async (page) => {
    for (const [search, isFound] of states) {
      await page.goto(`/zoeken/${search}`);
      await headingOf(page).waitFor();
      const shown = async (name: RegExp): Promise<number> =>
        countIn(
          /\(([^)]+)\)$/.exec(
            (await page.getByRole("checkbox", { name }).locator("..").textContent()) ?? "",
          )?.[1] ?? null,
        );
      const found = current.filter(isFound);
      for (const [name, hasIt] of labels)
        expect(await shown(name), `${search} ${name}`).toBe(found.filter(hasIt).length);
      const results = search.includes("vorm=")
        ? found.filter((row) => row.opvangvorm === "groepsopvang")
        : found;
      expect(await totalOf(page), search).toBe(results.length);
      for (const [name, hasIt] of others)
        expect(await shown(name), `${search} ${name}`).toBe(results.filter(hasIt).length);
      const ended = rows.filter((row) => !current.includes(row) && isFound(row));
      const shownEnded = search.includes("vorm=")
        ? ended.filter((row) => row.opvangvorm === "groepsopvang")
        : ended;
      expect(await shown(/^Toon ook gestopte opvang/), search).toBe(shownEnded.length);
    }
  });
});
