/**
 * Measures the build of the site: seconds, memory, and whether a page costs as much in a Flanders four times as large.
 * Each build runs in a process of its own, as a publisher runs it.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaultPeildatum, writeSample } from "../sample/write-sample.ts";
import type { Metrics } from "./metrics.ts";
import { limitsAt } from "./scaled-limits.ts";

const root = join(import.meta.dirname, "..");
const cache = join(root, ".cache/bench");
const largeScale = 4;

interface Build {
  seconds: number;
  pages: number;
  peakMegabytes: number;
  msPerPage: number;
}

/** Builds at scale 1 and 4, which takes some ten minutes, and gigabytes of disk that are freed afterwards. */
export async function measure(): Promise<Metrics> {
  const usual = buildAt(1);
  const large = buildAt(largeScale);
  return {
    ...buildMetrics("scale 1", usual, { seconds: "≤ 60", memory: "≤ 1.5" }),
    ...buildMetrics(`scale ${largeScale}`, large, { seconds: null, memory: "≤ 2.5" }),
    "growth of the time per page": {
      value: 100 * (large.msPerPage / usual.msPerPage - 1),
      unit: "%",
      goal: "≤ 20",
    },
  };
}

function buildAt(scale: number): Build {
  mkdirSync(cache, { recursive: true });
  const sample = join(cache, `build-sample-${scale}`);
  const site = join(cache, `build-site-${scale}`);
  const config = join(cache, `build-config-${scale}.ts`);
  try {
    writeSample(sample, { scale, seed: 1, peildatum: defaultPeildatum });
    writeFileSync(config, `export default ${JSON.stringify({ limits: limitsAt(scale) })};\n`);
    return build(sample, site, config);
  } finally {
    for (const path of [sample, site, config]) rmSync(path, { recursive: true, force: true });
  }
}

function build(sample: string, site: string, config: string): Build {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "bin/build.ts"), "--outDir", site],
    {
      cwd: root,
      env: { ...process.env, PORTAL_EXPORT: sample, PORTAL_CONFIG: config },
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`The build of ${sample} failed.\n${stderr}`);
  return { seconds, ...readReport(stdout) };
}

/** Parses the last line of the build, in which it reports pages, time and memory. */
function readReport(output: string): Omit<Build, "seconds"> {
  const report = /Built (\d+) pages .* pages ([\d.]+) s; peak memory (\d+) MB/.exec(output);
  if (!report) throw new Error(`The build did not report its pages, time and memory:\n${output.slice(-500)}`);
  const [pages = NaN, pageSeconds = NaN, peakMegabytes = NaN] = report.slice(1).map(Number);
  return { pages, peakMegabytes, msPerPage: (1000 * pageSeconds) / pages };
}

function buildMetrics(
  name: string,
  build: Build,
  goal: { seconds: string | null; memory: string | null },
): Metrics {
  return {
    [`build, ${name}`]: { value: build.seconds, unit: "s", goal: goal.seconds },
    [`pages, ${name}`]: { value: build.pages, unit: "pages", goal: null },
    [`time per page, ${name}`]: { value: build.msPerPage, unit: "ms", goal: null },
    [`peak memory, ${name}`]: { value: build.peakMegabytes / 1000, unit: "GB", goal: goal.memory },
  };
}
