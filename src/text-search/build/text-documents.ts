/**
 * The documents that can be searched: each report and each enforcement step with its texts, passage by passage.
 * They come from the Register alone, so a withheld text can't be found.
 */
import type { CareType, FindingKind, Theme } from "../../domain/codes.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { EnforcementStep, InspectionReport, PublicText, Reply } from "../../domain/records.ts";
import { by } from "../../domain/sorting.ts";
import { locationOf, municipalityOf, orThrow, type Register } from "../../register/register.ts";
import { formatDate } from "../../strings/format.ts";
import { stepTitle } from "../../strings/step-title.ts";
import { findingAnchor, replyAnchor, reportUrl, stepUrl } from "../../urls.ts";
import type { PassageSource } from "../browser/passage-classes.ts";

/** One text as it is on a page, with its anchor there. */
export interface Passage {
  source: PassageSource;
  /** The anchor on the page of the document. */
  anchor: string;
  theme: Theme | null;
  kind: FindingKind | null;
  text: string;
}

/** A report or an enforcement step: plain values alone, since a build hands it to another thread. */
export interface TextDocument {
  /** What it is, with its day. */
  title: string;
  /** The name of the location and of its municipality. */
  place: string;
  url: string;
  /** The day of the visit or of the decision. */
  date: IsoDate;
  careType: CareType;
  /** The name of the province, or of the region for Brussels, which is in no province. */
  province: string;
  passages: Passage[];
}

/**
 * Returns all documents with at least one text, oldest first. Steps of closed trajectories are kept from search engines
 * (P4), so they are included only when the settings of the publisher say so.
 */
export function textDocuments(
  register: Register,
  policy: { searchClosedTrajectories: boolean },
): TextDocument[] {
  const isSearchable = (step: EnforcementStep): boolean =>
    policy.searchClosedTrajectories ||
    orThrow(register.trajectoryById.get(step.trajectoryId), `trajectory of ${step.id}`).isOpen;
  return [
    ...register.records.reports.map((report) => reportDocument(register, report)),
    ...register.steps.filter(isSearchable).map((step) => stepDocument(register, step)),
  ]
    .filter(({ passages }) => passages.length > 0)
    .sort(by(({ date, url }) => `${date} ${url}`));
}

function reportDocument(register: Register, report: InspectionReport): TextDocument {
  return {
    title: `Inspectierapport over het bezoek van ${formatDate(report.visitDate)}`,
    url: reportUrl(report.id),
    date: report.visitDate,
    ...locationFacts(register, report),
    passages: [
      ...shown(report.conclusion, { source: "conclusie", anchor: "conclusie", theme: null, kind: null }),
      ...report.findings.flatMap(({ number, theme, kind, description }) =>
        shown(description, { source: "vaststelling", anchor: findingAnchor(number), theme, kind }),
      ),
      ...replyPassages(report.replies),
    ],
  };
}

function stepDocument(register: Register, step: EnforcementStep): TextDocument {
  const facts = locationFacts(register, step);
  return {
    title: `${stepTitle(step, facts.careType)}, ${formatDate(step.decidedOn)}`,
    url: stepUrl(step.id),
    date: step.decidedOn,
    ...facts,
    passages: [
      ...shown(step.explanation, {
        source: "handhavingsstap",
        anchor: "toelichting",
        theme: null,
        kind: null,
      }),
      ...replyPassages(step.replies),
    ],
  };
}

function replyPassages(replies: readonly Reply[]): Passage[] {
  return replies.flatMap(({ text }, index) =>
    shown(text, { source: "reactie", anchor: replyAnchor(index), theme: null, kind: null }),
  );
}

function shown(text: PublicText, passage: Omit<Passage, "text">): Passage[] {
  return text.state === "shown" && text.text.trim() !== "" ? [{ ...passage, text: text.text }] : [];
}

function locationFacts(register: Register, record: { locationId: string }) {
  const location = locationOf(register, record);
  const municipality = municipalityOf(register, location);
  return {
    place: `${location.name}, ${municipality.name}`,
    careType: location.careType,
    province: municipality.province || "Brussel",
  };
}
