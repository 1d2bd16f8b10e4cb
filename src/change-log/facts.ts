/**
 * Turns the Register into a list of facts that can become news, each with an identity.
 *
 * The identity is made of ids of the source and normalised values alone, so that the same fact has the same id
 * whatever the order, the encoding or the spelling of dates in the export: only then can two publications be
 * compared without reporting something that did not happen.
 */
import { createHash } from "node:crypto";
import { isEndedState } from "../domain/licence.ts";
import { by } from "../domain/sorting.ts";
import { tidyLine } from "../domain/text.ts";
import type { IsoDate } from "../domain/dates.ts";
import type {
  Appeal,
  EnforcementStep,
  EnforcementTrajectory,
  Finding,
  InspectionReport,
  Licence,
  Location,
  PublicText,
  Reply,
  Transfer,
} from "../domain/records.ts";
import type { Register } from "../register/register.ts";
import { findingUrl, locationUrl, reportUrl, stepUrl, trajectoryUrl } from "../urls.ts";

export type FactKind =
  | "locatie"
  | "vergunning"
  | "overgang"
  | "inspectierapport"
  | "vaststelling"
  | "hersteld"
  | "opvolging"
  | "handhavingstraject"
  | "afgesloten"
  | "handhavingsstap"
  | "bezwaar"
  | "uitspraak"
  | "reactie";

export interface Fact {
  /** The kind and the identifying parts, each percent-encoded, joined by `/`. */
  id: string;
  kind: FactKind;
  /** The ids of the facts without which it could not be public. */
  parentIds: string[];
  locationIds: string[];
  recordId: string | null;
  /** The day on which it happened. */
  date: IsoDate | null;
  url: string;
  /** A fingerprint of what is shown of it: when it differs, the fact was corrected. Null where the id says everything. */
  content: string | null;
  /** The day from which its years online count (P4, P10). */
  agesFrom: IsoDate | null;
  /** False for a fact that only matters as a part of something else, or that has always been so. */
  isNews: boolean;
}

/** Returns every fact of a Register, in the order of their ids. */
export function factsOf(register: Register): Fact[] {
  const { locations, transfers, reports, trajectories } = register.records;
  return [
    ...locations.flatMap(locationFacts),
    ...transfers.map(transferFact),
    ...reports.flatMap(reportFacts),
    ...trajectories.flatMap(trajectoryFacts),
  ].sort(by(({ id }) => id));
}

/** Makes the id of a fact out of its kind and what identifies it. */
export function factId(kind: FactKind, ...parts: string[]): string {
  return [kind, ...parts.map(encodeURIComponent)].join("/");
}

/** Splits the id of a fact into its kind and its identifying parts. */
export function partsOf(id: string): { kind: FactKind; parts: string[] } {
  const [kind, ...parts] = id.split("/").map(decodeURIComponent);
  return { kind: kind as FactKind, parts };
}

/** The fields that a fact shares with the others of its record: where it is shown and on which facts it depends. */
type FactOrigin = Pick<Fact, "parentIds" | "locationIds" | "recordId" | "url">;

function fact(kind: FactKind, parts: string[], origin: FactOrigin, rest: Partial<Fact> = {}): Fact {
  return {
    id: factId(kind, ...parts),
    kind,
    ...origin,
    date: null,
    content: null,
    agesFrom: null,
    isNews: true,
    ...rest,
  };
}

function originOf(
  locationId: string,
  url: string,
  recordId: string | null,
  ...parentIds: string[]
): FactOrigin {
  return { locationIds: [locationId], url, recordId, parentIds };
}

function locationFacts({ id, licence }: Location): Fact[] {
  const url = locationUrl(id);
  const agesFrom = isEndedState(licence.state) ? licence.since : null;
  return [
    fact("locatie", [id], originOf(id, url, null), { agesFrom }),
    fact(
      "vergunning",
      [id, licence.state, licence.since ?? ""],
      originOf(id, url, null, factId("locatie", id)),
      {
        date: licence.since,
        // A licence that holds since it began is no news beside its location.
        isNews: licence.state !== "vergund" || hasChangedSince(licence),
      },
    ),
  ];
}

/** A licence whose first day is not known is not assumed to have been interrupted. */
function hasChangedSince({ from, since }: Licence): boolean {
  return from !== null && since !== null && since > from;
}

function transferFact({ fromLocationId, toLocationId, kind, date }: Transfer): Fact {
  const locationIds = [fromLocationId, toLocationId];
  const parentIds = locationIds.map((id) => factId("locatie", id));
  const origin = { parentIds, locationIds, recordId: null, url: locationUrl(toLocationId) };
  return fact("overgang", [...locationIds, kind, date], origin, { date });
}

function reportFacts(report: InspectionReport): Fact[] {
  const { id, locationId, findings, followUp, replies, hasPdf: _hasPdf, ...shown } = report;
  const url = reportUrl(id);
  const origin = originOf(locationId, url, id, factId("inspectierapport", id));
  return [
    fact("inspectierapport", [id], originOf(locationId, url, id, factId("locatie", locationId)), {
      date: report.finalDate,
      content: fingerprint(shown),
    }),
    ...findings.flatMap((finding) => findingFacts(finding, id, origin)),
    ...followUp.map(({ date, status, action }) =>
      fact("opvolging", [id, date, status, action ?? ""], origin, { date }),
    ),
    ...replyFacts(replies, "inspectierapport", id, origin),
  ];
}

function findingFacts({ fixedOn, ...shown }: Finding, reportId: string, report: FactOrigin): Fact[] {
  const origin = { ...report, url: findingUrl(reportId, shown.number) };
  return [
    fact("vaststelling", [reportId, shown.number], origin, {
      content: fingerprint(shown),
      isNews: false,
    }),
    ...(fixedOn === null
      ? []
      : [fact("hersteld", [reportId, shown.number, fixedOn], origin, { date: fixedOn })]),
  ];
}

function trajectoryFacts(trajectory: EnforcementTrajectory): Fact[] {
  const { id, locationId, triggers, startedOn, closingReason, steps } = trajectory;
  const endedOn = trajectory.isOpen ? null : trajectory.endedOn;
  const url = trajectoryUrl(locationId, id);
  const own = factId("handhavingstraject", id);
  return [
    fact("handhavingstraject", [id], originOf(locationId, url, id, factId("locatie", locationId)), {
      date: startedOn,
      content: fingerprint({ triggers: triggers.toSorted(), startedOn }),
      agesFrom: endedOn,
      isNews: false,
    }),
    ...(endedOn === null
      ? []
      : [
          fact("afgesloten", [id, endedOn, closingReason ?? ""], originOf(locationId, url, id, own), {
            date: endedOn,
          }),
        ]),
    ...steps.flatMap(stepFacts),
  ];
}

function stepFacts(step: EnforcementStep): Fact[] {
  const { appeals, replies, ...shown } = step;
  const { id, locationId, trajectoryId } = step;
  const url = stepUrl(id);
  const origin = originOf(locationId, url, id, factId("handhavingsstap", id));
  return [
    fact("handhavingsstap", [id], originOf(locationId, url, id, factId("handhavingstraject", trajectoryId)), {
      date: step.decidedOn,
      content: fingerprint(shown),
    }),
    ...appealFacts(appeals, id, origin),
    ...replyFacts(replies, "handhavingsstap", id, origin),
  ];
}

function appealFacts(appeals: readonly Appeal[], stepId: string, origin: FactOrigin): Fact[] {
  const inOrder = appeals.toSorted(
    by(({ lodgedOn, decidedOn, outcome }) => `${lodgedOn} ${decidedOn} ${outcome}`),
  );
  return numbered(inOrder, ({ lodgedOn }) => lodgedOn).flatMap(([appeal, order]) => {
    const { lodgedOn, outcome, decidedOn, ...shown } = appeal;
    const own = [stepId, lodgedOn, String(order)];
    return [
      fact("bezwaar", own, origin, { date: lodgedOn, content: fingerprint(shown) }),
      ...(outcome === null
        ? []
        : [
            fact("uitspraak", [...own, outcome], origin, {
              date: decidedOn,
              content: fingerprint(decidedOn),
            }),
          ]),
    ];
  });
}

function replyFacts(replies: readonly Reply[], kind: FactKind, recordId: string, origin: FactOrigin): Fact[] {
  const inOrder = replies.toSorted(by(({ date, releasedOn }) => `${date} ${releasedOn}`));
  return numbered(inOrder, ({ date }) => date).map(([{ date, text }, order]) =>
    fact("reactie", [kind, recordId, date, String(order)], origin, { date, content: fingerprint(text) }),
  );
}

/** The source gives appeals and replies no id: those of one day are distinguished by their order. */
function numbered<T>(items: readonly T[], day: (item: T) => IsoDate): [T, number][] {
  return items.map((item, index) => [
    item,
    items.slice(0, index).filter((earlier) => day(earlier) === day(item)).length + 1,
  ]);
}

/** Returns whether the text of a reply is shown in a publication, which has its fact with this content. */
export function isReplyShown({ content }: Pick<Fact, "content">): boolean {
  return content !== withheldText;
}

/** Fields that were renamed since publications first fingerprinted them, with the name that fingerprints keep. */
const fingerprintedNames: Readonly<Record<string, string>> = { notifiedOn: "toldOn" };

/**
 * Makes a fingerprint of values as they are shown: other line ends, spaces or forms of an accent are the same text.
 * Any change to the way it is made, the names and the order of fields included, makes every record look corrected in
 * the next publication.
 */
function fingerprint(values: unknown): string {
  const text = JSON.stringify(values, (_key, value: unknown) =>
    typeof value === "string" ? tidyLine(value) : withFingerprintedNames(value),
  );
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function withFingerprintedNames(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [fingerprintedNames[name] ?? name, inner]),
  );
}

const withheldText = fingerprint({ state: "withheld" } satisfies PublicText);
