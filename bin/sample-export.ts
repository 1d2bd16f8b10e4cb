/** The sample exports that the commands make for themselves. */
import { join } from "node:path";
import { writeSample } from "../sample/write-sample.ts";

/** The peildatum on which the stock of the sample is exact. */
export const defaultPeildatum = "2026-10-31";

const cache = join(import.meta.dirname, "../.cache");

/** Makes the sample of all of Flanders, or the small one, and returns its folder. */
export async function makeSample(size: "whole" | "small"): Promise<string> {
  const directory = join(cache, size === "small" ? "sample-small" : "sample");
  await writeSample(directory, { scale: 1, seed: 1, peildatum: defaultPeildatum, small: size === "small" });
  return directory;
}
