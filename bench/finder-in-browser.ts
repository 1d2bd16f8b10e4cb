/**
 * Measures the finder on the whole sample in a real browser: the script time of a keystroke and a filter until the new
 * results are shown, and on a slowed-down processor the longest tasks of opening the index and of typing.
 */
import type { CDPSession, Page } from "playwright-core";
import type { Metric, Metrics } from "./metrics.ts";
import { quantile } from "./timing.ts";
import { longestTask, slowDownPage, type OpenPage } from "./whole-site.ts";

const typed = [
  "kinderopvng oostnde",
  "sint niklaas",
  "de kleine beer",
  "9000 gent",
  "antwerpen",
  "zonnebloem",
];

/** Measures on a site that is already served. */
export async function measureInBrowser(openPage: OpenPage): Promise<Metrics> {
  const { keystrokes, filters } = await scriptTimes(await openPage());
  const slow = await slowTasks(await openPage());
  return {
    "browser: script of a keystroke, median": ms(quantile(script(keystrokes), 0.5), "≤ 10"),
    "browser: script of a keystroke, p95": ms(quantile(script(keystrokes), 0.95), "≤ 16"),
    "browser: keystroke with drawing, median": ms(quantile(all(keystrokes), 0.5), null),
    "browser: script of a filter, median": ms(quantile(script(filters), 0.5), "≤ 10"),
    "browser: script of a filter, p95": ms(quantile(script(filters), 0.95), "≤ 16"),
    "browser: filter with drawing, median": ms(quantile(all(filters), 0.5), null),
    "browser, 4 times slower: longest task of opening the index": ms(slow.opening, "≤ 100"),
    "browser, 4 times slower: longest task while typing": ms(slow.typing, "≤ 100"),
  };
}

interface Work {
  script: number;
  /** The time of the script, with style, layout and drawing. */
  all: number;
}

const script = (works: readonly Work[]): number[] => works.map((work) => work.script);
const all = (works: readonly Work[]): number[] => works.map((work) => work.all);

async function scriptTimes(page: Page): Promise<{ keystrokes: Work[]; filters: Work[] }> {
  const session = await page.context().newCDPSession(page);
  // Processor time does not include other work of the machine.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await openAll(page);
  const keystrokes: Work[] = [];
  for (const text of typed) {
    await fieldOf(page).fill("");
    for (const letter of text) keystrokes.push(await workOf(page, session, () => page.keyboard.type(letter)));
  }
  await openAll(page);
  return { keystrokes, filters: await filterWorks(page, session) };
}

/** Opens the page with all locations, as a list and a map. */
async function openAll(page: Page): Promise<void> {
  await page.goto("/zoeken/?sorteer=naam");
  await page.locator(".leaflet-container button").first().waitFor();
}

/** Switches each filter on and off again, or moves through its options. */
async function filterWorks(page: Page, session: CDPSession): Promise<Work[]> {
  const works: Work[] = [];
  for (const field of await page.locator(".finder-filters :is(input, select:enabled)").all()) {
    const isBox = (await field.getAttribute("type")) === "checkbox";
    // The field gets the focus first, because finding it is no work of the page.
    await field.focus();
    for (const key of isBox ? ["Space", "Space"] : ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"]) {
      const before = page.url();
      works.push(await workOf(page, session, () => page.keyboard.press(key)));
      if (page.url() === before) throw new Error("A filter changed nothing.");
    }
  }
  return works;
}

/** Long enough for the map to have shown the results of the work before. */
const untilMapMs = 350;

/** Long enough for the results to show, and short enough to leave out the map, which waits for a pause. */
const untilResultsMs = 140;

async function workOf(page: Page, session: CDPSession, act: () => Promise<void>): Promise<Work> {
  await page.waitForTimeout(untilMapMs);
  const before = await workSoFar(session);
  await act();
  await page.waitForTimeout(untilResultsMs);
  const after = await workSoFar(session);
  return { script: after.script - before.script, all: after.all - before.all };
}

async function workSoFar(session: CDPSession): Promise<Work> {
  const { metrics } = await session.send("Performance.getMetrics");
  const ms = (name: string): number => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN);
  return { script: ms("ScriptDuration"), all: ms("TaskDuration") };
}

async function slowTasks(page: Page): Promise<{ opening: number; typing: number }> {
  await page.goto("/zoeken/");
  await fieldOf(page).waitFor();
  await slowDownPage(page);
  const opening = await longestTask(page, async () => {
    await fieldOf(page).focus();
    await page.waitForTimeout(4000);
  });
  const typing = await longestTask(page, () =>
    fieldOf(page).pressSequentially(typed[0] ?? "", { delay: 120 }),
  );
  return { opening, typing };
}

function fieldOf(page: Page) {
  return page.getByRole("combobox").first();
}

function ms(value: number, goal: string | null): Metric {
  return { value, unit: "ms", goal };
}
