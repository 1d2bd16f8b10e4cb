/**
 * Makes random exports in which everything is public and every state can stand beside every other: licences, measures,
 * appeals, closed trajectories, follow-up, repairs and take-overs. Every text and name out of the source is full of words
 * that the portal itself may never use, so that a text which is not marked as a quote is found.
 */
import fc from "fast-check";
import {
  advices,
  careTypes,
  closingReasons,
  countingMethods,
  enforcementTriggers,
  features,
  followUpActions,
  followUpStatuses,
  measures,
  priceKinds,
  qualityDimensions,
  stepKinds,
  subsidyLevels,
  themes,
  transferKinds,
  triStates,
  visitReasons,
} from "../../src/domain/codes.ts";
import { municipalities } from "../../src/data-loaders/municipality-reference.ts";
import { addDays } from "../../src/domain/dates.ts";
import { validTables, writeExport, type Row } from "../export-folder.ts";

export const peildatum = "2026-10-31";

/** Stands in every text of the source: the words that the rules forbid. */
export const sourceWords =
  "Slecht, ernstig en gevaarlijk: de beste fraude is vandaag nooit hersteld. Schuldig aan een overtreding.";

const licences = [
  { state: "vergund", from: "2018-09-03", to: "", since: "2018-09-03" },
  { state: "vergund", from: "2018-09-03", to: "2026-12-31", since: "2018-09-03" },
  { state: "vergund", from: "2018-09-03", to: "2026-10-01", since: "2018-09-03" },
  { state: "vergund", from: "2026-12-10", to: "", since: "2026-10-01" },
  { state: "geschorst", from: "2018-09-03", to: "", since: "2026-09-04" },
  { state: "opgeheven", from: "2018-09-03", to: "", since: "2026-09-04" },
  { state: "stopgezet", from: "2018-09-03", to: "", since: "2026-06-30" },
  { state: "stopgezet", from: "2018-09-03", to: "", since: "2024-03-01" },
];

const number = fc.constantFrom(1, 2, 11, 100);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });

const finding = fc.record({
  theme: fc.constantFrom(...themes),
  result: fc.constantFrom("in_orde", "niet_in_orde", "niet_in_orde", "niet_geinspecteerd"),
  kind: fc.constantFrom("inbreuk", "aandachtspunt"),
  fixedAfter: maybe(fc.constantFrom(1, 20)),
});

const report = fc.record({
  daysAgo: fc.constantFrom(60, 232, 600, 1200),
  isAnnounced: fc.boolean(),
  reason: fc.constantFrom(...visitReasons),
  advice: fc.constantFrom(...advices),
  findings: fc.array(finding, { maxLength: 8 }),
  scores: fc.option(
    fc.record({
      version: fc.constantFrom("2018", "2023", "2021"),
      dimensions: fc.subarray([...qualityDimensions], { minLength: 1 }),
      score: fc.integer({ min: 1, max: 4 }),
    }),
  ),
  followUps: fc.array(
    fc.record({
      status: fc.constantFrom(...followUpStatuses),
      action: maybe(fc.constantFrom(...followUpActions)),
      after: fc.constantFrom(30, 45),
    }),
    { maxLength: 2 },
  ),
  hasReply: fc.boolean(),
});

const appeal = fc.record({
  isAdmissible: fc.constantFrom(...triStates),
  suspends: fc.constantFrom(...triStates),
  outcome: maybe(fc.constantFrom("bevestigd", "herzien", "ingetrokken", "onontvankelijk")),
});

const step = fc.record({
  kind: fc.constantFrom(...stepKinds),
  measure: fc.constantFrom(...measures, "schorsing_vergunning", "opheffing_vergunning"),
  isUrgent: fc.boolean(),
  isPrecaution: fc.boolean(),
  /** Days after the decision. */
  effectiveAfter: maybe(fc.constantFrom(2, 400)),
  lasts: maybe(fc.constantFrom(20, 700)),
  appeal: maybe(appeal),
  hasReply: fc.boolean(),
});

const trajectory = fc.record({
  daysAgo: fc.constantFrom(50, 240, 700),
  triggers: fc.subarray([...enforcementTriggers], { minLength: 1 }),
  namesReport: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  closed: maybe(fc.constantFrom(...closingReasons.filter((reason) => reason !== "ongegrond"))),
});

const location = fc.record({
  careType: fc.constantFrom(...careTypes),
  isPrivateHome: fc.boolean(),
  places: number,
  counting: fc.constantFrom(...countingMethods),
  price: fc.constantFrom(...priceKinds),
  subsidies: fc.subarray([...subsidyLevels]),
  features: fc.subarray([...features]),
  licence: fc.constantFrom(...licences),
  hasDetails: fc.boolean(),
  complaints: fc.array(fc.constantFrom(0, 1, 2, 11), { maxLength: 5 }),
  reports: fc.array(report, { maxLength: 3 }),
  trajectories: fc.array(trajectory, { maxLength: 2 }),
  hasOwnOrganiser: fc.boolean(),
  transfer: fc.option(fc.constantFrom(...transferKinds), { freq: 3 }),
});

type LocationSpec = typeof location extends fc.Arbitrary<infer T> ? T : never;
type ReportSpec = LocationSpec["reports"][number];
type TrajectorySpec = LocationSpec["trajectories"][number];
type StepSpec = TrajectorySpec["steps"][number];

/** Writes the export of a seed into `directory`. */
export function writeRandomExport(directory: string, seed: number, size: number): void {
  const [locations = []] = fc.sample(fc.array(location, { minLength: size, maxLength: size }), {
    seed,
    numRuns: 1,
  });
  const tables = new Tables();
  locations.forEach((spec, index) => {
    addLocation(tables, spec, index);
  });
  addMunicipalities(tables, size);
  writeExport(directory, {
    manifest: { peildatum, fictief: false, bron: `Bron. ${sourceWords}` },
    tables: Object.fromEntries(Object.keys(validTables).map((table) => [table, tables.rows(table)])),
  });
}

/** Collects the rows of each table. */
class Tables {
  readonly #rows = new Map<string, Row[]>();

  add(table: string, row: Row): void {
    this.#rows.set(table, [...this.rows(table), row]);
  }

  rows(table: string): Row[] {
    return this.#rows.get(table) ?? [];
  }
}

function daysAgo(days: number): string {
  return addDays(peildatum, -days);
}

function yesNo(value: boolean): string {
  return value ? "ja" : "nee";
}

function addLocation(tables: Tables, spec: LocationSpec, index: number): void {
  const id = String(100_000_000 + index);
  const municipality = municipalities[Math.floor(index / 3) % municipalities.length];
  if (!municipality) throw new Error("The reference has no municipalities.");
  const organiser = addOrganiser(tables, spec, index);
  tables.add("edison/locaties", {
    dossiernummer: id,
    organisator_id: organiser,
    naam: `De Slechtste en Gevaarlijkste ${index}`,
    straat: "Mishandelstraat",
    huisnummer: String(index + 1),
    postcode: municipality.postcodes[0] ?? "",
    gemeente: municipality.name,
    nis_code: municipality.nis,
    opvangvorm: spec.careType,
    in_gezinswoning: yesNo(spec.isPrivateHome),
    plaatsen: String(spec.places),
    telwijze: spec.counting,
    tarief: spec.price,
    subsidietrappen: spec.subsidies.join("|"),
    kenmerken: spec.features.join("|"),
    ...(spec.hasDetails && {
      openingsuren: sourceWords,
      telefoon: "09 000 00 01",
      email: `fraude@slecht-${index}.example`,
      website: `https://beste-fraude-${index}.example/`,
    }),
    vergunning_van: spec.licence.from,
    vergunning_tot: spec.licence.to,
    vergunningsstatus: spec.licence.state,
    status_sinds: spec.licence.since,
  });
  spec.complaints.forEach((count, year) => {
    const cells = { jaar: String(2022 + year), ontvankelijk: String(count), elementen: String(count) };
    tables.add("klaroen/klachten", { dossiernummer: id, ...cells });
  });
  if (spec.transfer !== null && index > 0) {
    tables.add("edison/overgangen", {
      van_dossiernummer: id,
      naar_dossiernummer: String(100_000_000 + index - 1),
      aard: spec.transfer,
      datum: daysAgo(100 + index),
    });
  }
  spec.reports.forEach((one, position) => {
    addReport(tables, one, `R${index}-${position}`, id);
  });
  spec.trajectories.forEach((one, position) => {
    const reportId = one.namesReport && spec.reports.length > 0 ? `R${index}-0` : "";
    addTrajectory(tables, one, `T${index}-${position}`, id, reportId);
  });
}

function addOrganiser(tables: Tables, { hasOwnOrganiser }: LocationSpec, index: number): string {
  const before = tables.rows("edison/organisatoren").at(-1)?.["organisator_id"];
  if (!hasOwnOrganiser && before !== undefined) return before;
  const id = `O${index}`;
  tables.add("edison/organisatoren", {
    organisator_id: id,
    naam: `Schuldig en Fraude ${index} vzw`,
    rechtsvorm: "vzw",
    website: `https://slecht-${index}.example/`,
  });
  return id;
}

function addReport(tables: Tables, spec: ReportSpec, id: string, locationId: string): void {
  const visit = daysAgo(spec.daysAgo);
  tables.add("modular/inspectierapporten", {
    rapportnummer: id,
    dossiernummer: locationId,
    datum_bezoek: visit,
    aangekondigd: yesNo(spec.isAnnounced),
    aanleiding: spec.reason,
    datum_ontwerp: addDays(visit, 5),
    datum_definitief: addDays(visit, 25),
    conclusie: sourceWords,
    advies: spec.advice,
  });
  spec.findings.forEach(({ theme, result, kind, fixedAfter }, position) => {
    const isWrong = result === "niet_in_orde";
    tables.add("modular/vaststellingen", {
      rapportnummer: id,
      volgnummer: String(position + 1),
      thema: theme,
      resultaat: result,
      soort: isWrong ? kind : "",
      omschrijving: sourceWords,
      hersteld_op: isWrong && fixedAfter !== null ? addDays(visit, fixedAfter) : "",
    });
  });
  for (const dimension of spec.scores?.dimensions ?? []) {
    const { version = "", score = 1 } = spec.scores ?? {};
    tables.add("modular/memoq", {
      rapportnummer: id,
      instrumentversie: version,
      dimensie: dimension,
      score: String(score),
    });
  }
  spec.followUps.forEach(({ status, action, after }, position) => {
    const datum = addDays(visit, after + position);
    tables.add("edison/opvolging", { rapportnummer: id, status, actie: action ?? "", datum });
  });
  if (spec.hasReply) addReply(tables, "inspectierapport", id, addDays(visit, 15));
}

function addReply(tables: Tables, betreft: string, nummer: string, day: string): void {
  tables.add("edison/reacties", { betreft, nummer, datum: day, vrijgegeven_op: day, tekst: sourceWords });
}

function addTrajectory(
  tables: Tables,
  spec: TrajectorySpec,
  id: string,
  locationId: string,
  reportId: string,
): void {
  const start = daysAgo(spec.daysAgo);
  const lastDay = addDays(start, 10 * spec.steps.length);
  tables.add("edison/handhavingstrajecten", {
    trajectnummer: id,
    dossiernummer: locationId,
    aanleiding: spec.triggers.join("|"),
    rapportnummer: reportId,
    datum_start: start,
    datum_einde: spec.closed === null ? "" : lastDay,
    reden_einde: spec.closed ?? "",
  });
  spec.steps.forEach((one, position) => {
    addStep(tables, one, `S${id}-${position}`, id, addDays(start, 10 * position));
  });
}

function addStep(tables: Tables, spec: StepSpec, id: string, trajectoryId: string, decided: string): void {
  const effective = spec.effectiveAfter === null ? "" : addDays(decided, spec.effectiveAfter);
  const hasMeasure = spec.kind === "beslissing" && spec.measure !== "geen_maatregel";
  tables.add("edison/handhavingsstappen", {
    stapnummer: id,
    trajectnummer: trajectoryId,
    soort: spec.kind,
    maatregel: spec.kind === "aanmaning" ? "" : spec.measure,
    dringende_noodzakelijkheid: yesNo(spec.isUrgent),
    uit_voorzorg: yesNo(spec.isPrecaution),
    datum_beslissing: decided,
    datum_meegedeeld: addDays(decided, 1),
    datum_ingang: hasMeasure ? effective : "",
    datum_einde: hasMeasure && effective && spec.lasts !== null ? addDays(effective, spec.lasts) : "",
    bedrag_eur: spec.measure === "geldboete" && spec.kind !== "aanmaning" ? "500" : "",
    toelichting: sourceWords,
  });
  if (spec.appeal) {
    const { isAdmissible, suspends, outcome } = spec.appeal;
    tables.add("edison/bezwaren", {
      stapnummer: id,
      datum_ingediend: addDays(decided, 8),
      ontvankelijk: isAdmissible,
      schort_op: suspends,
      uitspraak: outcome ?? "",
      datum_uitspraak: outcome === null ? "" : addDays(decided, 20),
    });
  }
  if (spec.hasReply) addReply(tables, "handhavingsstap", id, addDays(decided, 9));
}

/** Desks and numbers of children of the municipalities that have locations, and one published series. */
function addMunicipalities(tables: Tables, size: number): void {
  for (const [index, { nis }] of municipalities.slice(0, Math.ceil(size / 3)).entries()) {
    tables.add("gemeenten/lokale_loketten", {
      nis_code: nis,
      naam: `Beste loket ${index}`,
      telefoon: "09 000 00 02",
      email: `slecht@loket-${index}.example`,
      adres: `Gevaarlijkste Plein ${index}`,
    });
    const children = [1, 2, 11, 100, 7500][index % 5] ?? 1;
    tables.add("gemeenten/kinderen", { nis_code: nis, jaar: "2025", kinderen_0_2: String(children) });
  }
  for (const [index, waarde] of ["1", "0", "408"].entries()) {
    tables.add("kerncijfers/kerncijfers", {
      jaar: String(2023 + index),
      periode: "jaar",
      indicator: "klachten_ontvankelijk",
      waarde,
      eenheid: "aantal",
      bron: `Ranglijst. ${sourceWords}`,
    });
  }
}
