/** Public records made by hand for tests: one location, and what a test puts on it. */
import type { Municipality } from "../domain/municipalities.ts";
import type {
  Appeal,
  EnforcementStep,
  EnforcementTrajectory,
  InspectionReport,
  Location,
  PublicRecords,
} from "../domain/records.ts";
import { buildRegister, type Register } from "./register.ts";

export const peildatum = "2026-10-31";

export function testLocation(changes: Partial<Location> = {}): Location {
  return {
    id: "L1",
    organiserId: "O1",
    branchNumber: null,
    name: "De Egel",
    careType: "groepsopvang",
    isPrivateHome: false,
    places: 18,
    countingMethod: "vergund",
    priceKind: "inkomenstarief",
    subsidyLevels: [],
    features: [],
    openingHours: null,
    municipalityNis: "44021",
    postcode: "9000",
    locality: "Gent",
    point: { latitude: 51, longitude: 3.7, isApproximate: false },
    address: null,
    contact: null,
    licence: { from: "2018-09-03", to: null, state: "vergund", since: "2018-09-03" },
    complaints: [],
    isIncomplete: false,
    ...changes,
  };
}

export function testReport(changes: Partial<InspectionReport> = {}): InspectionReport {
  return {
    id: "R1",
    locationId: "L1",
    visitDate: "2025-03-12",
    isAnnounced: false,
    reason: "gewoon",
    draftDate: "2025-03-27",
    reactionDate: null,
    finalDate: "2025-04-16",
    conclusion: { state: "withheld" },
    advice: "geen",
    findings: [],
    quality: [],
    followUp: [],
    replies: [],
    hasPdf: false,
    ...changes,
  };
}

export function testStep(changes: Partial<EnforcementStep> = {}): EnforcementStep {
  return {
    id: "S1",
    trajectoryId: "T1",
    locationId: "L1",
    kind: "beslissing",
    measure: "schorsing_vergunning",
    isUrgent: false,
    isPrecaution: false,
    decidedOn: "2025-06-10",
    toldOn: "2025-06-11",
    effectiveFrom: "2025-06-12",
    endsOn: null,
    amountEur: null,
    explanation: { state: "withheld" },
    appeals: [],
    replies: [],
    ...changes,
  };
}

export function testAppeal(changes: Partial<Appeal> = {}): Appeal {
  return {
    lodgedOn: "2025-07-01",
    isAdmissible: "ja",
    suspendsEffect: "nee",
    outcome: null,
    decidedOn: null,
    ...changes,
  };
}

/** Open unless it is given an end. */
export function testTrajectory(
  steps: EnforcementStep[],
  changes: Partial<EnforcementTrajectory> = {},
): EnforcementTrajectory {
  return {
    id: "T1",
    locationId: "L1",
    triggers: ["inspectie"],
    reportId: null,
    startedOn: "2025-01-15",
    endedOn: null,
    closingReason: null,
    isOpen: (changes.endedOn ?? null) === null,
    steps,
    ...changes,
  };
}

/** Of one location, unless the records say otherwise. */
export function testRegister(
  records: Partial<PublicRecords> = {},
  municipalities: Municipality[] = [],
): Register {
  return buildRegister(
    {
      peildatum,
      source: "Testgegevens",
      isFictitious: true,
      organisers: [],
      locations: [testLocation()],
      privateHomeDetails: new Map(),
      transfers: [],
      reports: [],
      trajectories: [],
      municipalityFacts: [],
      keyFigures: [],
      ...records,
    },
    municipalities,
  );
}
