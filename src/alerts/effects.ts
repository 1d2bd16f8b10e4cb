/** What the service takes from the world around it, as arguments, so that a test can hold the clock. */
import { randomUUID } from "node:crypto";
import type { Moment } from "./database/schema.ts";

export interface Clock {
  now(): Moment;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** A random id, so that several instances can make them side by side. */
export function newId(): string {
  return randomUUID();
}
