import { describe, expect, test } from "vitest";
import type { Appeal, EnforcementStep, EnforcementTrajectory, Licence } from "../domain/records.ts";
import { appealsSubject } from "./appeals.ts";
import { enforcementSubject } from "./enforcement.ts";
import { measuresSubject, routeTo } from "./measures.ts";
import { countedPeriod } from "./subject.ts";
import { suspensionDecisionsSubject, suspensionEffectsSubject, suspensionsOf } from "./suspensions.ts";
import {
  testPeildatum,
  testAppeal,
  testLocation,
  testRegister,
  testStep,
  testTrajectory,
} from "../register/fixtures/records.ts";
import { valueIn } from "./fixtures/values.ts";

const warning = testStep({ id: "S0", kind: "aanmaning", measure: null, decidedOn: "2025-02-01" });
const intention = testStep({ id: "S0", kind: "voornemen", decidedOn: "2025-02-01" });
const lifting = testStep({ id: "S9", measure: "opheffing_vergunning", decidedOn: "2025-09-01" });

function route(decision: EnforcementStep, ...others: EnforcementStep[]): string {
  return routeTo(decision, testTrajectory([...others, decision]));
}

describe("the route to a decision", () => {
  test("is a trajectory where a warning or an intention came on an earlier day", () => {
    expect(route(lifting, warning)).toBe("na_traject");
    expect(route(lifting, intention)).toBe("na_traject");
    expect(route(lifting, { ...warning, decidedOn: "2025-08-31" })).toBe("na_traject");
    expect(route(lifting, { ...warning, decidedOn: "2025-09-01" })).toBe("geen_eerdere_stap");
    expect(route(lifting)).toBe("geen_eerdere_stap");
  });

  test("is urgent where the decision says so, whatever came before", () => {
    expect(route({ ...lifting, isUrgent: true }, warning, testStep())).toBe("dringende_noodzakelijkheid");
  });

  test("is a suspension for a lifting only, and only after one decided on an earlier day", () => {
    expect(route(lifting, warning, testStep())).toBe("na_schorsing");
    expect(route(lifting, testStep({ decidedOn: "2025-09-01" }))).toBe("geen_eerdere_stap");
    expect(route(lifting, testStep({ kind: "voornemen" }))).toBe("na_traject");
    expect(route({ ...lifting, measure: "geldboete" }, testStep())).toBe("geen_eerdere_stap");
  });

  test("is unique for each decision, so that the four add up to the total", () => {
    const steps = [warning, testStep({ isUrgent: true, isPrecaution: true }), lifting];
    const register = testRegister({ trajectories: [testTrajectory(steps)] });
    const value = (measure: string, breakdown: string | null) =>
      valueIn(register, measuresSubject, 2025, `maatregel_${measure}`, breakdown);
    expect(value("schorsing_vergunning", null)).toBe(1);
    expect(value("schorsing_vergunning", "dringende_noodzakelijkheid")).toBe(1);
    expect(value("schorsing_vergunning", "uit_voorzorg")).toBe(1);
    expect(value("schorsing_vergunning", "na_schorsing")).toBeUndefined();
    expect(value("opheffing_vergunning", "na_schorsing")).toBe(1);
    expect(value("opheffing_vergunning", "na_traject")).toBe(0);
  });
});

test("counts decisions in the year they were taken, and no intentions", () => {
  const steps = [
    testStep({ id: "S1", decidedOn: "2024-12-31", effectiveFrom: "2025-01-05" }),
    testStep({ id: "S2", decidedOn: "2025-01-01" }),
    testStep({ id: "S3", kind: "voornemen" }),
  ];
  const register = testRegister({ trajectories: [testTrajectory(steps)] });
  expect(valueIn(register, measuresSubject, 2024, "maatregel_schorsing_vergunning")).toBe(1);
  expect(valueIn(register, measuresSubject, 2025, "maatregel_schorsing_vergunning")).toBe(1);
});

describe("locations in enforcement", () => {
  const inEnforcement = (year: number, ...trajectories: EnforcementTrajectory[]) =>
    valueIn(testRegister({ trajectories }), enforcementSubject, year, "handhaving_locaties");

  test("count once, in each year with an open day", () => {
    const two = [testTrajectory([warning]), testTrajectory([warning], { id: "T2" })];
    expect(inEnforcement(2025, ...two)).toBe(1);
    expect(inEnforcement(2026, ...two)).toBe(1);
    expect(inEnforcement(2024, ...two)).toBe(0);
  });

  test("no longer count on the day that their trajectory ends", () => {
    expect(inEnforcement(2026, testTrajectory([warning], { endedOn: "2026-01-02" }))).toBe(1);
    expect(inEnforcement(2026, testTrajectory([warning], { endedOn: "2026-01-01" }))).toBe(0);
    const oneDay = { startedOn: "2026-02-01", endedOn: "2026-02-01" };
    expect(inEnforcement(2026, testTrajectory([warning], oneDay))).toBe(0);
  });

  test("come with their steps by kind, and with starts and ends", () => {
    const register = testRegister({
      trajectories: [testTrajectory([warning, testStep()], { endedOn: "2025-12-31" })],
    });
    expect(valueIn(register, enforcementSubject, 2025, "handhavingsstappen", "aanmaning")).toBe(1);
    expect(valueIn(register, enforcementSubject, 2025, "handhavingsstappen", "beslissing")).toBe(1);
    expect(valueIn(register, enforcementSubject, 2025, "trajecten_gestart")).toBe(1);
    expect(valueIn(register, enforcementSubject, 2025, "trajecten_afgesloten")).toBe(1);
  });
});

describe("the days on which a location was suspended", () => {
  const days = (
    step: Partial<EnforcementStep>,
    licence: Partial<Licence> = {},
    trajectory: Partial<EnforcementTrajectory> = {},
  ) => {
    const location = testLocation({
      licence: { from: "2018-01-01", to: null, state: "vergund", since: "2018-01-01", ...licence },
    });
    const trajectories = [testTrajectory([testStep(step)], trajectory)];
    return suspensionsOf(testRegister({ locations: [location], trajectories }), location, testPeildatum);
  };

  test("run from the first to the last day of the decision", () => {
    expect(days({ endsOn: "2025-09-30" })).toEqual([{ from: "2025-06-12", until: "2025-09-30" }]);
  });

  test("are none for a decision without effect", () => {
    expect(days({ effectiveFrom: null })).toEqual([]);
    expect(days({ effectiveFrom: "2026-11-01" })).toEqual([]);
    expect(days({ effectiveFrom: testPeildatum })).toEqual([{ from: testPeildatum, until: testPeildatum }]);
  });

  test("end with the trajectory where the decision has no last day", () => {
    expect(days({}, {}, { endedOn: "2025-08-01" })).toEqual([{ from: "2025-06-12", until: "2025-08-01" }]);
    expect(days({})).toEqual([{ from: "2025-06-12", until: testPeildatum }]);
  });

  test("end the day before the register states another licence", () => {
    const lifted = { state: "opgeheven", since: "2025-07-01" } as const;
    expect(days({ endsOn: "2025-09-30" }, lifted)).toEqual([{ from: "2025-06-12", until: "2025-06-30" }]);
  });

  test("leave out those on which an appeal suspended the decision", () => {
    const heldUp = (appeal: Partial<Appeal>) =>
      days({ endsOn: "2025-09-30", appeals: [testAppeal({ suspendsEffect: "ja", ...appeal })] });
    expect(heldUp({ decidedOn: "2025-08-01", outcome: "bevestigd" })).toEqual([
      { from: "2025-06-12", until: "2025-06-30" },
      { from: "2025-08-01", until: "2025-09-30" },
    ]);
    expect(heldUp({ lodgedOn: "2025-06-11" })).toEqual([]);
    expect(heldUp({ suspendsEffect: "nee" })).toHaveLength(1);
    expect(heldUp({ suspendsEffect: "onbekend" })).toHaveLength(1);
  });

  test("include those of the register, without a decision online", () => {
    const location = testLocation({
      licence: { from: "2018-01-01", to: null, state: "geschorst", since: "2026-10-30" },
    });
    const register = testRegister({ locations: [location] });
    expect(suspensionsOf(register, location, testPeildatum)).toEqual([
      { from: "2026-10-30", until: testPeildatum },
    ]);
  });
});

test("counts decision and effect apart: a decision of December takes effect in January", () => {
  const step = testStep({ decidedOn: "2024-12-20", effectiveFrom: "2025-01-01", endsOn: "2025-03-31" });
  const register = testRegister({ trajectories: [testTrajectory([step], { startedOn: "2024-12-01" })] });
  expect(valueIn(register, suspensionDecisionsSubject, 2024, "schorsing_beslist_locaties")).toBe(1);
  expect(valueIn(register, suspensionEffectsSubject, 2024, "schorsing_effectief_locaties")).toBe(0);
  expect(valueIn(register, suspensionDecisionsSubject, 2025, "schorsing_beslist_locaties")).toBe(0);
  expect(valueIn(register, suspensionEffectsSubject, 2025, "schorsing_effectief_locaties")).toBe(1);
  expect(valueIn(register, suspensionEffectsSubject, 2025, "schorsing_effectief_plaatsen")).toBe(18);
});

test("counts a lifting in effect in the year that the register states", () => {
  const location = testLocation({
    licence: { from: "2018-01-01", to: null, state: "opgeheven", since: "2025-01-01" },
  });
  const register = testRegister({ locations: [location] });
  expect(valueIn(register, suspensionEffectsSubject, 2024, "opheffing_effectief_locaties")).toBe(0);
  expect(valueIn(register, suspensionEffectsSubject, 2025, "opheffing_effectief_locaties")).toBe(1);
  expect(valueIn(register, suspensionDecisionsSubject, 2025, "opheffing_beslist_locaties")).toBe(0);
});

test("counts appeals in the year they were lodged, by their current outcome", () => {
  const step = testStep({
    appeals: [
      testAppeal({ lodgedOn: "2025-12-31", outcome: "herzien", decidedOn: "2026-02-01" }),
      testAppeal({ lodgedOn: "2026-01-01", isAdmissible: "onbekend" }),
    ],
  });
  const register = testRegister({ trajectories: [testTrajectory([step])] });
  expect(valueIn(register, appealsSubject, 2025, "bezwaren")).toBe(1);
  expect(valueIn(register, appealsSubject, 2025, "bezwaren", "uitspraak_herzien")).toBe(1);
  expect(valueIn(register, appealsSubject, 2026, "bezwaren", "ontvankelijk_onbekend")).toBe(1);
  expect(valueIn(register, appealsSubject, 2026, "bezwaren", "geen_uitspraak")).toBe(1);
});

describe("enforcement is counted", () => {
  const from = (day: string, pastTrajectoryYears: number, year: number): string | undefined =>
    countedPeriod(enforcementSubject, year, { peildatum: day, pastTrajectoryYears })?.from;

  test("from 1 September 2022 on", () => {
    expect(from(testPeildatum, 5, 2022)).toBe("2022-09-01");
    expect(from(testPeildatum, 5, 2021)).toBeUndefined();
  });

  test("only as far back as closed trajectories are all online", () => {
    expect(from(testPeildatum, 1, 2025)).toBe("2025-11-01");
    expect(from(testPeildatum, 1, 2024)).toBeUndefined();
    expect(from("2029-03-31", 5, 2024)).toBe("2024-04-01");
  });

  test("not at all where they disappear when closed", () => {
    expect(from(testPeildatum, 0, 2026)).toBeUndefined();
  });
});
