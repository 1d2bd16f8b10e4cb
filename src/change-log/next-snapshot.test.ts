import { describe, expect, it } from "vitest";
import { addDays } from "../domain/dates.ts";
import { changesOf } from "./changes.ts";
import type { Fact, FactKind } from "./facts.ts";
import { firstSnapshot, nextSnapshot } from "./next-snapshot.ts";
import { PublicationRefused } from "./refused.ts";
import { parseSnapshot, formatSnapshot, type Snapshot } from "./snapshot.ts";

const day = "2026-10-31";

function fact(id: string, changes: Partial<Fact> = {}): Fact {
  return {
    id,
    kind: id.split("/")[0] as FactKind,
    parentIds: ["locatie/1"],
    locationIds: ["1"],
    recordId: null,
    date: null,
    url: "/locatie/1/",
    content: null,
    agesFrom: null,
    isNews: true,
    ...changes,
  };
}

const location = fact("locatie/1", { parentIds: [] });
const report = fact("inspectierapport/R1", { content: "a" });
const finding = fact("vaststelling/R1/1", { parentIds: [report.id], content: "a", isNews: false });
const trajectory = fact("handhavingstraject/T1", { isNews: false });
const step = fact("handhavingsstap/S1", { parentIds: [trajectory.id] });
const followUp = fact("opvolging/R1/2026-05-01/handhaving/", { parentIds: [report.id] });

function next(previous: Snapshot, facts: Fact[], peildatum = day, years = 5): Snapshot {
  return nextSnapshot(previous, facts, peildatum, years);
}

/** Returns the events of the log after the second publication, as `kind location`. */
function loggedEvents(before: Fact[], now: Fact[], peildatum = day, years = 5): string[] {
  const snapshot = next(firstSnapshot(before, day), now, peildatum, years);
  return changesOf(snapshot, now).map(({ kind, locationIds }) => `${kind} ${locationIds.join()}`);
}

describe("a withdrawn fact", () => {
  it("leaves one event with the location, whatever depended on it, and removes its own events", () => {
    const first = firstSnapshot([location], day);
    const second = next(first, [location, report, finding, followUp]);
    expect(changesOf(second, [location, report, finding, followUp])).toHaveLength(2);
    const third = next(second, [location]);
    expect(changesOf(third, [location])).toEqual([
      {
        id: "ingetrokken/1/3/1",
        kind: "ingetrokken",
        locationIds: ["1"],
        recordId: null,
        date: null,
        publishedOn: day,
        publication: 3,
        url: "/locatie/1/",
      },
    ]);
    expect(formatSnapshot(third)).not.toContain("R1");
  });

  it("is logged for 30 days", () => {
    const withdrawn = next(firstSnapshot([location, report], day), [location]);
    expect(next(withdrawn, [location], addDays(day, 30)).withdrawals).toHaveLength(1);
    expect(next(withdrawn, [location], addDays(day, 31)).withdrawals).toEqual([]);
  });

  it("does not name a location that is gone itself", () => {
    const other = fact("locatie/2", { parentIds: [], locationIds: ["2"] });
    expect(loggedEvents([location, other, report], [other])).toEqual(["ingetrokken "]);
    const gone = next(next(firstSnapshot([location, other, report], day), [location, other]), [other]);
    expect(changesOf(gone, [other]).map(({ id }) => id)).toEqual(["ingetrokken//3/1"]);
  });

  it("may be a finding, an appeal or a closing", () => {
    expect(loggedEvents([location, report, finding], [location, report])).toEqual(["ingetrokken 1"]);
    const closed = fact("afgesloten/T1/2026-05-01/overname", { parentIds: [trajectory.id] });
    expect(loggedEvents([location, trajectory, step, closed], [location, trajectory, step])).toEqual([
      "ingetrokken 1",
    ]);
  });

  it("is not logged where other news about the same thing replaced it", () => {
    const moved = fact("opvolging/R1/2026-05-02/handhaving/", { parentIds: [report.id] });
    expect(loggedEvents([location, report, followUp], [location, report, moved])).toEqual([
      "opvolging_gewijzigd 1",
    ]);
  });

  it("is logged once where the follow-up of a report is withdrawn with its trajectory", () => {
    const before = [location, report, followUp, trajectory, step];
    expect(loggedEvents(before, [location, report])).toEqual(["ingetrokken 1"]);
    expect(loggedEvents(before, [location, report, trajectory, step])).toEqual(["ingetrokken 1"]);
  });
});

describe("a fact that reaches the end of its years online", () => {
  const past = { ...trajectory, agesFrom: "2021-10-31" };

  it.each([
    [
      "on the fifth anniversary, which is too early, so that it counts as withdrawn",
      day,
      5,
      ["ingetrokken 1"],
    ],
    ["the day after", addDays(day, 1), 5, []],
    ["where the setting is 0 years", day, 0, []],
  ])("disappears without an event: a trajectory %s", (_when, peildatum, years, expected) => {
    expect(
      loggedEvents([location, report, past, step, followUp], [location, report], peildatum, years),
    ).toEqual(expected);
  });

  it("disappears without an event: a location with all that depends on it", () => {
    const ended = { ...location, agesFrom: "2021-10-31" };
    expect(loggedEvents([ended, report, finding], [], addDays(day, 1))).toEqual([]);
    expect(loggedEvents([ended, report, finding], [], day)).toEqual(["ingetrokken "]);
  });
});

describe("a licence", () => {
  const holds = fact("vergunning/1/vergund/2015-01-01", { isNews: false });
  const suspended = fact("vergunning/1/geschorst/2026-10-01");

  it("is no news where it holds since it began", () => {
    expect(loggedEvents([], [location, holds])).toEqual(["locatie_nieuw 1"]);
    const corrected = fact("vergunning/1/vergund/2015-02-01", { isNews: false });
    expect(loggedEvents([location, holds], [location, corrected])).toEqual([]);
  });

  it("is news where it was suspended and holds as before", () => {
    expect(loggedEvents([location, holds], [location, suspended])).toEqual(["vergunning_geschorst 1"]);
    expect(loggedEvents([location, suspended], [location, holds])).toEqual(["vergunning_geldt_weer 1"]);
  });
});

describe("a correction", () => {
  it("is a new event each time, and only the last one stays in the log", () => {
    const second = next(firstSnapshot([location, report], day), [location, { ...report, content: "b" }]);
    const third = next(second, [location, { ...report, content: "c" }]);
    expect(changesOf(third, [location, { ...report, content: "c" }]).map(({ id }) => id)).toEqual([
      "aangepast/inspectierapport/R1/c",
    ]);
  });

  it("is logged for a finding that a published report got later, not for those it was published with", () => {
    expect(loggedEvents([location, report], [location, report, finding])).toEqual(["gegeven_aangepast 1"]);
    expect(loggedEvents([location], [location, report, finding])).toEqual(["rapport_gepubliceerd 1"]);
  });
});

describe("a snapshot", () => {
  it("is parsed back from its file unchanged", () => {
    const snapshot = next(
      next(firstSnapshot([location, report], day), [location, { ...report, content: "b" }]),
      [location],
    );
    expect(parseSnapshot(formatSnapshot(snapshot))).toEqual(snapshot);
  });

  it("is published under the keys of its contract, without those that have their default value", () => {
    const second = next(firstSnapshot([location], day), [location, report]);
    expect(JSON.parse(formatSnapshot(second))).toEqual({
      contract: 1,
      publications: [
        { number: 1, peildatum: day },
        { number: 2, peildatum: day },
      ],
      withdrawals: [],
      facts: [{ id: "locatie/1" }, { id: report.id, under: ["locatie/1"], since: 2, content: "a" }],
    });
  });

  it("can't follow a publication of a later day", () => {
    expect(() => next(firstSnapshot([location], day), [location], "2026-10-30")).toThrow(PublicationRefused);
  });

  it.each(["", "{}", '{"contract":2,"publications":[],"facts":[],"withdrawals":[]}'])(
    "is refused when its file is %j",
    (text) => {
      expect(() => parseSnapshot(text)).toThrow();
    },
  );
});
