/** Makes the sample exports that commands use when they are given none. */
import { join } from "node:path";
import type { Settings } from "../src/domain/settings-schema.ts";
import { writeFirstSnapshot } from "../src/publish/write-first-snapshot.ts";
import { defaultPeildatum, writeSample } from "../sample/write-sample.ts";

export type SampleSize = "whole" | "small";

const names: Record<SampleSize, string> = { whole: "sample", small: "sample-small" };

const earlierPeildatum = "2026-09-30";

const cache = join(import.meta.dirname, "../.cache");

/** Makes the sample of all of Flanders, or the small one; returns its folder. */
export function makeSample(size: SampleSize): string {
  return writeSampleOf(size, defaultPeildatum, names[size]);
}

/** Makes the snapshot of a publication of the same sample a month earlier, for the next publication to follow. */
export async function makeSamplePrevious(size: SampleSize, settings: Settings): Promise<string> {
  const earlier = writeSampleOf(size, earlierPeildatum, `${names[size]}-earlier`);
  const directory = join(cache, `${names[size]}-previous`);
  await writeFirstSnapshot(earlier, directory, settings);
  return directory;
}

function writeSampleOf(size: SampleSize, peildatum: string, name: string): string {
  const directory = join(cache, name);
  writeSample(directory, { scale: 1, seed: 1, peildatum, small: size === "small" });
  return directory;
}
