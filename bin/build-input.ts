/** Chooses what a command builds: the export that PORTAL_EXPORT names, or the sample with a publication before it. */
import type { BuildInput } from "../src/load-site.ts";
import { makeSample, makeSamplePrevious, type SampleSize } from "./sample-export.ts";
import { readSettings } from "./settings.ts";

/** Reads the input from the environment; makes the sample where it names no export. */
export async function readBuildInput(environment: NodeJS.ProcessEnv, size: SampleSize): Promise<BuildInput> {
  const settings = readSettings(environment);
  const { PORTAL_EXPORT: exportDirectory, PORTAL_PREVIOUS: previous } = environment;
  if (exportDirectory) return { exportDirectory, previousPublication: previous || null, settings };
  return {
    exportDirectory: makeSample(size),
    previousPublication: previous || (await makeSamplePrevious(size, settings)),
    settings,
  };
}
