import { Command } from "commander";
import { z } from "zod";
import { defaultPeildatum } from "../../sample/write-sample.ts";
import { optionParser, progressOn } from "../console.ts";

/** Defines `sample`, which writes a fictitious export. */
export function sampleCommand(): Command {
  return new Command("sample")
    .summary("write a fictitious export of Flanders")
    .description("Writes an export in which every location, organiser, person and finding is made up.")
    .argument("<dir>", "the folder to write into")
    .option(
      "--scale <factor>",
      "how large: 1 has some 7,000 locations",
      optionParser(z.coerce.number().positive().max(20)),
      1,
    )
    .option(
      "--seed <number>",
      "another Flanders for another number",
      optionParser(z.coerce.number().int().nonnegative()),
      1,
    )
    .option("--peildatum <date>", "the day of the export", optionParser(z.iso.date()), defaultPeildatum)
    .option("--small", "only some 60 locations, one for each case", false)
    .addHelpText("after", "\nExample:\n  npm run portal -- sample .cache/november --peildatum 2026-11-30")
    .action(sample);
}

interface SampleOptions {
  scale: number;
  seed: number;
  peildatum: string;
  small: boolean;
}

async function sample(directory: string, options: SampleOptions): Promise<void> {
  const { writeSample } = await import("../../sample/write-sample.ts");
  const progress = progressOn(process.stdout);
  writeSample(directory, {
    ...options,
    onProgress: (done, total) => {
      progress.report(`${done} of ${total} locations`);
    },
  });
  progress.end();
  console.log(`The sample is in ${directory}`);
}
