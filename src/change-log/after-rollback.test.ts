import { describe, expect, it } from "vitest";
import { isLater } from "./after-rollback.ts";
import { changesOf } from "./changes.ts";
import type { Fact, FactKind } from "./facts.ts";
import { firstSnapshot, nextSnapshot } from "./next-snapshot.ts";
import { formatSnapshot, parseSnapshot, type Snapshot } from "./snapshot.ts";

const day = "2026-10-31";

function fact(id: string, changes: Partial<Fact> = {}): Fact {
  const kind = id.split("/")[0] as FactKind;
  const isLocation = kind === "locatie";
  const locationId = isLocation ? (id.split("/")[1] ?? "") : "1";
  return {
    id,
    kind,
    parentIds: isLocation ? [] : ["locatie/1"],
    locationIds: [locationId],
    recordId: null,
    date: null,
    url: "/",
    content: null,
    agesFrom: null,
    isNews: true,
    ...changes,
  };
}

const location = fact("locatie/1");
const other = fact("locatie/2");
const report = (name: string, content = "a"): Fact => fact(`inspectierapport/${name}`, { content });
const licence = (state: string): Fact =>
  fact(`vergunning/1/${state}/2026-10-01`, { isNews: state !== "vergund" });

/** The snapshot goes through its file, as between two publications. */
function next(
  previous: Snapshot,
  facts: Fact[],
  later?: Parameters<typeof nextSnapshot>[4],
  peildatum = day,
): Snapshot {
  return parseSnapshot(formatSnapshot(nextSnapshot(previous, facts, peildatum, 5, later)));
}

/**
 * Publishes `first`, `second` and `third` as numbers 1 to 3, goes back from 3 to 2, and publishes `fourth`; returns the
 * events of that one, with the number of the publication that reported each.
 */
function eventsAfterRollback(second: Fact[], third: Fact[], fourth: Fact[], lastDay = day): string[] {
  const current = next(firstSnapshot([location, other], day), second);
  const newest = next(current, third);
  const snapshot = next(current, fourth, { newest, highestNumber: 3 }, lastDay);
  expect(snapshot.publications.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  return changesOf(snapshot, fourth).map(({ id, publication }) => `${publication} ${id}`);
}

const both = [location, other];

describe("the publication after a rollback", () => {
  it("keeps the number of what the current one reported, and of what only the newest one did", () => {
    const all = [...both, report("R2"), report("R3"), report("R4")];
    expect(eventsAfterRollback([...both, report("R2")], [...both, report("R2"), report("R3")], all)).toEqual([
      "4 inspectierapport/R4",
      "3 inspectierapport/R3",
      "2 inspectierapport/R2",
    ]);
  });

  it("reports a correction once, by the number of whichever had that text, and a third text anew", () => {
    const shown = (content: string): Fact[] => [...both, report("R2", content)];
    const corrections = (fourth: string): string[] =>
      eventsAfterRollback(shown("a"), shown("b"), shown(fourth)).filter((event) =>
        event.includes("aangepast"),
      );
    expect(corrections("a")).toEqual([]);
    expect(corrections("b")).toEqual(["3 aangepast/inspectierapport/R2/b"]);
    expect(corrections("c")).toEqual(["4 aangepast/inspectierapport/R2/c"]);
  });

  it("reports a withdrawal once, with the number by which it was reported", () => {
    const before = [...both, report("R2")];
    expect(eventsAfterRollback(before, both, both)).toEqual(["3 ingetrokken/1/3/1"]);
  });

  it("reports no withdrawal of what is back", () => {
    const before = [...both, report("R2"), report("R3")];
    expect(eventsAfterRollback(before, both, before)).toEqual([
      "2 inspectierapport/R2",
      "2 inspectierapport/R3",
    ]);
    expect(eventsAfterRollback(before, both, [...both, report("R2")])).toEqual([
      "3 ingetrokken/1/3/1",
      "2 inspectierapport/R2",
    ]);
    expect(eventsAfterRollback(before, [other], before)).toEqual([
      "2 inspectierapport/R2",
      "2 inspectierapport/R3",
    ]);
  });

  it("reports that what only the newest one showed is withdrawn", () => {
    expect(eventsAfterRollback(both, [...both, report("R3")], both)).toEqual(["4 ingetrokken/1/4/1"]);
  });

  it("keeps the withdrawals of before that a location had which the newest one had lost", () => {
    const first = firstSnapshot([...both, report("R1")], day);
    const current = next(first, both);
    const newest = next(current, [other]);
    const snapshot = next(current, both, { newest, highestNumber: 3 });
    expect(changesOf(snapshot, both).map(({ id }) => id)).toEqual(["ingetrokken/1/2/1"]);
  });

  it("reports nothing of a licence that the newest one replaced and that is as it was, but that it was withdrawn", () => {
    const holds = [...both, licence("vergund")];
    expect(eventsAfterRollback(holds, [...both, licence("geschorst")], holds)).toEqual([
      "4 ingetrokken/1/4/1",
    ]);
    const suspended = [...both, licence("geschorst")];
    expect(eventsAfterRollback(holds, suspended, suspended)).toEqual(["3 vergunning/1/geschorst/2026-10-01"]);
  });

  it("may be of an earlier day than the newest one, and reports nothing of a later day than its own", () => {
    const current = firstSnapshot(both, day);
    const newest = next(current, [...both, report("R2")], undefined, "2026-11-05");
    const facts = [...both, report("R2")];
    const snapshot = next(current, facts, { newest, highestNumber: 2 }, "2026-11-02");
    expect(changesOf(snapshot, facts)).toMatchObject([{ publication: 2, publishedOn: "2026-11-02" }]);
  });

  it("gets a number that was never used, though nothing else is known of the newest one", () => {
    const current = firstSnapshot(both, day);
    const snapshot = next(current, [...both, report("R2")], { newest: null, highestNumber: 7 });
    expect(snapshot.publications.map(({ number }) => number)).toEqual([1, 8]);
    expect(changesOf(snapshot, [...both, report("R2")])).toMatchObject([{ publication: 8 }]);
  });
});

it("knows whether a publication came after another one, in the same chain", () => {
  const current = firstSnapshot(both, day);
  const newest = next(next(current, both), both);
  expect(isLater(newest, current)).toBe(true);
  expect(isLater(current, newest)).toBe(false);
  expect(isLater(current, current)).toBe(false);
  expect(isLater(newest, firstSnapshot(both, "2026-10-30"))).toBe(false);
});
