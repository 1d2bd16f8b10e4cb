/**
 * An index of the records of an export by their numbers in `publicatie/inhoudingen`, with the records each depends on.
 */
import type { RawExport } from "../data-loaders/records.ts";
import { withholdingSubjects, type WithholdingSubject } from "../domain/codes.ts";
import type { RecordIndex, RecordRef } from "../domain/withholdings.ts";

/** Indexes the records by number. The index is built on first use, because most builds never use it. */
export function indexRecords(raw: RawExport): RecordIndex {
  let index: Map<WithholdingSubject, Map<string, RecordRef[]>> | undefined;
  const recordsOf = (subject: WithholdingSubject): Map<string, RecordRef[]> => {
    index ??= parentsBySubject(raw);
    return index.get(subject) ?? new Map<string, RecordRef[]>();
  };
  return {
    has: ({ subject, id }) => recordsOf(subject).has(id),
    parentsOf: ({ subject, id }) => recordsOf(subject).get(id) ?? [],
    idsOf: (subject) => new Set(recordsOf(subject).keys()),
  };
}

function parentsBySubject(raw: RawExport): Map<WithholdingSubject, Map<string, RecordRef[]>> {
  const index = new Map(withholdingSubjects.map((subject) => [subject, new Map<string, RecordRef[]>()]));
  const add = (subject: WithholdingSubject, id: string, ...parents: RecordRef[]): void => {
    const known = index.get(subject)?.get(id);
    // Many replies can have one number: copying the list for each would take the square of their number.
    if (known) known.push(...parents);
    else index.get(subject)?.set(id, parents);
  };
  for (const { locationId } of raw.locations) add("locatie", locationId);
  for (const { reportId, locationId } of raw.reports) {
    add("inspectierapport", reportId, { subject: "locatie", id: locationId });
  }
  for (const { reportId, number } of raw.findings) {
    add("vaststelling", findingId(reportId, number), { subject: "inspectierapport", id: reportId });
  }
  for (const { trajectoryId, locationId } of raw.trajectories) {
    add("handhavingstraject", trajectoryId, { subject: "locatie", id: locationId });
  }
  for (const { stepId, trajectoryId } of raw.steps) {
    add("handhavingsstap", stepId, { subject: "handhavingstraject", id: trajectoryId });
  }
  for (const { subject, subjectId } of raw.replies) add("reactie", subjectId, { subject, id: subjectId });
  return index;
}

/** Returns the number of a finding, as `publicatie/inhoudingen` writes it. */
export function findingId(reportId: string, number: string): string {
  return `${reportId}#${number}`;
}
