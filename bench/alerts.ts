/**
 * Measures the alert service at the size of Flanders: 100,000 people with 250,000 subscriptions, and a publication of
 * 500 events. The service runs in a process of its own, as in operation; this process is the mail server.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { nodeFlags } from "../src/alerts/node-flags.ts";
import { writePublicationFiles } from "../tests/alerts/scenario.ts";
import { eventCount, eventsOfBench, seedPeople, subscriptionCount } from "./alerts/crowd.ts";
import { measureApi } from "./alerts-api.ts";
import type { ServiceFigures } from "./alerts/service.ts";
import type { Metrics } from "./metrics.ts";

const cache = join(import.meta.dirname, "..", ".cache/bench/alerts");

/** Matches and sends, which takes some minutes. */
export async function measure(): Promise<Metrics> {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const server = await startSink();
  try {
    const figures = await runService(server.port);
    return { ...metricsOf(figures, server.received()), ...(await measureApi()) };
  } finally {
    server.close();
    rmSync(cache, { recursive: true, force: true });
  }
}

function metricsOf(figures: ServiceFigures, received: number): Metrics {
  if (received !== figures.sent) throw new Error(`${figures.sent} mails were sent, ${received} arrived.`);
  return {
    subscriptions: { value: subscriptionCount, unit: "", goal: null },
    events: { value: eventCount, unit: "", goal: null },
    notifications: { value: figures.notifications, unit: "", goal: null },
    "mails in the outbox": { value: figures.mails, unit: "", goal: null },
    "matched and in the outbox": { value: figures.match.seconds, unit: "s", goal: "≤ 10" },
    "matched and in the outbox, of the processor": { value: figures.match.cpuSeconds, unit: "s", goal: null },
    "mails sent": { value: figures.sent, unit: "", goal: null },
    "mails per second": { value: figures.sent / figures.send.seconds, unit: "/s", goal: "≥ 500" },
    "a mail, of the processor": {
      value: (1_000 * figures.send.cpuSeconds) / figures.sent,
      unit: "ms",
      goal: null,
    },
    "peak memory": { value: figures.peakMegabytes, unit: "MB", goal: "≤ 300" },
  };
}

async function runService(port: number): Promise<ServiceFigures> {
  const databaseUrl = `sqlite:${join(cache, "alerts.sqlite")}`;
  await seedPeople(databaseUrl);
  writePublicationFiles(join(cache, "first"), 1, []);
  writePublicationFiles(join(cache, "second"), 2, eventsOfBench());
  const child = spawn(
    process.execPath,
    [
      ...nodeFlags,
      join(import.meta.dirname, "alerts/service.ts"),
      databaseUrl,
      cache,
      `smtp://127.0.0.1:${port}`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`The service ended with code ${code}.`);
  return JSON.parse(output) as ServiceFigures;
}

/** Starts a mail server that accepts everything and keeps nothing. */
async function startSink() {
  let received = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    closeTimeout: 100,
    onData(stream, _session, done) {
      stream.resume();
      stream.once("end", () => {
        received += 1;
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    received: () => received,
    close: () => {
      server.close();
    },
  };
}
