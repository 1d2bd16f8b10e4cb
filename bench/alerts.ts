/**
 * Measures the alert service at the size of Flanders: 100,000 people with 250,000 subscriptions, and a publication of
 * 500 events. The service runs in a process of its own, as in operation; this process is the mail server.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "../tests/alerts/postgres.ts";
import { writePublicationFiles } from "../tests/alerts/scenario.ts";
import { eventCount, eventsOfBench, seedPeople, subscriptionCount } from "./alerts/crowd.ts";
import { measureApi } from "./alerts-api.ts";
import { outputOf } from "./alerts/run-script.ts";
import type { ServiceFigures } from "./alerts/service.ts";
import { startSink } from "./alerts/sink.ts";
import type { Metrics } from "./metrics.ts";

/** Number of mails that nodemailer sends alone. */
const bareMails = 10_000;

const cache = join(import.meta.dirname, "..", ".cache/bench/alerts");

/** Matches and sends on SQLite and on PostgreSQL, which takes some minutes. */
export async function measure(): Promise<Metrics> {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writePublicationFiles(join(cache, "first"), 1, []);
  writePublicationFiles(join(cache, "second"), 2, eventsOfBench());
  const postgres = await startPostgres();
  if (typeof postgres === "string") throw new Error(`PostgreSQL does not run here: ${postgres}`);
  try {
    return {
      subscriptions: { value: subscriptionCount, unit: "", goal: null },
      events: { value: eventCount, unit: "", goal: null },
      ...(await measureDatabase("SQLite", `sqlite:${join(cache, "alerts.sqlite")}`)),
      ...(await measureDatabase("PostgreSQL", postgres.url)),
      ...(await measureApi()),
    };
  } finally {
    await postgres.stop();
    rmSync(cache, { recursive: true, force: true });
  }
}

/** Measures the service on one database, and right after it nodemailer alone, on the same mail server. */
async function measureDatabase(name: string, databaseUrl: string): Promise<Metrics> {
  const server = await startSink();
  try {
    await seedPeople(databaseUrl);
    const output = await outputOf("service.ts", [databaseUrl, cache, `smtp://127.0.0.1:${server.port}`]);
    const figures = JSON.parse(output) as ServiceFigures;
    const received = server.received();
    if (received !== figures.sent) throw new Error(`${figures.sent} mails were sent, ${received} arrived.`);
    const bareSpeed = await measureBareNodemailer(server.port, server.bytes() / received);
    return withPrefix(`${name}: `, metricsOf(figures, bareSpeed));
  } finally {
    server.close();
  }
}

function metricsOf(figures: ServiceFigures, bareSpeed: number): Metrics {
  const speed = figures.sent / figures.send.seconds;
  return {
    notifications: { value: figures.notifications, unit: "", goal: null },
    "mails in the outbox": { value: figures.mails, unit: "", goal: null },
    "matched and in the outbox": { value: figures.match.seconds, unit: "s", goal: "≤ 10" },
    "matched and in the outbox, of the processor": { value: figures.match.cpuSeconds, unit: "s", goal: null },
    "mails sent": { value: figures.sent, unit: "", goal: null },
    "mails per second": { value: speed, unit: "/s", goal: "≥ 500" },
    "nodemailer alone, with the same pool": { value: bareSpeed, unit: "/s", goal: null },
    "share of the speed of nodemailer alone": { value: (100 * speed) / bareSpeed, unit: "%", goal: null },
    "a mail, of the processor": {
      value: (1_000 * figures.send.cpuSeconds) / figures.sent,
      unit: "ms",
      goal: null,
    },
    "peak memory": { value: figures.peakMegabytes, unit: "MB", goal: "≤ 300" },
  };
}

function withPrefix(prefix: string, metrics: Metrics): Metrics {
  return Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [prefix + name, metric]));
}

/** Returns how many mails of this size nodemailer alone hands over in a second, in a process of its own too. */
async function measureBareNodemailer(port: number, bytesPerMail: number): Promise<number> {
  return Number(
    await outputOf("bare-nodemailer.ts", [
      `smtp://127.0.0.1:${port}`,
      String(Math.round(bytesPerMail)),
      String(bareMails),
    ]),
  );
}
