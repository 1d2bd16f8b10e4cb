/** How long what has ended stays online (P4, P10). */
import { anniversary, type IsoDate } from "./dates.ts";

/** Up to and including the `years`-th anniversary of its end; 0 years = gone when ended. */
export function staysOnline(endedOn: IsoDate, peildatum: IsoDate, years: number): boolean {
  return years > 0 && peildatum <= anniversary(endedOn, years);
}
