/** The effects that the service is handed, so that a test can replace them: the clock, chance and the log. */
import { randomBytes } from "node:crypto";
import type { Moment } from "./database/schema.ts";
import type { Log } from "./log-events.ts";

export interface Effects {
  now(): Moment;
  /** Returns text of 128 random bits that nobody can guess, fit for a URL and for a Message-ID. */
  newId(): string;
  /** Returns a number from 0 up to 1, which spreads retries. */
  random(): number;
  log: Log;
}

/** The clock and chance of the machine, and a log that writes nothing. */
export const realEffects: Effects = {
  now: () => Date.now(),
  newId: () => randomBytes(16).toString("base64url"),
  random: () => Math.random(),
  log: () => undefined,
};
