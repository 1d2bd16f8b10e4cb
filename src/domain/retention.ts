/** How long a trajectory or a location stays online after its end (P4, P10). */
import { anniversary, type IsoDate } from "./dates.ts";

/** Returns true up to and including the `years`-th anniversary of the end; with 0 years it goes offline on ending. */
export function staysOnline(endedOn: IsoDate, peildatum: IsoDate, years: number): boolean {
  return years > 0 && peildatum <= anniversary(endedOn, years);
}
