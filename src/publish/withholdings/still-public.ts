/** Finds what an export withholds but the current publication shows: it stays public as long as `publish` refuses. */
import {
  isInForceOn,
  withheldKey,
  type ExportWithholdings,
  type RecordRef,
} from "../../domain/withholdings.ts";
import type { Fact } from "../../change-log/facts.ts";
import type { Snapshot } from "../../change-log/snapshot.ts";
import { homeParts, shownRecords } from "./shown-records.ts";
import { withheldIndexOf } from "./withheld-index.ts";
import type { Memory } from "./memory.ts";

/** The snapshot of the current publication with its memory. */
export interface PublishedState {
  snapshot: Snapshot;
  memory: Memory | null;
}

/** A record that is withheld, or one part of it. */
export interface StillPublic extends RecordRef {
  part: string | null;
}

/**
 * Returns every such record or part. `facts` are those of the new Register; null where the export was refused before
 * there was one: then only what the export names itself is known.
 */
export function stillPublic(
  { snapshot, memory }: PublishedState,
  now: ExportWithholdings,
  facts: readonly Fact[] | null,
): StillPublic[] {
  const shown = shownRecords(snapshot.facts);
  const isWithheld = facts === null ? withheldIndexOf(now).hasRecord : withheldByPolicy(now, facts);
  const records = [...shown.values()].filter(isWithheld);
  const gone = new Set(records.map((record) => withheldKey(record)));
  const isShown = (record: RecordRef): boolean =>
    shown.has(withheldKey(record)) && !gone.has(withheldKey(record));
  return [
    ...records.map((record) => ({ ...record, part: null })),
    ...(memory === null ? [] : newlyWithheldParts(memory, now).filter(isShown)),
  ];
}

/** Makes a test for records that are in the export and yet not public, by whatever rule. */
function withheldByPolicy(
  { records }: ExportWithholdings,
  facts: readonly Fact[],
): (record: RecordRef) => boolean {
  const isPublic = shownRecords(facts);
  return (record) => records.has(record) && !isPublic.has(withheldKey(record));
}

/** Returns the texts, and the addresses of homes, that were not withheld in the last publication. */
function newlyWithheldParts(memory: Memory, now: ExportWithholdings): StillPublic[] {
  const before = new Set([
    ...memory.gatedTexts.map((text) => withheldKey(text, text.column)),
    ...memory.withholdings
      .filter((one) => isInForceOn(one, memory.peildatum))
      .map((one) => withheldKey(one, one.column)),
  ]);
  const takenOffline = now.withholdings.filter((one) => isInForceOn(one, now.peildatum));
  const texts = [...takenOffline, ...now.gatedTexts].flatMap(({ subject, id, column }) =>
    column === null ? [] : [{ subject, id, part: column }],
  );
  const homesBefore = new Set(memory.privateHomes);
  const homes = [...now.privateHomes].filter((id) => !homesBefore.has(id));
  const parts = new Map(texts.map((text) => [withheldKey(text, text.part), text]));
  return [
    ...[...parts].flatMap(([key, text]) => (before.has(key) ? [] : [text])),
    ...homes.map((id) => ({ subject: "locatie" as const, id, part: homeParts })),
  ];
}
