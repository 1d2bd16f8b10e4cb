import { describe, expect, test } from "vitest";
import type {
  EnforcementStep,
  EnforcementTrajectory,
  InspectionReport,
  Location,
  PublicRecords,
} from "../domain/records.ts";
import {
  testAppeal,
  testLocation,
  testRegister,
  testReport,
  testStep,
  testTrajectory,
  testMunicipality,
} from "../register/fixtures/records.ts";
import { gatherLocationFacts } from "./location-facts.ts";
import { summaryParagraphs } from "./location-summary.ts";

const location = testLocation();

const report = testReport({
  visitDate: "2026-03-12",
  draftDate: "2026-03-27",
  finalDate: "2026-04-16",
  followUp: [{ date: "2026-04-20", status: "opvolging_organisator", action: "plan_van_aanpak" }],
});

const step = testStep({
  isUrgent: true,
  isPrecaution: true,
  decidedOn: "2026-09-02",
  notifiedOn: "2026-09-02",
  effectiveFrom: "2026-09-04",
  endsOn: "2026-12-04",
  appeals: [testAppeal({ lodgedOn: "2026-09-10" })],
});

function finding(number: string, theme: string, kind: string | null, fixedOn: string | null = null) {
  const result = kind ? "niet_in_orde" : "in_orde";
  const description = { state: "shown", text: "" };
  return { number, theme, result, kind, description, fixedOn } as InspectionReport["findings"][number];
}

function summary(changes: { location?: Partial<Location>; records?: Partial<PublicRecords> } = {}): string {
  const sentences = paragraphs(changes).flatMap((paragraph) => paragraph.sentences);
  return sentences.join(" ").replaceAll("\u00A0", " ");
}

function paragraphs(changes: { location?: Partial<Location>; records?: Partial<PublicRecords> }) {
  const subject = { ...location, ...changes.location };
  const register = testRegister({ locations: [subject], ...changes.records }, [testMunicipality]);
  return summaryParagraphs(gatherLocationFacts(register, subject));
}

/** Returns what the paragraphs only count. */
function countedIn(records: Partial<PublicRecords>): string[] {
  return paragraphs({ records }).flatMap(({ counted }) => counted ?? []);
}

function trajectory(
  steps: EnforcementStep[],
  changes: Partial<EnforcementTrajectory> = {},
): EnforcementTrajectory {
  return testTrajectory(steps, { triggers: ["melding"], startedOn: "2026-09-02", ...changes });
}

test("neither praises nor blames a location without anything online", () => {
  expect(summary()).toBe(
    "De Egel is een groepsopvang met 18 plaatsen in Gent. De vergunning geldt sinds 3 september 2018. " +
      "Er staat geen inspectierapport online. " +
      "Dat betekent niet dat alles in orde is, en ook niet dat er iets mis is.",
  );
});

test("states the themes, the breaches and what is recorded as fixed", () => {
  const findings = [
    finding("1", "aantal_kinderen", null),
    finding("2", "infrastructuur", "inbreuk", "2026-04-02"),
    finding("3", "veiligheid_gezondheid", "inbreuk"),
    finding("4", "veiligheid_gezondheid", "aandachtspunt"),
  ];
  const text = summary({ records: { reports: [{ ...report, findings }] } });
  expect(text).toContain("Zorginspectie kwam op 12 maart 2026 langs voor een gewoon bezoek.");
  expect(text).toContain("Van de 3 thema's was er 1 in orde en 2 niet in orde.");
  expect(text).toContain("Er waren 2 inbreuken en 1 aandachtspunt.");
  expect(text).toContain(
    "Van de inbreuken is er 1 hersteld, op 2 april 2026. Voor de andere staat hier geen datum van herstel.",
  );
  expect(text).toContain("Opgroeien vroeg een plan van aanpak.");
});

test("says that a point of attention is no breach", () => {
  const text = summary({
    records: { reports: [{ ...report, findings: [finding("1", "personen", "aandachtspunt")] }] },
  });
  expect(text).toContain("Er was 1 aandachtspunt. Dat is geen inbreuk.");
});

test("says that what was in order was so at this visit", () => {
  const text = summary({ records: { reports: [{ ...report, findings: [finding("1", "personen", null)] }] } });
  expect(text).toContain("Zorginspectie bekeek 1 thema. Dat was bij dit bezoek in orde.");
});

describe("a suspension", () => {
  const suspended = { licence: { ...location.licence, state: "geschorst", since: "2026-09-04" } } as const;

  test("says of a precaution that it proves nothing, and names the appeal", () => {
    const text = summary({ location: suspended, records: { trajectories: [trajectory([step])] } });
    expect(text).toContain(
      "Hier mag tijdelijk geen opvang zijn. " +
        "Opgroeien besliste op 2 september 2026 om de vergunning te schorsen, uit voorzorg en bij dringende noodzakelijkheid. " +
        "De schorsing duurt tot en met 4 december 2026.",
    );
    expect(text).toContain("Een maatregel uit voorzorg bewijst geen inbreuk.");
    expect(text).toContain(
      "De organisator diende op 10 september 2026 bezwaar in. De beslissing blijft intussen gelden.",
    );
  });

  test("is shown from the register before its reasons are public", () => {
    expect(summary({ location: suspended })).toContain(
      "Hier mag tijdelijk geen opvang zijn. De vergunning is geschorst sinds 4 september 2026.",
    );
  });

  test("does not say that care must stop where it concerns a quality label", () => {
    const text = summary({ location: { ...suspended, careType: "buitenschools" } });
    expect(text).toContain("Het kwaliteitslabel is geschorst");
    expect(text).not.toContain("mag hier");
  });
});

test("does not say that care at the address stopped where a licence stops at a take-over", () => {
  const ended = { licence: { ...location.licence, state: "stopgezet", since: "2026-07-01" } } as const;
  const taken = {
    fromLocationId: location.id,
    toLocationId: "0000000002",
    kind: "overname",
    date: "2026-07-01",
  } as const;
  expect(summary({ location: ended })).toContain("De opvang op dit adres stopte op 1 juli 2026.");
  const text = summary({ location: ended, records: { transfers: [taken] } });
  expect(text).toContain("De vergunning van deze organisator stopte op 1 juli 2026.");
  expect(text).not.toContain("op dit adres stopte");
});

test("says that an intention is not a decision", () => {
  const intention = {
    ...step,
    kind: "voornemen",
    measure: "opheffing_vergunning",
    isPrecaution: false,
    appeals: [],
  } as const;
  const text = summary({
    records: { trajectories: [trajectory([intention as unknown as EnforcementStep])] },
  });
  expect(text).toContain("van plan om de vergunning op te heffen. Dat is nog geen beslissing.");
});

test("gives a closed trajectory its end and its reason", () => {
  const warning = { ...step, kind: "aanmaning", measure: null } as EnforcementStep;
  const closed = trajectory([warning], {
    startedOn: "2026-01-05",
    endedOn: "2026-06-09",
    isOpen: false,
    closingReason: "tekorten_weggewerkt",
  });
  expect(summary({ records: { trajectories: [closed] } })).toContain(
    "Die is afgesloten op 9 juni 2026, na 5 maanden: de tekorten zijn weggewerkt.",
  );
});

test("writes no sentence longer than 25 words", () => {
  const suspended = { licence: { ...location.licence, state: "geschorst", since: "2026-09-04" } } as const;
  const text = summary({
    location: suspended,
    records: { trajectories: [trajectory([step])], reports: [report] },
  });
  for (const sentence of text.split(/(?<=\.) /)) expect(sentence.split(" ").length).toBeLessThanOrEqual(25);
});

describe("a licence that does not hold by its own days", () => {
  const ended = { ...location.licence, to: "2020-12-31" } as const;
  const begins = { ...location.licence, from: "2027-01-01", since: "2027-01-01" } as const;

  test("is not said to hold after its last day", () => {
    const text = summary({ location: { licence: ended } });
    expect(text).toContain("Volgens het register eindigde de vergunning op 31 december 2020.");
    expect(text).toContain("Vraag aan het Opgroeipunt of hier nu opvang mag zijn: 078 170 000.");
    expect(text).not.toContain("geldt sinds");
  });

  test("is not said to hold before its first day", () => {
    const text = summary({ location: { licence: begins } });
    expect(text).toContain("Volgens het register begint de vergunning pas op 1 januari 2027.");
    expect(text).not.toContain("geldt sinds");
  });

  test("is called a quality label for out-of-school care", () => {
    const text = summary({ location: { licence: ended, careType: "buitenschools" } });
    expect(text).toContain("Volgens het register eindigde het kwaliteitslabel op 31 december 2020.");
    expect(text).not.toContain("vergunning");
  });

  test("is said to hold on its first and on its last day", () => {
    const lastDay = { ...location.licence, from: "2026-10-31", to: "2026-10-31" } as const;
    expect(summary({ location: { licence: lastDay } })).toContain(
      "De vergunning geldt sinds 31 oktober 2026, tot en met 31 oktober 2026.",
    );
  });
});

test("leaves out an unknown first day of a licence", () => {
  const licence = { ...location.licence, from: null };
  const text = summary({ location: { licence } });
  expect(text).not.toContain("vergunning geldt");
  expect(text).not.toContain("null");
});

test.each([
  [
    5,
    "Na de bezoeken van 1 januari 2025, 2 januari 2025, 3 januari 2025, 4 januari 2025 en 5 januari 2025 is er nog",
  ],
  [6, "Na 6 eerdere bezoeken (het nieuwste op 6 januari 2025) is er nog"],
  [28, "Na 28 eerdere bezoeken (het nieuwste op 28 januari 2025) is er nog opvolging door de organisator."],
])("names a few earlier visits in follow-up, and counts more: %i", (visits, expected) => {
  const earlier = Array.from({ length: visits }, (_, index) => ({
    ...report,
    id: `earlier-${index}`,
    visitDate: `2025-01-${String(index + 1).padStart(2, "0")}`,
  }));
  expect(summary({ records: { reports: [report, ...earlier] } })).toContain(expected);
  expect(countedIn({ reports: [report, ...earlier] })).toEqual(visits > 5 ? ["visits"] : []);
});

test("tells a few trajectories that run, and counts more that stand alike, each other state beside them", () => {
  const running = (many: number): EnforcementTrajectory[] =>
    Array.from({ length: many }, (_, index) => {
      const decidedOn = `2026-05-${String(index + 1).padStart(2, "0")}`;
      return trajectory([notice({ id: `S${index}`, decidedOn })], { id: `T${index}` });
    });
  const intention = trajectory([notice({ id: "V", kind: "voornemen", measure: "opheffing_vergunning" })], {
    id: "TV",
  });
  const few = summary({ records: { trajectories: running(5) } });
  expect(few.match(/stuurde op/g)).toHaveLength(5);
  const many = summary({ records: { trajectories: [...running(9), intention] } });
  expect(many).toContain(
    "Er zijn 9 lopende handhavingstrajecten met dezelfde laatste stap: aanmaning (de nieuwste op 9 mei 2026). Opgroeien stuurde op 9 mei 2026 een aanmaning",
  );
  expect(many.match(/stuurde op/g)).toHaveLength(1);
  expect(countedIn({ trajectories: running(5) })).toEqual([]);
  expect(countedIn({ trajectories: [...running(9), intention] })).toEqual(["trajectories"]);
  expect(many).toContain("van plan om de vergunning op te heffen");
});

function notice(changes: Partial<EnforcementStep>): EnforcementStep {
  return testStep({ kind: "aanmaning", measure: null, effectiveFrom: null, appeals: [], ...changes });
}
