/** Reads the clock for the commands; code in `src/publish` gets its day from here, so that its output never depends on one. */
import { lightFormat } from "date-fns/lightFormat";
import type { IsoDate } from "../src/domain/dates.ts";

/** Returns the day on the clock of this machine, in its own time zone. */
export function machineDay(now = new Date()): IsoDate {
  return lightFormat(now, "yyyy-MM-dd");
}
