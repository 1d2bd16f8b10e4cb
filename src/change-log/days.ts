/** Groups the change log by day and by kind, and finds what is new in it. */
import { changeKinds, type ChangeKind } from "../domain/codes.ts";
import { addDays, type IsoDate } from "../domain/dates.ts";
import type { Change } from "../domain/records.ts";

export interface ChangeDay {
  date: IsoDate;
  changes: Change[];
}

/** Returns the days on which something changed, newest first. */
export function changeDays(changes: readonly Change[]): ChangeDay[] {
  return [...Map.groupBy(changes, ({ publishedOn }) => publishedOn)]
    .map(([date, ofDay]) => ({ date, changes: ofDay }))
    .sort((a, b) => b.date.localeCompare(a.date));
}

/** How many days count as new, the peildatum included. */
const recentDays = 30;

/** Returns the first of the days, up to the peildatum, whose changes count as new. */
export function recentSince(peildatum: IsoDate): IsoDate {
  return addDays(peildatum, 1 - recentDays);
}

/** Returns the new changes of some locations, newest first and each once, whichever of the locations it is about. */
export function recentChanges(
  changesByLocation: ReadonlyMap<string, readonly Change[]>,
  locations: readonly { id: string }[],
  peildatum: IsoDate,
): Change[] {
  const since = recentSince(peildatum);
  const recent = locations.flatMap(({ id }) =>
    (changesByLocation.get(id) ?? []).filter(({ publishedOn }) => publishedOn >= since),
  );
  return [...new Set(recent)].sort((a, b) => b.publishedOn.localeCompare(a.publishedOn));
}

/** Groups changes by kind, in the order of the list of kinds; a kind without changes is left out. */
export function byKind(changes: readonly Change[]): { kind: ChangeKind; changes: Change[] }[] {
  const groups = Map.groupBy(changes, ({ kind }) => kind);
  return changeKinds.flatMap((kind) => {
    const ofKind = groups.get(kind);
    return ofKind ? [{ kind, changes: ofKind }] : [];
  });
}
