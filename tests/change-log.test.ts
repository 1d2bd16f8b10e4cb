/**
 * The change log reports what happened exactly once: for random histories it has the very events that the model expects,
 * whether each publication was made or some were skipped, and no new event when the same export is published again.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import type { Change } from "../src/domain/records.ts";
import { loadRegister } from "../src/load-site.ts";
import { parseSnapshot, formatSnapshot, type Snapshot } from "../src/change-log/snapshot.ts";
import { makePublication, type Publication } from "../src/change-log/publication.ts";
import { expectedCorrections, expectedNews, expectedWithdrawals } from "./change-log/expected.ts";
import { spellings, writeExportOfDay } from "./change-log/export-of-day.ts";
import { histories, type History } from "./change-log/history.ts";
import { testFolder } from "./site-build.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";

/** Another seed makes other histories: CHANGE_LOG_SEED=7 npm test. */
const seed = Number(process.env["CHANGE_LOG_SEED"] ?? 20_261_031);
const numRuns = Number(process.env["CHANGE_LOG_RUNS"] ?? 60);
const folder = join(testFolder, "change-log");

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function publish(history: History, day: number, previous: Snapshot | null, order: number) {
  const spelling = spellings[order % spellings.length];
  if (!spelling) throw new Error("There is no such spelling.");
  rmSync(folder, { recursive: true, force: true });
  const { register } = await loadRegister(writeExportOfDay(folder, history, day, spelling), defaultSettings);
  return makePublication(register, previous, 5);
}

/** Publishes a history day by day, each day in another spelling; the snapshot goes through its file each time. */
async function publishAll(history: History): Promise<{ publication: Publication; snapshot: Snapshot }> {
  let last: Publication | null = null;
  let snapshot: Snapshot | null = null;
  for (const [order, day] of history.publicationDays.entries()) {
    last = await publish(history, day, snapshot, order);
    snapshot = parseSnapshot(formatSnapshot(last.snapshot));
  }
  if (!last || !snapshot) throw new Error("A history has at least one publication.");
  return { publication: last, snapshot };
}

function expectLogOf(history: History, changes: readonly Change[]): void {
  const {
    corrections = [],
    withdrawals = [],
    news = [],
  } = Object.groupBy(changes, ({ kind }) =>
    kind === "gegeven_aangepast" ? "corrections" : kind === "ingetrokken" ? "withdrawals" : "news",
  );
  expect(news.map(({ id }) => id).sort()).toEqual(expectedNews(history));
  expect(corrections.map(({ id }) => id.replace(/[^/]*$/, "")).sort()).toEqual(expectedCorrections(history));
  expect(withdrawals.map(({ locationIds, publishedOn }) => `${locationIds} ${publishedOn}`).sort()).toEqual(
    expectedWithdrawals(history),
  );
}

it(
  `reports what happened and nothing else, with or without skipped publications (${numRuns} histories, seed ${seed})`,
  { timeout: 4_000 * numRuns },
  async () => {
    const property = fc.asyncProperty(histories, fc.array(fc.boolean()), async (history, missed) => {
      const { publication, snapshot } = await publishAll(history);
      expectLogOf(history, publication.changes);

      const lastDay = history.publicationDays.at(-1) ?? 0;
      const again = await publish(history, lastDay, snapshot, history.publicationDays.length);
      expect(again.changes).toEqual(publication.changes);

      const lastIndex = history.publicationDays.length - 1;
      const publicationDays = history.publicationDays.filter(
        (_day, index) => index === 0 || index === lastIndex || !missed[index],
      );
      const withGaps = { ...history, publicationDays };
      expectLogOf(withGaps, (await publishAll(withGaps)).publication.changes);
    });
    await fc.assert(property, { seed, numRuns });
  },
);
