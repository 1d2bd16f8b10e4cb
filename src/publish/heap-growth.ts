/** Keeps the memory of a build low: by default V8 lets garbage grow with the memory of the machine. */
import { setFlagsFromString } from "node:v8";

/** By how much the heap may grow beyond what is alive before V8 collects, in percent. */
const growthPercent = 40;
/** Largest half of the space for new objects, in MB: most of what a page is made of has died before it is full. */
const newSpaceMegabytes = 16;

/** Lets V8 collect garbage earlier from now on. There is no bound: a larger export takes the memory that it needs. */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
  setFlagsFromString(`--max-semi-space-size=${newSpaceMegabytes}`);
}
