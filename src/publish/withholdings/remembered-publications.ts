/**
 * What the private memory knows of the publications that are kept on disk: what each hides, noted when it was made, and
 * what each shows that is withheld by now, found anew with every publication. A rollback is judged by that alone, since
 * the export of then is gone.
 */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readPreviousPublication } from "../../change-log/previous-publication.ts";
import type { SnapshotFact } from "../../change-log/snapshot.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { isPublicationFolder } from "../folder-name.ts";
import type { Memory, RememberedPublication, ShownItem } from "./memory.ts";
import {
  hiddenPartsOf,
  itemsInForce,
  shownThoughWithheld,
  type WithheldNow,
} from "./shown-though-withheld.ts";

/** Returns what the memory of the next publication knows of it and of those in `directory`. */
export async function rememberPublications(
  directory: string,
  before: Memory | null,
  now: WithheldNow,
): Promise<RememberedPublication[]> {
  const { memory } = now;
  const kept = (await readdir(directory)).filter(
    (name) => name !== memory.publication && isPublicationFolder(name),
  );
  const remembered: RememberedPublication[] = [];
  for (const { shows, ...publication } of before === null ? [] : knownPublications(before)) {
    if (!kept.includes(publication.publication)) continue;
    const facts = await readFacts(join(directory, publication.publication));
    // One that can't be read is not remembered, and so nobody goes back to it.
    if (facts === null) continue;
    const found = shownThoughWithheld(facts, publication, now);
    remembered.push({ ...publication, shows: [...found, ...shows.filter((item) => !isInExport(item, now))] });
  }
  const own = hiddenPartsOf({ ...memory, peildatum: now.withholdings.peildatum });
  return [
    ...remembered,
    { publication: memory.publication, ...own, shows: shownThoughWithheld(now.facts, own, now) },
  ];
}

/** What is not in the export says nothing of itself, so what was known of it holds on. */
function isInExport(item: ShownItem, { withholdings }: WithheldNow): boolean {
  return withholdings.records.has(item);
}

async function readFacts(folder: string): Promise<SnapshotFact[] | null> {
  const snapshot = await readPreviousPublication(folder).catch(() => null);
  return snapshot?.facts ?? null;
}

/** Returns what a memory knows of each publication; one of before it noted that still knows its own. */
function knownPublications(memory: Memory): RememberedPublication[] {
  const { publication, publications } = memory;
  if (publications.length > 0) return publications;
  return [{ publication, ...hiddenPartsOf(memory), shows: [] }];
}

/**
 * Returns the folders that showed something withheld when the last publication was made, and still do: nobody had to go
 * back to them meanwhile, and nobody may.
 */
export function unfitPublications(before: Memory | null, next: Memory, today: IsoDate): string[] {
  if (before === null) return [];
  const unfit = (memory: Memory): Set<string> =>
    new Set(
      memory.publications
        .filter(({ shows }) => itemsInForce(shows, [memory.peildatum, today]).length > 0)
        .map(({ publication }) => publication),
    );
  const stillUnfit = unfit(next);
  return [...unfit(before)].filter((name) => stillUnfit.has(name));
}
