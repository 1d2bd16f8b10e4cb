/** A small Register of the sample, opened once for the tests of the finder. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultPeildatum, writeSample } from "../../sample/write-sample.ts";
import { openExport } from "../open-register.ts";
import type { Register } from "../register/register.ts";

/** The Register of a sample of this scale. */
export async function sampleRegister(scale: number): Promise<Register> {
  const directory = mkdtempSync(join(tmpdir(), "finder-test-"));
  try {
    writeSample(directory, { scale, seed: 1, peildatum: defaultPeildatum });
    return (await openExport(directory)).register;
  } finally {
    rmSync(directory, { recursive: true });
  }
}
