/**
 * How the alert service takes subscriptions: a process of its own on SQLite in a file, asked over HTTP at a steady
 * pace by people who each subscribe once, from networks of their own.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { alertSubjectsPath, type AlertSubjectsFile } from "../src/domain/alert-subjects-file.ts";
import type { Metrics } from "./metrics.ts";
import { quantile } from "./timing.ts";

const perSecond = 500;
const seconds = 10;
const subjectCount = 5_000;
const connections = 100;

/** Subscribes 500 people a second for ten seconds. */
export async function measureApi(): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), "alerts-api-"));
  const service = startProcess(folder);
  try {
    const port = await portOf(service);
    await subscribeAtPace(port, 1, 1_000_000);
    const { times, failures, tookSeconds } = await subscribeAtPace(port, seconds, 0);
    return {
      "api: subscriptions a second": {
        value: times.length / tookSeconds,
        unit: "/s",
        goal: `≥ ${perSecond * 0.99}`,
      },
      "api: answered in, p50": { value: quantile(times, 0.5), unit: "ms", goal: null },
      "api: answered in, p99": { value: quantile(times, 0.99), unit: "ms", goal: "≤ 50" },
      "api: failures": { value: failures, unit: "", goal: "≤ 0" },
    };
  } finally {
    service.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function startProcess(folder: string): ChildProcess {
  const publication = join(folder, "publication");
  mkdirSync(join(publication, "meldingen"), { recursive: true });
  const subjects = Array.from({ length: subjectCount }, (_, place) => ({
    soort: "locatie" as const,
    id: String(100_000_000 + place),
    naam: `Opvang ${place}`,
  }));
  const file: AlertSubjectsFile = {
    contract: 1,
    peildatum: "2026-10-31",
    fictief: true,
    onderwerpen: subjects,
  };
  writeFileSync(join(publication, alertSubjectsPath), JSON.stringify(file));
  return spawn(process.execPath, [join(import.meta.dirname, "alerts/api-service.ts"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function portOf(service: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    service.stdout?.setEncoding("utf8").once("data", (line: string) => {
      resolve(Number(line));
    });
    service.once("exit", () => {
      reject(new Error("The service of the bench did not start."));
    });
  });
}

async function subscribeAtPace(port: number, forSeconds: number, firstPerson: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const total = perSecond * forSeconds;
  const asked: Promise<number | null>[] = [];
  const started = performance.now();
  for (let place = 0; place < total; place++) {
    // Open loop: who comes does not wait for who came before.
    const due = started + (place * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    asked.push(subscribeOne(agent, port, firstPerson + place, due));
  }
  const answers = await Promise.all(asked);
  const tookSeconds = (performance.now() - started) / 1000;
  agent.destroy();
  const times = answers.filter((time) => time !== null);
  return { times, failures: total - times.length, tookSeconds };
}

/** How long it took from when the person came; null where the answer was none. */
function subscribeOne(agent: Agent, port: number, person: number, due: number): Promise<number | null> {
  const body = new URLSearchParams({
    email: `ouder${person}@voorbeeld.example`,
    soort: "locatie" as const,
    id: String(100_000_000 + (person % subjectCount)),
  }).toString();
  return new Promise((resolve) => {
    const asking = request(
      {
        agent,
        port,
        host: "127.0.0.1",
        path: "/inschrijven",
        method: "POST",
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": Buffer.byteLength(body),
          "X-Forwarded-For": `10.${(person >> 16) & 255}.${(person >> 8) & 255}.${person & 255}`,
        },
      },
      (response) => {
        response.resume().once("end", () => {
          resolve(response.statusCode === 200 ? performance.now() - due : null);
        });
      },
    );
    asking.once("error", () => {
      resolve(null);
    });
    asking.end(body);
  });
}
