import { describe, expect, it } from "vitest";
import { addDays } from "../domain/dates.ts";
import { changesOf } from "./changes.ts";
import type { Fact, FactKind } from "./facts.ts";
import { beginStanding, followStanding } from "./follow.ts";
import { PublicationRefused } from "./refused.ts";
import { readStanding, writeStanding, type Standing } from "./standing.ts";

const day = "2026-10-31";

function fact(id: string, changes: Partial<Fact> = {}): Fact {
  return {
    id,
    kind: id.split("/")[0] as FactKind,
    under: ["locatie/1"],
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

const location = fact("locatie/1", { under: [] });
const report = fact("inspectierapport/R1", { content: "a" });
const finding = fact("vaststelling/R1/1", { under: [report.id], content: "a", isNews: false });
const trajectory = fact("handhavingstraject/T1", { isNews: false });
const step = fact("handhavingsstap/S1", { under: [trajectory.id] });
const followUp = fact("opvolging/R1/2026-05-01/handhaving/", { under: [report.id] });

function next(previous: Standing, facts: Fact[], peildatum = day, years = 5): Standing {
  return followStanding(previous, facts, peildatum, years);
}

/** What the log says after the second publication, as `kind location`. */
function said(before: Fact[], now: Fact[], peildatum = day, years = 5): string[] {
  const standing = next(beginStanding(before, day), now, peildatum, years);
  return changesOf(standing, now).map(({ kind, locationIds }) => `${kind} ${locationIds.join()}`);
}

describe("what is withdrawn", () => {
  it("leaves one event with the location, whatever hung on it, and takes its own events along", () => {
    const first = beginStanding([location], day);
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
    expect(writeStanding(third)).not.toContain("R1");
  });

  it("is said for 30 days", () => {
    const withdrawn = next(beginStanding([location, report], day), [location]);
    expect(next(withdrawn, [location], addDays(day, 30)).withdrawals).toHaveLength(1);
    expect(next(withdrawn, [location], addDays(day, 31)).withdrawals).toEqual([]);
  });

  it("does not name a location that is gone itself", () => {
    const other = fact("locatie/2", { under: [], locationIds: ["2"] });
    expect(said([location, other, report], [other])).toEqual(["ingetrokken "]);
    const gone = next(next(beginStanding([location, other, report], day), [location, other]), [other]);
    expect(changesOf(gone, [other]).map(({ id }) => id)).toEqual(["ingetrokken//3/1"]);
  });

  it("counts a finding, an appeal or a closing that is no longer there", () => {
    expect(said([location, report, finding], [location, report])).toEqual(["ingetrokken 1"]);
    const closed = fact("afgesloten/T1/2026-05-01/overname", { under: [trajectory.id] });
    expect(said([location, trajectory, step, closed], [location, trajectory, step])).toEqual([
      "ingetrokken 1",
    ]);
  });

  it("goes unsaid where other news about the same thing replaced it", () => {
    const moved = fact("opvolging/R1/2026-05-02/handhaving/", { under: [report.id] });
    expect(said([location, report, followUp], [location, report, moved])).toEqual(["opvolging_gewijzigd 1"]);
  });

  it("is one event where a trajectory takes the follow-up of a report along", () => {
    const before = [location, report, followUp, trajectory, step];
    expect(said(before, [location, report])).toEqual(["ingetrokken 1"]);
    expect(said(before, [location, report, trajectory, step])).toEqual(["ingetrokken 1"]);
  });
});

describe("what reaches the end of its years online", () => {
  const past = { ...trajectory, agesFrom: "2021-10-31" };

  it.each([
    ["on the fifth anniversary: withdrawn before its time", day, 5, ["ingetrokken 1"]],
    ["the day after", addDays(day, 1), 5, []],
    ["where the setting is 0 years", day, 0, []],
  ])("goes without an event: a trajectory %s", (_when, peildatum, years, expected) => {
    expect(said([location, report, past, step, followUp], [location, report], peildatum, years)).toEqual(
      expected,
    );
  });

  it("goes without an event: a location with all that hangs on it", () => {
    const ended = { ...location, agesFrom: "2021-10-31" };
    expect(said([ended, report, finding], [], addDays(day, 1))).toEqual([]);
    expect(said([ended, report, finding], [], day)).toEqual(["ingetrokken "]);
  });
});

describe("a licence", () => {
  const holds = fact("vergunning/1/vergund/2015-01-01", { isNews: false });
  const suspended = fact("vergunning/1/geschorst/2026-10-01");

  it("is no news where it holds since it began", () => {
    expect(said([], [location, holds])).toEqual(["locatie_nieuw 1"]);
    const corrected = fact("vergunning/1/vergund/2015-02-01", { isNews: false });
    expect(said([location, holds], [location, corrected])).toEqual([]);
  });

  it("is news where it was suspended and holds as before", () => {
    expect(said([location, holds], [location, suspended])).toEqual(["vergunning_geschorst 1"]);
    expect(said([location, suspended], [location, holds])).toEqual(["vergunning_geldt_weer 1"]);
  });
});

describe("a correction", () => {
  it("is an event of its own each time, and only the last one stands", () => {
    const second = next(beginStanding([location, report], day), [location, { ...report, content: "b" }]);
    const third = next(second, [location, { ...report, content: "c" }]);
    expect(changesOf(third, [location, { ...report, content: "c" }]).map(({ id }) => id)).toEqual([
      "aangepast/inspectierapport/R1/c",
    ]);
  });

  it("is said of a finding that a published report got later, not of those it came with", () => {
    expect(said([location, report], [location, report, finding])).toEqual(["gegeven_aangepast 1"]);
    expect(said([location], [location, report, finding])).toEqual(["rapport_gepubliceerd 1"]);
  });
});

describe("what stands", () => {
  it("comes back from its file as it was", () => {
    const standing = next(
      next(beginStanding([location, report], day), [location, { ...report, content: "b" }]),
      [location],
    );
    expect(readStanding(writeStanding(standing))).toEqual(standing);
  });

  it("can't follow on a publication of a later day", () => {
    expect(() => next(beginStanding([location], day), [location], "2026-10-30")).toThrow(PublicationRefused);
  });

  it.each(["", "{}", '{"contract":2,"publications":[],"facts":[],"withdrawals":[]}'])(
    "refuses %j",
    (text) => {
      expect(() => readStanding(text)).toThrow();
    },
  );
});
