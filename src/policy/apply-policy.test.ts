import { describe, expect, test } from "vitest";
import type { RawExport, RawLocation, RawReport, RawStep, RawTrajectory } from "../data-loaders/records.ts";
import { settingsSchema } from "../domain/settings-schema.ts";
import { applyPolicy } from "./apply-policy.ts";

const peildatum = "2026-10-31";
const centre = { latitude: 51, longitude: 4, isApproximate: true };

function rawLocation(changes: Partial<RawLocation> = {}): RawLocation {
  return {
    row: 2,
    locationId: "0000000001",
    organiserId: "O1",
    branchNumber: "8999999913",
    name: "De Egel",
    street: "Fictiefstraat",
    houseNumber: "1001",
    box: null,
    postcode: "9000",
    municipalityNis: "44021",
    locality: "Gent",
    point: { latitude: 51.0501, longitude: 3.7201, isApproximate: false },
    careType: "groepsopvang",
    isPrivateHome: false,
    places: 18,
    countingMethod: "vergund",
    priceKind: "inkomenstarief",
    subsidyLevels: ["T2A"],
    features: [],
    openingHours: null,
    phone: "0000 12 34 56",
    email: "egel@voorbeeld.example",
    website: "https://egel.example/",
    licenceFrom: "2015-01-01",
    licenceTo: null,
    licenceState: "vergund",
    stateSince: "2015-01-01",
    ...changes,
  };
}

function rawReport(changes: Partial<RawReport> = {}): RawReport {
  return {
    row: 2,
    reportId: "R1",
    locationId: "0000000001",
    visitDate: "2026-01-10",
    isAnnounced: false,
    reason: "gewoon",
    draftDate: "2026-01-20",
    reactionDate: null,
    finalDate: "2026-02-03",
    conclusion: "De opvang werkt volgens de regels.",
    advice: "geen",
    hasPdf: true,
    ...changes,
  };
}

function rawTrajectory(changes: Partial<RawTrajectory> = {}): RawTrajectory {
  return {
    row: 2,
    trajectoryId: "T1",
    locationId: "0000000001",
    triggers: ["inspectie"],
    reportId: "R1",
    startedOn: "2026-03-01",
    endedOn: null,
    hasUsableEnd: true,
    closingReason: null,
    ...changes,
  };
}

function rawStep(changes: Partial<RawStep> = {}): RawStep {
  return {
    row: 2,
    stepId: "S1",
    trajectoryId: "T1",
    kind: "aanmaning",
    measure: null,
    isUrgent: false,
    isPrecaution: false,
    decidedOn: "2026-03-01",
    notifiedOn: "2026-03-02",
    effectiveFrom: null,
    endsOn: null,
    amountEur: null,
    explanation: "De organisator moet de tekorten wegwerken.",
    ...changes,
  };
}

function rawExport(changes: Partial<RawExport> = {}): RawExport {
  return {
    peildatum,
    source: "test",
    isFictitious: true,
    organisers: [
      { row: 2, organiserId: "O1", name: "Egel vzw", legalForm: "vzw", companyNumber: null, website: null },
    ],
    locations: [rawLocation()],
    transfers: [],
    followUps: [],
    trajectories: [],
    steps: [],
    appeals: [],
    replies: [],
    reports: [],
    findings: [],
    qualityScores: [],
    complaints: [],
    localDesks: [],
    childCounts: [],
    keyFigures: [],
    withholdings: [],
    annullingRowByStep: new Map(),
    homeWebsites: { websites: new Set(), organiserIds: new Set() },
    incompleteLocationIds: new Set(),
    ...changes,
  };
}

function apply(changes: Partial<RawExport>, policy: Record<string, unknown> = {}) {
  const settings = settingsSchema.parse({ policy });
  return applyPolicy(rawExport(changes), settings.policy, () => centre);
}

function rulesFor(outcome: ReturnType<typeof apply>, table: string): string[] {
  return outcome.withheld.filter((entry) => entry.table === table).map((entry) => entry.rule);
}

describe("private homes (P7)", () => {
  const home = rawLocation({ isPrivateHome: true, careType: "gezinsopvang" });

  test("have the postcode's centre and no address, contact or branch number in the public record", () => {
    const { records } = apply({ locations: [home] });
    expect(records.locations[0]).toMatchObject({
      point: centre,
      address: null,
      contact: null,
      branchNumber: null,
    });
    expect(JSON.stringify(records.locations)).not.toContain("Fictiefstraat");
  });

  test("have street and contact in a record of their own, for the location page", () => {
    const { records } = apply({ locations: [home] });
    expect(records.privateHomeDetails.get(home.locationId)?.address.street).toBe("Fictiefstraat");
  });

  test.each(["stopgezet", "opgeheven"] as const)(
    "lose street and contact when the location is %s",
    (licenceState) => {
      const { records } = apply({ locations: [{ ...home, licenceState, stateSince: peildatum }] });
      expect(records.privateHomeDetails.size).toBe(0);
    },
  );

  test("keep their website off the page of their organiser", () => {
    const organiser = {
      row: 2,
      organiserId: "O1",
      name: "Egel",
      legalForm: "natuurlijk_persoon",
      companyNumber: null,
    };
    const organisers = [{ ...organiser, website: home.website }] as RawExport["organisers"];
    const none: ReadonlySet<string> = new Set();
    const ofHome = { websites: new Set([home.website ?? ""]), organiserIds: none };
    const unread = { websites: none, organiserIds: new Set(["O1"]) };
    for (const homeWebsites of [ofHome, unread]) {
      expect(apply({ organisers, homeWebsites }).records.organisers[0]?.website).toBeNull();
    }
    expect(apply({ organisers }).records.organisers[0]?.website).toBe(home.website);
  });

  test("keep street and contact until the day of the end", () => {
    const { records } = apply({
      locations: [{ ...home, licenceState: "stopgezet", stateSince: "2026-11-01" }],
    });
    expect(records.privateHomeDetails.size).toBe(1);
    expect(records.locations[0]?.licence.state).toBe("vergund");
  });
});

describe("ended locations (P10)", () => {
  const gone = rawLocation({ licenceState: "stopgezet", stateSince: "2021-10-30" });

  test("disappear with everything that depends on them, the organiser too", () => {
    const outcome = apply({
      locations: [gone],
      reports: [rawReport()],
      trajectories: [rawTrajectory()],
      steps: [rawStep()],
      complaints: [{ row: 2, locationId: gone.locationId, year: 2026, admissible: 3, elements: 3 }],
    });
    const { records } = outcome;
    expect([records.locations, records.reports, records.trajectories, records.organisers]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(records.municipalityFacts).toEqual([]);
    expect(outcome.withheld.map((entry) => entry.rule)).toEqual(Array(outcome.withheld.length).fill("P10"));
  });
});

describe("reports (P1, P2)", () => {
  test("are withheld as drafts, with their findings, scores, follow-up and replies", () => {
    const outcome = apply({
      reports: [rawReport({ finalDate: null })],
      findings: [
        {
          row: 2,
          reportId: "R1",
          number: "1",
          theme: "personen",
          result: "in_orde",
          kind: null,
          description: "In orde.",
          fixedOn: null,
        },
      ],
      qualityScores: [{ row: 2, reportId: "R1", instrumentVersion: "1", dimension: "omgeving", score: 3 }],
      followUps: [{ row: 2, reportId: "R1", status: "onderzoeksfase", action: null, date: "2026-03-01" }],
      replies: [
        {
          row: 2,
          subject: "inspectierapport",
          subjectId: "R1",
          date: "2026-03-01",
          releasedOn: "2026-03-02",
          text: "Wij gaan niet akkoord.",
        },
      ],
    });
    expect(outcome.records.reports).toEqual([]);
    for (const table of [
      "modular/inspectierapporten",
      "modular/vaststellingen",
      "modular/memoq",
      "edison/opvolging",
      "edison/reacties",
    ]) {
      expect(rulesFor(outcome, table)).toEqual(["P1"]);
    }
  });

  test("are withheld by P2 for old visits", () => {
    const outcome = apply({ reports: [rawReport({ visitDate: "2022-11-16" })] });
    expect(rulesFor(outcome, "modular/inspectierapporten")).toEqual(["P2"]);
  });
});

describe("enforcement (P3, P5)", () => {
  test("a trajectory is shown once it has a public step", () => {
    const hidden = apply({ trajectories: [rawTrajectory()], steps: [rawStep({ notifiedOn: "2026-10-29" })] });
    expect(hidden.records.trajectories).toEqual([]);
    const shown = apply({ trajectories: [rawTrajectory()], steps: [rawStep({ notifiedOn: "2026-10-28" })] });
    expect(shown.records.trajectories).toHaveLength(1);
  });

  test("an annulled step disappears, and its trajectory with it when nothing else is left", () => {
    const { records } = apply({
      trajectories: [rawTrajectory()],
      steps: [rawStep({ kind: "beslissing", measure: "geldboete" })],
      annullingRowByStep: new Map([["S1", 2]]),
    });
    expect(records.trajectories).toEqual([]);
  });

  test.each<[string, Partial<RawTrajectory>, string]>([
    ["whose closing reason can't be read", { endedOn: "2026-06-01", closingReason: "unreadable" }, "P5"],
    ["that is neither open nor closed", { hasUsableEnd: false }, "P4"],
    [
      "closed as unfounded on a day that can't be used",
      { hasUsableEnd: false, closingReason: "ongegrond" },
      "P5",
    ],
  ])("a trajectory %s is hidden", (_, changes, rule) => {
    const outcome = apply({ trajectories: [rawTrajectory(changes)], steps: [rawStep()] });
    expect(outcome.records.trajectories).toEqual([]);
    expect(rulesFor(outcome, "edison/handhavingstrajecten")).toEqual([rule]);
  });

  test("the three days count from the decision when the notification is dated before it", () => {
    const dates = { notifiedOn: "2025-10-30", decidedOn: "2026-10-30" };
    const steps = [rawStep(dates)];
    expect(apply({ trajectories: [rawTrajectory()], steps }).records.trajectories).toEqual([]);
  });

  test("the outcome of an appeal that is dated after the peildatum is not a fact yet", () => {
    const { records } = apply({
      trajectories: [rawTrajectory()],
      steps: [rawStep()],
      appeals: [
        {
          row: 2,
          stepId: "S1",
          lodgedOn: "2026-04-01",
          isAdmissible: "ja",
          suspendsEffect: "nee",
          outcome: "herzien",
          decidedOn: "2026-11-01",
        },
      ],
    });
    expect(records.trajectories[0]?.steps[0]?.appeals[0]).toMatchObject({ outcome: null, decidedOn: null });
  });

  test("a trajectory points to its report only where that is public", () => {
    const changes = { trajectories: [rawTrajectory()], steps: [rawStep()] };
    expect(apply({ ...changes, reports: [rawReport()] }).records.trajectories[0]?.reportId).toBe("R1");
    const draft = apply({ ...changes, reports: [rawReport({ finalDate: null })] });
    expect(draft.records.trajectories[0]?.reportId).toBeNull();
  });

  test("an end after the peildatum is not shown yet", () => {
    const trajectory = rawTrajectory({ endedOn: "2026-11-01", closingReason: "overname" });
    const { records } = apply({ trajectories: [trajectory], steps: [rawStep()] });
    expect(records.trajectories[0]).toMatchObject({ isOpen: true, endedOn: null, closingReason: null });
  });
});

describe("follow-up (P3)", () => {
  const followUps = [
    { row: 2, reportId: "R1", status: "onderzoeksfase", action: null, date: "2026-02-05" },
    { row: 3, reportId: "R1", status: "handhaving", action: null, date: "2026-03-01" },
  ] as const;

  test("shows the row before «handhaving» until a public trajectory was open on its date", () => {
    const base = { reports: [rawReport()], followUps: [...followUps] };
    const hidden = apply({
      ...base,
      trajectories: [rawTrajectory()],
      steps: [rawStep({ notifiedOn: "2026-10-30" })],
    });
    expect(hidden.records.reports[0]?.followUp.map((row) => row.status)).toEqual(["onderzoeksfase"]);
    const shown = apply({ ...base, trajectories: [rawTrajectory()], steps: [rawStep()] });
    expect(shown.records.reports[0]?.followUp.at(-1)?.status).toBe("handhaving");
    const later = rawTrajectory({ startedOn: "2026-03-02" });
    const notOpenYet = apply({ ...base, trajectories: [later], steps: [rawStep()] });
    expect(notOpenYet.records.reports[0]?.followUp).toHaveLength(1);
  });

  test("puts the later status in the order of process last on one date", () => {
    const { records } = apply({
      reports: [rawReport()],
      followUps: [
        { row: 2, reportId: "R1", status: "opvolging_organisator", action: null, date: "2026-03-01" },
        { row: 3, reportId: "R1", status: "onderzoeksfase", action: null, date: "2026-03-01" },
      ],
    });
    expect(records.reports[0]?.followUp.at(-1)?.status).toBe("opvolging_organisator");
  });

  test("omits a status that is dated after the peildatum", () => {
    const { records } = apply({
      reports: [rawReport()],
      followUps: [{ row: 2, reportId: "R1", status: "onderzoeksfase", action: null, date: "2026-11-01" }],
    });
    expect(records.reports[0]?.followUp).toEqual([]);
  });
});

describe("texts (P9)", () => {
  test("with personal data are withheld as a whole, and the record says so", () => {
    const outcome = apply({ reports: [rawReport({ conclusion: "Bel 0470 12 34 56 voor meer uitleg." })] });
    expect(outcome.records.reports[0]?.conclusion).toEqual({ state: "withheld" });
    expect(outcome.withheld).toContainEqual({
      rule: "P9",
      table: "modular/inspectierapporten",
      row: 2,
      column: "conclusie",
    });
    expect(JSON.stringify(outcome.withheld)).not.toContain("0470");
  });

  test("of opening hours are withheld, while a name only leads to a warning", () => {
    const outcome = apply({
      locations: [rawLocation({ name: "Bel 0470 12 34 56", openingHours: "Bel 0470 12 34 56" })],
    });
    expect(outcome.records.locations[0]?.openingHours).toEqual({ state: "withheld" });
    expect(outcome.records.locations[0]?.name).toBe("Bel 0470 12 34 56");
    expect(outcome.issues).toContainEqual(
      expect.objectContaining({ severity: "warning", column: "naam", value: null }),
    );
  });
});

describe("complaints (P8)", () => {
  const complaints = [
    { row: 2, locationId: "0000000001", year: 2021, admissible: 9, elements: 9 },
    { row: 3, locationId: "0000000001", year: 2022, admissible: 2, elements: 4 },
  ];

  test("are shown per location and per municipality, five years back", () => {
    const { records } = apply({ complaints });
    expect(records.locations[0]?.complaints).toEqual([{ year: 2022, admissible: 2, elements: 4 }]);
    expect(records.municipalityFacts[0]?.complaints).toEqual([{ year: 2022, admissible: 2, elements: 4 }]);
  });

  test("are shown per municipality only for private homes, or when the setting says so", () => {
    const home = apply({ complaints, locations: [rawLocation({ isPrivateHome: true })] });
    const set = apply({ complaints }, { complaints: "per-municipality" });
    for (const { records } of [home, set]) {
      expect(records.locations[0]?.complaints).toEqual([]);
      expect(records.municipalityFacts[0]?.complaints).toHaveLength(1);
    }
  });

  test("are shown nowhere when the setting is none", () => {
    const { records } = apply({ complaints }, { complaints: "none" });
    expect(records.municipalityFacts).toEqual([]);
  });
});

describe("a withholding (P13)", () => {
  const finding = {
    row: 2,
    reportId: "R1",
    number: "3",
    theme: "personen",
    result: "niet_in_orde",
    kind: "inbreuk",
    description: "Een attest ontbreekt.",
    fixedOn: null,
  } as const;
  const all = {
    reports: [rawReport()],
    findings: [finding],
    trajectories: [rawTrajectory()],
    steps: [rawStep()],
    replies: [
      {
        row: 2,
        subject: "handhavingsstap" as const,
        subjectId: "S1",
        date: "2026-04-01",
        releasedOn: "2026-04-02",
        text: "Wij werken eraan.",
      },
    ],
  };

  function withhold(subject: string, subjectId: string, column: string | null = null) {
    const withholding = { row: 2, subject, subjectId, column, from: peildatum, until: null } as never;
    return apply({ ...all, withholdings: [withholding] }, { publishPdf: true }).records;
  }

  test("takes a location offline with everything that depends on it", () => {
    expect(withhold("locatie", "0000000001")).toMatchObject({ locations: [], reports: [], trajectories: [] });
  });

  test("takes a report offline, and its trajectory no longer refers to it", () => {
    const records = withhold("inspectierapport", "R1");
    expect(records.reports).toEqual([]);
    expect(records.trajectories[0]?.reportId).toBeNull();
  });

  test("takes one finding offline, and the PDF that still contains it", () => {
    const report = withhold("vaststelling", "R1#3").reports[0];
    expect(report).toMatchObject({ findings: [], hasPdf: false });
  });

  test("takes one text offline, and the record says that it is withheld", () => {
    expect(withhold("vaststelling", "R1#3", "omschrijving").reports[0]?.findings[0]?.description.state).toBe(
      "withheld",
    );
    expect(withhold("inspectierapport", "R1", "conclusie").reports[0]?.conclusion.state).toBe("withheld");
    expect(
      withhold("handhavingsstap", "S1", "toelichting").trajectories[0]?.steps[0]?.explanation.state,
    ).toBe("withheld");
    expect(withhold("reactie", "S1", "tekst").trajectories[0]?.steps[0]?.replies[0]?.text.state).toBe(
      "withheld",
    );
  });

  test("takes a step, a trajectory or a reply offline", () => {
    expect(withhold("handhavingsstap", "S1").trajectories).toEqual([]);
    expect(withhold("handhavingstraject", "T1").trajectories).toEqual([]);
    expect(withhold("reactie", "S1").trajectories[0]?.steps[0]?.replies).toEqual([]);
  });

  test("leads to a warning when it matches no record", () => {
    const withholding = {
      row: 9,
      subject: "locatie",
      subjectId: "0000000009",
      column: null,
      from: peildatum,
      until: null,
    };
    const { issues } = apply({ withholdings: [withholding as never] });
    expect(issues).toContainEqual(expect.objectContaining({ table: "publicatie/inhoudingen", row: 9 }));
  });

  test("takes the whole record offline for a column that can't be withheld alone", () => {
    expect(withhold("inspectierapport", "R1", "datum_bezoek").reports).toEqual([]);
  });
});

describe("the PDF", () => {
  test("is not published by default, and never when a text of the report is withheld", () => {
    expect(apply({ reports: [rawReport()] }).records.reports[0]?.hasPdf).toBe(false);
    expect(apply({ reports: [rawReport()] }, { publishPdf: true }).records.reports[0]?.hasPdf).toBe(true);
    const gated = apply({ reports: [rawReport({ conclusion: "mail: a@b.example" })] }, { publishPdf: true });
    expect(gated.records.reports[0]?.hasPdf).toBe(false);
  });
});

describe("replies", () => {
  test.each([
    ["without a release", null, 0],
    ["released tomorrow", "2026-11-01", 0],
    ["released today", peildatum, 1],
  ])("%s", (_when, releasedOn, expected) => {
    const { records } = apply({
      reports: [rawReport()],
      replies: [
        {
          row: 2,
          subject: "inspectierapport",
          subjectId: "R1",
          date: "2026-02-01",
          releasedOn,
          text: "Dank.",
        },
      ],
    });
    expect(records.reports[0]?.replies).toHaveLength(expected);
  });
});

describe("contradictions (P6)", () => {
  test("warn of a report that says handhaving without an open trajectory, and of the reverse", () => {
    const status = [
      { row: 7, reportId: "R1", status: "handhaving" as const, action: null, date: "2026-03-01" },
    ];
    const without = apply({ reports: [rawReport()], followUps: status });
    expect(without.issues).toContainEqual(expect.objectContaining({ table: "edison/opvolging", row: 7 }));
    const reverse = apply({ reports: [rawReport()], trajectories: [rawTrajectory()], steps: [rawStep()] });
    expect(reverse.issues).toContainEqual(
      expect.objectContaining({ table: "edison/handhavingstrajecten", row: 2 }),
    );
  });
});
