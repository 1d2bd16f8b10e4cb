/**
 * Measures the build of the site: seconds, memory, and whether a page costs as much in a Flanders four and ten times as large.
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
/** The most memory at each scale, in GB, and for the usual one the most time. */
const goals = {
  1: { seconds: "≤ 60", memory: "≤ 1.1" },
  4: { seconds: null, memory: "≤ 2.5" },
  10: { seconds: null, memory: "≤ 6" },
} as const;
const scales = [1, 4, 10] as const;

interface Build {
  seconds: number;
  pages: number;
  peakMegabytes: number;
  msPerPage: number;
}

/** Builds at each scale, which takes some twenty minutes, and ten gigabytes of disk that are freed afterwards. */
export async function measure(): Promise<Metrics> {
  const [usual, ...larger] = scales.map((scale) => ({ scale, ...buildAt(scale) })) as [Scaled, ...Scaled[]];
  const growth = larger.map(({ scale, msPerPage }) => [
    `growth of the time per page, scale ${scale}`,
    { value: 100 * (msPerPage / usual.msPerPage - 1), unit: "%", goal: "≤ 20" },
  ]);
  return {
    ...Object.assign({}, ...[usual, ...larger].map(buildMetrics)),
    ...Object.fromEntries(growth),
  };
}

interface Scaled extends Build {
  scale: (typeof scales)[number];
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
  const report =
    /Built (\d+) pages .* in ([\d.]+) s: reading and policy ([\d.]+) s, .* peak memory (\d+) MB/.exec(output);
  if (!report) throw new Error(`The build did not report its pages, time and memory:\n${output.slice(-500)}`);
  const [pages = NaN, total = NaN, reading = NaN, peakMegabytes = NaN] = report.slice(1).map(Number);
  return { pages, peakMegabytes, msPerPage: (1000 * (total - reading)) / pages };
}

function buildMetrics({ scale, seconds, pages, msPerPage, peakMegabytes }: Scaled): Metrics {
  const goal = goals[scale];
  return {
    [`build, scale ${scale}`]: { value: seconds, unit: "s", goal: goal.seconds },
    [`pages, scale ${scale}`]: { value: pages, unit: "pages", goal: null },
    [`time per page, scale ${scale}`]: { value: msPerPage, unit: "ms", goal: null },
    [`peak memory, scale ${scale}`]: { value: peakMegabytes / 1000, unit: "GB", goal: goal.memory },
  };
}
