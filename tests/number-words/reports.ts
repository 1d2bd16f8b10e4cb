/** Reports with a number of findings, for the sentences about them. */
import { municipalities } from "../../src/data-loaders/municipality-reference.ts";
import { themes } from "../../src/domain/codes.ts";
import type { Finding, InspectionReport, Location } from "../../src/domain/records.ts";
import {
  testLocation,
  testRegister,
  testReport,
  testStep,
  testTrajectory,
} from "../../src/register/fixtures/records.ts";
import { gatherLocationFacts, type LocationFacts } from "../../src/states/location-facts.ts";
import { summaryParagraphs } from "../../src/states/location-summary.ts";

type Kind = "inbreuk" | "aandachtspunt";

function finding(
  number: number,
  theme: (typeof themes)[number],
  kind: Kind | null,
  fixedOn: string | null = null,
): Finding {
  const result = kind === null ? "in_orde" : "niet_in_orde";
  return { number: String(number), theme, result, kind, description: { state: "withheld" }, fixedOn };
}

/** A report whose one theme that is not in order has `total` findings. */
export function reportWith(total: number, kind: Kind, fixedOn: string | null): InspectionReport {
  const findings = Array.from({ length: total }, (_, index) =>
    finding(index, "infrastructuur", kind, fixedOn),
  );
  return testReport({ findings: [...findings, finding(total, "personen", null)] });
}

/** A report with `total` breaches that are fixed and as many that have no date of repair. */
export function partlyFixed(total: number): InspectionReport {
  const fixed = reportWith(total, "inbreuk", "2025-04-02").findings;
  return testReport({ findings: [...fixed, ...reportWith(total, "inbreuk", null).findings] });
}

/** Findings of which `inOrder` themes were in order and `notInOrder` others not. */
export function themesWith(inOrder: number, notInOrder: number): Finding[] {
  return themes
    .slice(0, inOrder + notInOrder)
    .map((theme, index) => finding(index, theme, index < inOrder ? null : "inbreuk"));
}

/** The summary of a location. */
export function summaryOf(location: Location): string[] {
  const gent = municipalities.filter(({ name }) => name === "Gent");
  const register = testRegister({ locations: [location], reports: [testReport()] }, gent);
  return summaryParagraphs(gatherLocationFacts(register, location)).flatMap(({ sentences }) => sentences);
}

/** Returns the facts of a location with that many visits, each in follow-up by the organiser. */
export function factsWithVisits(total: number): LocationFacts {
  const reports = Array.from({ length: total }, (_, index) =>
    testReport({
      id: `R${index}`,
      followUp: [{ date: "2026-04-20", status: "opvolging_organisator", action: null }],
    }),
  );
  const location = testLocation();
  return gatherLocationFacts(testRegister({ locations: [location], reports }), location);
}

/** Returns the facts of a location with that many trajectories that run, each with the same last step. */
export function factsWithTrajectories(total: number): LocationFacts {
  const trajectories = Array.from({ length: total }, (_, index) =>
    testTrajectory([testStep({ id: `S${index}`, measure: "schorsing_subsidie" })], { id: `T${index}` }),
  );
  const location = testLocation();
  return gatherLocationFacts(testRegister({ locations: [location], trajectories }), location);
}
