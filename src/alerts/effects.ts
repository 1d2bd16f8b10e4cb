/** What the service does not decide itself: the time, chance, and where its words about itself go. */
import { randomBytes } from "node:crypto";
import type { Moment } from "./database/schema.ts";
import type { Log } from "./log-events.ts";

export interface Effects {
  now(): Moment;
  /** Text that nobody can guess, 128 bits, fit for an id in a URL and in a Message-ID. */
  newId(): string;
  /** From 0 up to 1, to spread retries. */
  random(): number;
  log: Log;
}

/** The world as it is. */
export const realEffects: Effects = {
  now: () => Date.now(),
  newId: () => randomBytes(16).toString("base64url"),
  random: () => Math.random(),
  log: () => undefined,
};
