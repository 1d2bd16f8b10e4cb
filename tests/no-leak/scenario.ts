/**
 * Turns a random scenario into an export, and into what must become of every value in it.
 *
 * This implements the policy a second time, from the contract and by other means, so that a fault in one
 * of them shows as a difference. Nothing here is imported from src/policy.
 */
import { municipalities } from "../../src/data-loaders/municipality-reference.ts";
import { newExportPair, type ExportPair, type Secret } from "./export-pair.ts";
import { anniversaryOf, shift } from "./days.ts";
import { newMarkers, type Expectation, type Markers, type Visibility } from "./markers.ts";
import { otherWithheldText, markedText } from "./texts.ts";
import type {
  FindingSpec,
  LocationSpec,
  RepliesSpec,
  ReportSpec,
  StepSpec,
  TextSpec,
  TrajectorySpec,
  WithholdingSpec,
  ScenarioSpec,
} from "./scenario-spec.ts";

export interface Scenario {
  expectations: Expectation[];
  /** Pages of withheld records, which may not exist. */
  hiddenPages: string[];
  write: ExportPair["write"];
}

/** The rule that hides a value; null where none does. */
type Rule = string | null;

/** Makes the rows of a scenario, and records for each value where it may be found. */
export function buildScenario({ peildatum, locations }: ScenarioSpec): Scenario {
  const markers = newMarkers();
  const unknownColumn = markers.word();
  const writer = new ScenarioWriter(peildatum, markers, newExportPair(peildatum, unknownColumn));
  writer.expect(unknownColumn, "nowhere", null, "a column that the contract does not know");
  writer.writeLocations(locations);
  return {
    expectations: writer.expectations,
    hiddenPages: writer.hiddenPages,
    write: (variant, directory) => {
      writer.pair.write(variant, directory);
    },
  };
}

interface WrittenTrajectory {
  start: string;
  end: string | null;
}

class ScenarioWriter {
  readonly expectations: Expectation[] = [];
  readonly hiddenPages: string[] = [];
  readonly peildatum: string;
  readonly markers: Markers;
  readonly pair: ExportPair;

  constructor(peildatum: string, markers: Markers, pair: ExportPair) {
    this.peildatum = peildatum;
    this.markers = markers;
    this.pair = pair;
  }

  expect(marker: string, visibility: Visibility, page: string | null, what: string): void {
    this.expectations.push({ marker, visibility, page: visibility === "nowhere" ? null : page, what });
  }

  /** Makes a new word that is public on `page`, unless a rule hides it. */
  word(hiddenBy: Rule, page: string | null, what: string): string {
    const marker = this.markers.word();
    this.expect(marker, hiddenBy === null ? "public" : "nowhere", page, `${what}, ${hiddenBy ?? "shown"}`);
    return marker;
  }

  hidePage(hiddenBy: Rule, page: string): void {
    if (hiddenBy !== null) this.hiddenPages.push(page);
  }

  day(days: number): string {
    return shift(this.peildatum, days);
  }

  // Locations and organisers

  writeLocations(specs: readonly LocationSpec[]): void {
    const written = specs.map((spec) => ({
      spec,
      id: this.markers.number(),
      hiddenBy: this.locationRule(spec),
    }));
    const organisers: { id: string; locations: typeof written }[] = [];
    for (const location of written) {
      if (location.spec.hasOwnOrganiser || organisers.length === 0)
        organisers.push({ id: this.markers.word(), locations: [] });
      organisers.at(-1)?.locations.push(location);
    }
    for (const { id, locations } of organisers)
      this.writeOrganiser(
        id,
        locations.every(({ hiddenBy }) => hiddenBy !== null),
      );
    written.forEach(({ spec, id, hiddenBy }, index) => {
      const organiser = organisers.find(({ locations }) => locations.some((location) => location.id === id));
      this.writeLocation(spec, id, organiser?.id ?? "", hiddenBy, index);
      const next = written[index + 1];
      if (spec.transfer === null || !next) return;
      const isHidden = hiddenBy !== null || next.hiddenBy !== null || spec.transfer > 0;
      this.pair.add(
        "edison/overgangen",
        {
          van_dossiernummer: id,
          naar_dossiernummer: next.id,
          aard: "overname",
          datum: this.day(spec.transfer),
        },
        isHidden,
      );
    });
  }

  writeOrganiser(id: string, isHidden: boolean): void {
    const rule = isHidden ? "P10 organiser" : null;
    const page = `/organisator/${id}/`;
    this.expect(id, isHidden ? "nowhere" : "public", page, `organisator_id, ${rule ?? "shown"}`);
    this.hidePage(rule, page);
    const website = this.word(rule, page, "website of an organiser");
    this.pair.add(
      "edison/organisatoren",
      {
        organisator_id: id,
        naam: `Vzw ${this.word(rule, page, "naam of an organiser")}`,
        rechtsvorm: "vzw",
        website: `https://${website}.example/`,
      },
      isHidden,
    );
  }

  locationRule(spec: LocationSpec): Rule {
    if (isTakenOffline(spec.withheld, "record")) return "P13 locatie";
    const since = this.since(spec);
    const hasEnded = ["opgeheven", "stopgezet"].includes(spec.state) && since <= this.peildatum;
    return hasEnded && anniversaryOf(since, 5) < this.peildatum ? "P10 ended" : null;
  }

  since({ since }: LocationSpec): string {
    return since.from === "peildatum"
      ? this.day(since.days)
      : shift(anniversaryOf(this.peildatum, -5), since.days);
  }

  writeLocation(spec: LocationSpec, id: string, organiserId: string, hiddenBy: Rule, index: number): void {
    const page = `/locatie/${id}/`;
    this.expect(id, hiddenBy === null ? "public" : "nowhere", page, `dossiernummer, ${hiddenBy ?? "shown"}`);
    this.hidePage(hiddenBy, page);
    const municipality = municipalities[index % municipalities.length];
    if (!municipality) throw new Error("The reference has no municipalities.");
    const since = this.since(spec);
    const isFuture = since > this.peildatum;
    const hasEnded = !isFuture && ["opgeheven", "stopgezet"].includes(spec.state);
    const hours = this.text(
      spec.hours,
      hiddenBy,
      isTakenOffline(spec.withheld, "openingsuren"),
      page,
      "openingsuren",
    );
    const licenceFrom = "2012-03-01";
    const home = new HomeFields(this, spec, hiddenBy, hasEnded, page);
    this.pair.add(
      "edison/locaties",
      {
        dossiernummer: id,
        organisator_id: organiserId,
        vestigingsnummer: home.branchNumber(),
        naam: `De ${this.word(hiddenBy, page, "naam of a location")}`,
        straat: home.address("straat", "straat"),
        huisnummer: home.address("huisnummer", ""),
        bus: home.address("bus", ""),
        postcode: municipality.postcodes[0] ?? "",
        gemeente: municipality.name,
        nis_code: municipality.nis,
        ...home.point(municipality),
        opvangvorm: spec.careType,
        in_gezinswoning: spec.isPrivateHome ? "ja" : "nee",
        plaatsen: "8",
        telwijze: "vergund",
        tarief: "inkomenstarief",
        openingsuren: hours,
        telefoon: home.contact(
          "telefoon",
          () => `04${this.markers.number().slice(1)}`,
          () => "0455 55 55 55",
        ),
        email: home.contact(
          "email",
          () => `info@${this.markers.word()}.example`,
          () => "ander@ander.example",
        ),
        website: home.contact(
          "website",
          () => `https://${this.markers.word()}.example/`,
          () => "https://ander.example/",
        ),
        vergunning_van: licenceFrom,
        vergunningsstatus: isFuture ? { whole: spec.state, without: "vergund" } : spec.state,
        status_sinds: isFuture ? { whole: since, without: licenceFrom } : since,
      },
      hiddenBy !== null,
    );
    this.writeWithholding("locatie", id, spec.withheld, hiddenBy);
    this.writeComplaints(spec, id, hiddenBy, municipality.slug);
    const reportIds = spec.reports.map(() => this.markers.word());
    const reportRules = spec.reports.map((report) => hiddenBy ?? this.reportRule(report));
    const open = spec.trajectories.flatMap((trajectory) =>
      this.writeTrajectory(trajectory, id, hiddenBy, reportIds[0] ?? null, reportRules[0] ?? null),
    );
    spec.reports.forEach((report, index) => {
      this.writeReport(report, reportIds[index] ?? "", id, reportRules[index] ?? null, open);
    });
  }

  writeComplaints(spec: LocationSpec, id: string, hiddenBy: Rule, slug: string): void {
    for (const offset of spec.complaints) {
      const rule = hiddenBy ?? (offset > 0 || offset < -4 ? "P8 year" : null);
      const count = this.markers.number();
      const visibility = spec.isPrivateHome ? "municipality only" : "public";
      const page = spec.isPrivateHome ? `/gemeente/${slug}/` : `/locatie/${id}/`;
      this.expect(count, rule === null ? visibility : "nowhere", page, `klachten, ${rule ?? "shown"}`);
      const jaar = String(Number(this.peildatum.slice(0, 4)) + offset);
      this.pair.add(
        "klaroen/klachten",
        { dossiernummer: id, jaar, ontvankelijk: count, elementen: count },
        rule !== null,
      );
    }
  }

  // Reports

  reportRule({ withheld, visit, final }: ReportSpec): Rule {
    if (isTakenOffline(withheld, "record")) return "P13 inspectierapport";
    if (final === null) return "P1 draft";
    if (final > 0) return "P1 not definitive yet";
    return visit <= "2022-11-16" ? "P2 visit" : null;
  }

  writeReport(
    spec: ReportSpec,
    id: string,
    locationId: string,
    hiddenBy: Rule,
    trajectories: WrittenTrajectory[],
  ): void {
    const page = `/inspectierapport/${id}/`;
    this.expect(id, hiddenBy === null ? "public" : "nowhere", page, `rapportnummer, ${hiddenBy ?? "shown"}`);
    this.hidePage(hiddenBy, page);
    const visit = spec.visit === "recent" ? this.day(-70) : spec.visit;
    const isHidden = hiddenBy !== null;
    this.pair.add(
      "modular/inspectierapporten",
      {
        rapportnummer: id,
        dossiernummer: locationId,
        datum_bezoek: visit,
        aangekondigd: "nee",
        aanleiding: "gewoon",
        datum_ontwerp: shift(visit, 10),
        datum_definitief: spec.final === null ? "" : this.day(spec.final),
        conclusie: this.text(
          spec.conclusion,
          hiddenBy,
          isTakenOffline(spec.withheld, "conclusie"),
          page,
          "conclusie",
        ),
        advies: "geen",
      },
      isHidden,
    );
    this.writeWithholding("inspectierapport", id, spec.withheld, hiddenBy);
    spec.findings.forEach((finding, index) => {
      this.writeFinding(finding, id, String(index + 1), hiddenBy, page);
    });
    if (spec.hasQuality) {
      const instrumentversie = this.word(hiddenBy, null, "instrumentversie");
      this.pair.add(
        "modular/memoq",
        { rapportnummer: id, instrumentversie, dimensie: "welbevinden", score: "3" },
        isHidden,
      );
    }
    for (const { status, day } of spec.followUps) {
      const datum = this.day(day);
      const isTooSoon =
        status === "handhaving" &&
        !trajectories.some(({ start, end }) => start <= datum && (end === null || datum < end));
      this.pair.add(
        "edison/opvolging",
        { rapportnummer: id, status, actie: "gesprek", datum },
        isHidden || day > 0 || isTooSoon,
      );
    }
    this.writeReplies(spec.replies, "inspectierapport", id, hiddenBy, page);
    if (spec.hasPdf) {
      const marker = this.word(hiddenBy ?? "publishPdf is off", page, "pdf");
      this.pair.addFile(`modular/pdf/${id}.pdf`, `%PDF-1.7 ${marker}`);
    }
  }

  writeFinding(
    spec: FindingSpec,
    reportId: string,
    number: string,
    reportHiddenBy: Rule,
    page: string,
  ): void {
    const hiddenBy = reportHiddenBy ?? (isTakenOffline(spec.withheld, "record") ? "P13 vaststelling" : null);
    const fixedOn = spec.fixed === null ? "" : this.day(spec.fixed);
    this.pair.add(
      "modular/vaststellingen",
      {
        rapportnummer: reportId,
        volgnummer: number,
        thema: "infrastructuur",
        resultaat: spec.result,
        soort: spec.result === "niet_in_orde" ? "inbreuk" : "",
        omschrijving: this.text(
          spec.text,
          hiddenBy,
          isTakenOffline(spec.withheld, "omschrijving"),
          page,
          "omschrijving",
        ),
        hersteld_op: fixedOn > this.peildatum ? { whole: fixedOn, without: "" } : fixedOn,
      },
      hiddenBy !== null,
    );
    this.writeWithholding("vaststelling", `${reportId}#${number}`, spec.withheld, hiddenBy);
  }

  writeReplies(specs: RepliesSpec, subject: string, id: string, subjectHiddenBy: Rule, page: string): void {
    for (const { released, text, withheld } of specs) {
      const ownRule = isTakenOffline(withheld, "record")
        ? "P13 reactie"
        : released === null || released > 0
          ? "reply not released"
          : null;
      const hiddenBy = subjectHiddenBy ?? ownRule;
      this.pair.add(
        "edison/reacties",
        {
          betreft: subject,
          nummer: id,
          datum: this.day(-9),
          vrijgegeven_op: released === null ? "" : this.day(released),
          tekst: this.text(
            text,
            hiddenBy,
            isTakenOffline(withheld, "tekst"),
            page,
            `tekst of a reply to a ${subject}`,
          ),
        },
        hiddenBy !== null,
      );
      this.writeWithholding("reactie", id, withheld, hiddenBy);
    }
  }

  // Enforcement

  /** Writes a trajectory; returns it where it is public. */
  writeTrajectory(
    spec: TrajectorySpec,
    locationId: string,
    locationHiddenBy: Rule,
    reportId: string | null,
    reportHiddenBy: Rule,
  ): WrittenTrajectory[] {
    const id = this.markers.word();
    const end = this.endOf(spec);
    const wanted = spec.start === "recent" ? this.day(-300) : spec.start;
    // A trajectory that ended before it started would be an error.
    const start = end !== null && end < wanted ? shift(end, -100) : wanted;
    const ownRule = locationHiddenBy ?? this.trajectoryRule(spec, start, end);
    const stepRules = spec.steps.map((step) => ownRule ?? this.stepRule(step, start));
    const hiddenBy = ownRule ?? (stepRules.every((rule) => rule !== null) ? "P3 no public step" : null);
    const hasEnded = end !== null && end <= this.peildatum;
    const isFuture = end !== null && !hasEnded;
    this.expect(id, hiddenBy === null ? "public" : "nowhere", null, `trajectnummer, ${hiddenBy ?? "shown"}`);
    const namedReport = spec.namesReport && reportId !== null ? reportId : "";
    this.pair.add(
      "edison/handhavingstrajecten",
      {
        trajectnummer: id,
        dossiernummer: locationId,
        aanleiding: "inspectie",
        rapportnummer: reportHiddenBy === null ? namedReport : { whole: namedReport, without: "" },
        datum_start: start,
        datum_einde: isFuture ? { whole: end, without: "" } : (end ?? ""),
        reden_einde: isFuture ? { whole: spec.reason, without: "" } : end === null ? "" : spec.reason,
      },
      hiddenBy !== null,
    );
    this.writeWithholding("handhavingstraject", id, spec.withheld, hiddenBy);
    spec.steps.forEach((step, index) => {
      this.writeStep(step, id, start, stepRules[index] ?? null, hasEnded);
    });
    return hiddenBy === null ? [{ start, end }] : [];
  }

  endOf({ end }: TrajectorySpec): string | null {
    if (end === null) return null;
    return end.from === "peildatum" ? this.day(end.days) : shift(anniversaryOf(this.peildatum, -5), end.days);
  }

  trajectoryRule({ withheld, reason }: TrajectorySpec, start: string, end: string | null): Rule {
    if (isTakenOffline(withheld, "record")) return "P13 handhavingstraject";
    if (start < "2022-09-01") return "P2 trajectory";
    if (end === null) return null;
    if (reason === "ongegrond") return "P5 ongegrond";
    return end <= this.peildatum && anniversaryOf(end, 5) < this.peildatum ? "P4 past" : null;
  }

  stepRule({ withheld, notified, appeals }: StepSpec, start: string): Rule {
    if (isTakenOffline(withheld, "record")) return "P13 handhavingsstap";
    if (notified === null) return "P3 not notified";
    const notifiedOn = notified === "early" ? shift(start, 20) : this.day(notified);
    if (shift(notifiedOn, 3) > this.peildatum) return "P3 three days";
    return appeals.some(({ outcome }) => outcome === "vernietigd") ? "annulled" : null;
  }

  writeStep(spec: StepSpec, trajectoryId: string, start: string, hiddenBy: Rule, isPast: boolean): void {
    const id = this.markers.word();
    const page = `/handhavingsrapport/${id}/`;
    this.expect(id, hiddenBy === null ? "public" : "nowhere", page, `stapnummer, ${hiddenBy ?? "shown"}`);
    this.hidePage(hiddenBy, page);
    const notifiedOn =
      spec.notified === null ? null : spec.notified === "early" ? shift(start, 20) : this.day(spec.notified);
    const amount = this.markers.number();
    this.expect(amount, hiddenBy === null ? "public" : "nowhere", page, `bedrag_eur, ${hiddenBy ?? "shown"}`);
    const visibility = isPast ? "noindex pages only" : "public";
    const isOffline = isTakenOffline(spec.withheld, "toelichting");
    this.pair.add(
      "edison/handhavingsstappen",
      {
        stapnummer: id,
        trajectnummer: trajectoryId,
        soort: spec.kind,
        maatregel: spec.kind === "aanmaning" ? "" : spec.measure,
        dringende_noodzakelijkheid: "nee",
        uit_voorzorg: "nee",
        datum_beslissing: shift(notifiedOn ?? this.day(-5), -1),
        datum_meegedeeld: notifiedOn ?? "",
        bedrag_eur: amount,
        toelichting: this.text(spec.text, hiddenBy, isOffline, page, "toelichting", visibility),
      },
      hiddenBy !== null,
    );
    this.writeWithholding("handhavingsstap", id, spec.withheld, hiddenBy);
    for (const { lodged, outcome, decided } of spec.appeals) {
      const isDecided = outcome !== null && Math.max(lodged, decided) <= 0;
      const secret = (value: string): string | Secret => (isDecided ? value : { whole: value, without: "" });
      this.pair.add(
        "edison/bezwaren",
        {
          stapnummer: id,
          datum_ingediend: this.day(lodged),
          ontvankelijk: "ja",
          schort_op: "nee",
          uitspraak: secret(outcome ?? ""),
          datum_uitspraak: secret(outcome === null ? "" : this.day(Math.max(lodged, decided))),
        },
        hiddenBy !== null || lodged > 0,
      );
    }
    this.writeReplies(spec.replies, "handhavingsstap", id, hiddenBy, page);
  }

  // Texts and inhoudingen

  /** Makes a free text with a marker in it; the other export has another withheld text where this one is withheld. */
  text(
    { kind }: TextSpec,
    hiddenBy: Rule,
    isOffline: boolean,
    page: string,
    column: string,
    visibility: Visibility = "public",
  ): string | Secret {
    const marker = this.markers.word();
    const { text, rule } = markedText(kind, marker);
    const ruleHere = hiddenBy ?? (isOffline ? `P13 ${column}` : rule === null ? null : `P9 ${kind}`);
    this.expect(
      marker,
      ruleHere === null ? visibility : "nowhere",
      page,
      `${column}, ${ruleHere ?? "shown"}`,
    );
    return ruleHere === null || hiddenBy !== null ? text : { whole: text, without: otherWithheldText };
  }

  writeWithholding(subject: string, id: string, { target, period }: WithholdingSpec, hiddenBy: Rule): void {
    if (target === "nothing") return;
    const { from, until, isInForce } = period;
    this.pair.add(
      "publicatie/inhoudingen",
      {
        betreft: subject,
        nummer: id,
        kolom: target === "record" ? "" : target,
        vanaf: this.day(from),
        tot: until === null ? "" : this.day(until),
        reden: `Vonnis ${this.word("never published", null, "reden of an inhouding")}`,
      },
      hiddenBy !== null || !isInForce,
    );
  }
}

function isTakenOffline(withheld: WithholdingSpec, target: string): boolean {
  return withheld.target === target && withheld.period.isInForce;
}

/** Makes street, contact and point of a location: for a private home on its own page only, and once ended on none. */
class HomeFields {
  readonly visibility: Visibility;
  readonly rule: string;
  readonly writer: ScenarioWriter;
  readonly spec: LocationSpec;
  readonly hiddenBy: Rule;
  readonly page: string;

  constructor(writer: ScenarioWriter, spec: LocationSpec, hiddenBy: Rule, hasEnded: boolean, page: string) {
    this.writer = writer;
    this.spec = spec;
    this.hiddenBy = hiddenBy;
    this.page = page;
    if (hiddenBy !== null) [this.visibility, this.rule] = ["nowhere", hiddenBy];
    else if (!spec.isPrivateHome) [this.visibility, this.rule] = ["public", "shown"];
    else if (hasEnded) [this.visibility, this.rule] = ["nowhere", "P7 ended home"];
    else [this.visibility, this.rule] = ["location page only", "P7 home"];
  }

  address(column: string, suffix: string): string | Secret {
    const marker = this.writer.markers.word();
    this.writer.expect(marker, this.visibility, this.page, `${column}, ${this.rule}`);
    return this.unless(this.visibility === "nowhere", marker + suffix, `ander${suffix}`);
  }

  contact(column: string, make: () => string, makeOther: () => string): string | Secret {
    const isOffline = isTakenOffline(this.spec.withheld, column);
    const value = make();
    const marker = /zqj[a-z]{5}x/.exec(value)?.[0] ?? value;
    const isHidden = this.visibility === "nowhere" || isOffline;
    const rule = this.visibility !== "nowhere" && isOffline ? `P13 ${column}` : this.rule;
    this.writer.expect(marker, isHidden ? "nowhere" : this.visibility, this.page, `${column}, ${rule}`);
    return this.unless(isHidden, value, makeOther());
  }

  /** Makes the branch number, which is never public for a private home, since it reveals the address. */
  branchNumber(): string | Secret {
    const first = `2${this.writer.markers.number().slice(2)}`;
    const number = first + String(97 - (Number(first) % 97)).padStart(2, "0");
    const isHidden = this.hiddenBy !== null || this.spec.isPrivateHome;
    const rule = this.hiddenBy ?? (this.spec.isPrivateHome ? "P7 vestigingsnummer" : "shown");
    this.writer.expect(number, isHidden ? "nowhere" : "public", null, `vestigingsnummer, ${rule}`);
    return this.unless(isHidden, number, "");
  }

  /** Makes the point: that of a private home must become the centre of its postcode; a rounded one would differ from the other export. */
  point({ latitude, longitude }: { latitude: number; longitude: number }): Record<string, string | Secret> {
    const coordinate = (degrees: number): string =>
      `${degrees.toFixed(2)}${this.writer.markers.number().slice(2)}`;
    const [x, y] = [coordinate(longitude), coordinate(latitude)];
    const isHidden = this.hiddenBy !== null || this.spec.isPrivateHome;
    const rule = this.hiddenBy ?? "P7 point";
    for (const value of isHidden ? [x, y] : []) {
      this.writer.expect(value.replace(".", ""), "nowhere", null, `point, ${rule}`);
    }
    return {
      x: this.unless(isHidden, x, ""),
      y: this.unless(isHidden, y, ""),
      crs: this.unless(isHidden, "EPSG:4326", ""),
    };
  }

  private unless(isHidden: boolean, whole: string, without: string): string | Secret {
    return isHidden ? { whole, without } : whole;
  }
}
