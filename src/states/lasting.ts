import type { IsoDate } from "../domain/dates.ts";
import { formatElapsed } from "../strings/elapsed.ts";
import { formatDate } from "../strings/format.ts";

/** Says how long a state lasts, counted from the peildatum: `, op 31 oktober 2026 al 14 maanden`; nothing on its first day. */
export function lastingClause(since: IsoDate, peildatum: IsoDate): string {
  return since >= peildatum ? "" : `, op ${formatDate(peildatum)} al ${formatElapsed(since, peildatum)}`;
}
