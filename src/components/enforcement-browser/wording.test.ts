import { describe, expect, it } from "vitest";
import { defaultSelection } from "../../enforcement-browser/browser/selection-params.ts";
import { withChoice } from "../../enforcement-browser/browser/selection.ts";
import type { RowLocation, RowTrajectory, StepRow } from "../../enforcement-browser/browser/step-row.ts";
import { chosenStepFilters } from "./chosen-filters.ts";
import {
  periodLabel,
  periodLine,
  stepLines,
  trajectoryLength,
  trajectoryState,
  triggerLine,
  yearOfPeriod,
} from "./wording.ts";

const location: RowLocation = {
  id: "0000000001",
  name: "De Zon",
  careType: "groepsopvang",
  municipality: { slug: "gent", name: "Gent", province: "Oost-Vlaanderen" },
  organiser: { id: "ORG-1", name: "Zonneschijn vzw" },
};
const trajectory: RowTrajectory = {
  id: "T-1",
  location,
  triggers: ["klacht"],
  reportId: null,
  startedOn: "2026-01-05",
  endedOn: "2026-06-09",
  closingReason: "tekorten_weggewerkt",
  steps: [],
};
const step: StepRow = {
  id: "S-1",
  kind: "beslissing",
  measure: "schorsing_vergunning",
  isUrgent: false,
  isPrecaution: false,
  decidedOn: "2026-02-01",
  notifiedOn: "2026-02-03",
  effectiveFrom: "2026-02-04",
  endsOn: null,
  amountEur: null,
  appeals: [],
  trajectory,
};

const spaced = (text: string): string => text.replaceAll("\u00A0", " ");

describe("the lines of a step", () => {
  it("are none for a plain decision, and say what an intention and a precaution are not", () => {
    expect(stepLines(step)).toEqual([]);
    expect(stepLines({ ...step, kind: "voornemen" })).toEqual(["Een voornemen is geen maatregel."]);
    expect(stepLines({ ...step, isPrecaution: true })).toEqual([
      "Een maatregel uit voorzorg bewijst geen inbreuk.",
    ]);
  });

  it("is each appeal, and that it suspends the decision where it does", () => {
    const lodged = { lodgedOn: "2026-02-10", isAdmissible: "ja", outcome: null, decidedOn: null } as const;
    const lines = (suspendsEffect: "ja" | "nee" | "onbekend") =>
      stepLines({ ...step, appeals: [{ ...lodged, suspendsEffect }] });
    expect(lines("nee")).toEqual(["Bezwaar: nog geen uitspraak."]);
    expect(lines("ja")).toEqual(["Bezwaar: nog geen uitspraak. Het bezwaar schort de beslissing op."]);
    const decided = { ...lodged, suspendsEffect: "ja", outcome: "herzien", decidedOn: "2026-04-01" } as const;
    expect(stepLines({ ...step, appeals: [decided] })).toEqual(["Bezwaar: beslissing herzien."]);
  });
});

describe("a trajectory", () => {
  it("says how long it took and why it ended", () => {
    expect(trajectoryState(trajectory)).toBe("Afgesloten op 09.06.2026");
    expect(spaced(trajectoryLength(trajectory, "2026-10-31"))).toBe(
      "Na 5 maanden: de tekorten zijn weggewerkt.",
    );
    const sameDay = { ...trajectory, endedOn: trajectory.startedOn, closingReason: null };
    expect(trajectoryLength(sameDay, "2026-10-31")).toBe("Dezelfde dag.");
  });

  it("says how long it has run, and what its trigger is not", () => {
    const open = { ...trajectory, endedOn: null, closingReason: null };
    expect(trajectoryState(open)).toBe("Lopend sinds 05.01.2026");
    expect(spaced(trajectoryLength(open, "2026-10-31"))).toBe("Op 31 oktober 2026 al 9 maanden.");
    expect(triggerLine(open)).toBe("Aanleiding: een klacht. Een klacht is geen vastgesteld feit.");
  });
});

describe("a period", () => {
  it("of steps runs from the first to the last", () => {
    const days = ["2026-03-01", "2025-12-31", "2026-01-05"].map((notifiedOn) => ({ ...step, notifiedOn }));
    expect(spaced(periodLine(days))).toBe("Meegedeeld van 31 december 2025 tot en met 1 maart 2026");
    expect(spaced(periodLine([step]))).toBe("Meegedeeld op 3 februari 2026");
  });

  it("in a filter is named as a year or by its days", () => {
    expect(yearOfPeriod({ from: "2025-01-01", until: "2025-12-31" })).toBe("2025");
    expect(yearOfPeriod({ from: "2025-01-01", until: "2026-12-31" })).toBeNull();
    expect(yearOfPeriod({ from: null, until: null })).toBeNull();
    expect(spaced(periodLabel({ from: null, until: "2025-03-01" }))).toBe("Tot en met 1 maart 2025");
    expect(spaced(periodLabel({ from: "2025-03-01", until: null }))).toBe("Vanaf 1 maart 2025");
  });
});

it("gives each chosen filter a name of its own, and removes it alone", () => {
  const selection = {
    ...defaultSelection,
    ...withChoice(defaultSelection, "kinds", ["aanmaning", "beslissing"]),
    from: "2025-01-01",
    until: "2025-12-31",
    municipality: "gent",
    organiserId: "ORG-2",
  };
  const urgent = { ...selection, ...withChoice(selection, "urgency", ["ja"]) };
  const chosen = chosenStepFilters(urgent, [location]);
  expect(chosen.map(({ label }) => label)).toEqual([
    "2025",
    "Aanmaning",
    "Beslissing",
    "Dringende noodzakelijkheid: Ja",
    "Gent",
    "ORG-2",
  ]);
  for (const { label, without } of chosen) {
    const left = chosenStepFilters({ ...urgent, ...without }, [location]).map((other) => other.label);
    expect(left).toEqual(chosen.map((other) => other.label).filter((other) => other !== label));
  }
});
