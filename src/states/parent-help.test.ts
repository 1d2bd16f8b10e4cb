import { describe, expect, it } from "vitest";
import type { EnforcementStep, Licence } from "../domain/records.ts";
import { testLocation, testRegister, testStep, testTrajectory } from "../register/fixtures/records.ts";
import { gatherLocationFacts, type LocationFacts } from "./location-facts.ts";
import { parentHelp, parentHelpAtStep } from "./parent-help.ts";

const from = "2018-09-03";
const held: Licence = { from, to: null, state: "vergund", since: from };

function factsOf(
  licence: Licence,
  {
    steps = [],
    careType = "groepsopvang",
    endedOn = null,
  }: {
    steps?: EnforcementStep[];
    careType?: "groepsopvang" | "buitenschools";
    endedOn?: string | null;
  } = {},
): LocationFacts {
  const location = testLocation({ licence, careType });
  const trajectories = steps.length > 0 ? [testTrajectory(steps, { endedOn })] : [];
  return gatherLocationFacts(testRegister({ locations: [location], trajectories }), location);
}

const notice = testStep({ id: "S0", kind: "aanmaning", measure: null, effectiveFrom: null });

describe("parentHelp, on 31 October 2026", () => {
  it.each([
    ["a suspension", { from, to: null, state: "geschorst", since: "2022-01-01" }, "closed"],
    [
      "a lifting of less than twelve months ago",
      { from, to: null, state: "opgeheven", since: "2025-11-01" },
      "closed",
    ],
    ["a lifting of twelve months ago", { from, to: null, state: "opgeheven", since: "2025-10-31" }, null],
    ["a lifting of two years ago", { from, to: null, state: "opgeheven", since: "2024-10-31" }, null],
    ["care that stopped by itself", { from, to: null, state: "stopgezet", since: "2026-10-01" }, null],
    ["a licence that holds", held, null],
  ] as const)("after %s", (_, licence, expected) => {
    expect(parentHelp(factsOf(licence))).toBe(expected);
  });

  it("says of a label that was lifted that care may go on", () => {
    const lifted: Licence = { from, to: null, state: "opgeheven", since: "2026-08-01" };
    expect(parentHelp(factsOf(lifted, { careType: "buitenschools" }))).toBe("without-label");
  });

  it("tells what to ask while enforcement runs, and not after it", () => {
    expect(parentHelp(factsOf(held, { steps: [notice] }))).toBe("enforced");
    expect(parentHelp(factsOf(held, { steps: [notice], endedOn: "2026-05-01" }))).toBeNull();
  });
});

describe("parentHelpAtStep", () => {
  const suspension = testStep({ id: "S1", decidedOn: "2026-09-02", effectiveFrom: "2026-09-04" });
  const suspended: Licence = { from, to: null, state: "geschorst", since: "2026-09-04" };

  it("helps on the step that the register follows, and not on the notice before it", () => {
    const facts = factsOf(suspended, { steps: [notice, suspension] });
    expect(parentHelpAtStep(suspension, facts)).toBe("closed");
    expect(parentHelpAtStep(notice, facts)).toBeNull();
  });

  it("does not help on a suspension that is over", () => {
    expect(
      parentHelpAtStep(suspension, factsOf(held, { steps: [suspension], endedOn: "2026-10-01" })),
    ).toBeNull();
  });

  it("tells what to ask on each step of enforcement that runs", () => {
    expect(parentHelpAtStep(notice, factsOf(held, { steps: [notice] }))).toBe("enforced");
  });
});
