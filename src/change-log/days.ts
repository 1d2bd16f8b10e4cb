/** Groups the change log by day, for the pages of /wijzigingen/. */
import { changeKinds, type ChangeKind } from "../domain/codes.ts";
import type { IsoDate } from "../domain/dates.ts";
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

/** Groups the changes of a day by kind, in the order of the list of kinds; a kind without changes is left out. */
export function byKind(changes: readonly Change[]): { kind: ChangeKind; changes: Change[] }[] {
  const groups = Map.groupBy(changes, ({ kind }) => kind);
  return changeKinds.flatMap((kind) => {
    const ofKind = groups.get(kind);
    return ofKind ? [{ kind, changes: ofKind }] : [];
  });
}
