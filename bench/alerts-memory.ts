/**
 * Measures the memory of the alert service while it mails a publication to few people and to many: it has to stay the
 * same. The service runs in a process of its own, with the memory options of its operator.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writePublicationFiles } from "../tests/alerts/scenario.ts";
import { eventsOfBench, seedPeople } from "./alerts/crowd.ts";
import { outputOf } from "./alerts/run-script.ts";
import type { ServiceFigures } from "./alerts/service.ts";
import { startSink } from "./alerts/sink.ts";
import type { Metrics } from "./metrics.ts";

const cache = join(import.meta.dirname, "..", ".cache/bench/alerts-memory");
const sizes = [10_000, 50_000, 200_000];

/** Measures each number of people on SQLite, which takes some minutes. */
export async function measure(): Promise<Metrics> {
  const metrics: Metrics = {};
  for (const size of sizes) Object.assign(metrics, await measureSize(size));
  rmSync(cache, { recursive: true, force: true });
  return metrics;
}

async function measureSize(size: number): Promise<Metrics> {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writePublicationFiles(join(cache, "first"), 1, []);
  writePublicationFiles(join(cache, "second"), 2, eventsOfBench());
  const databaseUrl = `sqlite:${join(cache, "alerts.sqlite")}`;
  await seedPeople(databaseUrl, size);
  const server = await startSink();
  try {
    const smtpUrl = `smtp://127.0.0.1:${server.port}`;
    const values = [databaseUrl, cache, smtpUrl, String(size)];
    const output = await outputOf("service.ts", values, ["--expose-gc"]);
    const { sent, peakMegabytes, heapMegabytes } = JSON.parse(output) as ServiceFigures;
    const people = `${size.toLocaleString("en")} people`;
    return {
      [`${people}: mails sent`]: { value: sent, unit: "", goal: null },
      [`${people}: largest heap after a collection`]: { value: heapMegabytes, unit: "MB", goal: null },
      [`${people}: peak memory`]: { value: peakMegabytes, unit: "MB", goal: "≤ 300" },
    };
  } finally {
    server.close();
  }
}
