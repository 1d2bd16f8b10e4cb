/** The sample exports that the commands make for themselves. */
import { join } from "node:path";
import { defaultPeildatum, writeSample } from "../sample/write-sample.ts";

const cache = join(import.meta.dirname, "../.cache");

/** Makes the sample of all of Flanders, or the small one, and returns its folder. */
export function makeSample(size: "whole" | "small"): string {
  const directory = join(cache, size === "small" ? "sample-small" : "sample");
  writeSample(directory, { scale: 1, seed: 1, peildatum: defaultPeildatum, small: size === "small" });
  return directory;
}
