/** The alert service as in operation, as a process of its own, with everything that it says. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { alertSubjectsPath, type AlertSubjectsFile } from "../../src/domain/alert-subjects-file.ts";
import { hookSecret } from "../../src/alerts/web/fixtures/service.ts";
import { compileCache } from "../compile-cache.ts";
import { freePort } from "../free-port.ts";
import { writePublicationFiles } from "./scenario.ts";

const root = join(import.meta.dirname, "../..");

/** Everything here must never be said: the address and the network of a visitor, and the secrets of the settings. */
export const visitor = { email: "geheime-ouder@voorbeeld.example", ip: "203.0.113.77" };
const secrets = ["geheime-sleutel-van-de-tellers-12345", "smtp-wachtwoord", "alerts:alerts"];
const [secret = "", smtpPassword = ""] = secrets;

const subjects: AlertSubjectsFile = {
  contract: 1,
  peildatum: "2026-10-31",
  fictief: true,
  onderwerpen: [{ soort: "gemeente", id: "gent", naam: "Gent" }],
};

/** The memory options of deploy/portal-alerts.service. */
export const operatedNodeFlags = ["--max-semi-space-size=16", "--max-old-space-size=160"];

export interface ServiceProcess {
  url: string;
  port: number;
  pid: number;
  output: () => string;
  /** The events that it logged, in their order. */
  events: () => string[];
  health: () => Promise<{ status: number; ms: number; body: Record<string, unknown> }>;
  /** Sends the form that subscribes. */
  subscribe: (email?: string) => Promise<Response>;
  /** Resolves with the exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
  /** Tells it to stop, and waits. */
  stop: () => Promise<number | string>;
}

export interface ProcessOptions {
  databaseUrl: string;
  smtpUrl?: string;
  publication?: string;
  env?: Record<string, string>;
  nodeFlags?: string[];
  user?: number;
  /** Waits until /health answers anything at all. */
  waits?: boolean;
}

/** Writes a publication that the service can read, and returns its folder. */
export function makeFollowedPublication(folder: string): string {
  const publication = join(folder, "publication");
  mkdirSync(join(publication, dirname(alertSubjectsPath)), { recursive: true });
  writeFileSync(join(publication, alertSubjectsPath), JSON.stringify(subjects));
  writePublicationFiles(publication, 1, []);
  return publication;
}

/** Makes a folder for a test file, which has to remove it. */
export function makeTestFolder(name: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the service. */
export async function startServiceProcess(options: ProcessOptions): Promise<ServiceProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...(options.nodeFlags ?? []), "bin/portal.ts", "alerts"], {
    cwd: root,
    env: {
      PATH: process.env["PATH"],
      ...compileCache,
      ALERTS_DATABASE_URL: options.databaseUrl,
      ALERTS_SMTP_URL: options.smtpUrl ?? `smtp://dienst:${smtpPassword}@127.0.0.1:9`,
      ALERTS_FROM: "Kinderopvang in zicht <meldingen@voorbeeld.example>",
      ...(options.publication !== undefined && { ALERTS_PUBLICATION: options.publication }),
      ALERTS_POLL_SECONDS: "1",
      ALERTS_PORT: String(port),
      ALERTS_PUBLIC_URL: url,
      ALERTS_SECRET: secret,
      ALERTS_HOOK_SECRET: hookSecret,
      ALERTS_TRUST_PROXY: "true",
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
    ...(options.user !== undefined && { uid: options.user, gid: options.user }),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => {
      resolve(code ?? signal ?? "unknown");
    });
  });
  const service: ServiceProcess = {
    url,
    port,
    pid: child.pid ?? 0,
    output: () => output,
    events: () => [...output.matchAll(/"event":"(\w+)"/g)].map(([, event = ""]) => event),
    ended,
    async health() {
      const began = Date.now();
      const response = await fetch(`${url}/health`, {
        headers: { Connection: "close" },
        signal: AbortSignal.timeout(20_000),
      });
      return {
        status: response.status,
        body: (await response.json()) as Record<string, unknown>,
        ms: Date.now() - began,
      };
    },
    subscribe: (email = visitor.email) =>
      fetch(`${url}/inschrijven`, {
        method: "POST",
        body: new URLSearchParams({ email, soort: "gemeente", id: "gent" }),
        // A kept connection may be closed by the service at the moment at which it is used again.
        headers: { "X-Forwarded-For": visitor.ip, Connection: "close" },
        signal: AbortSignal.timeout(20_000),
      }),
    async stop() {
      child.kill("SIGTERM");
      return await ended;
    },
  };
  if (options.waits !== false) await untilAnswering(service);
  return service;
}

async function untilAnswering(service: ServiceProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const isUp = await service.health().then(
      () => true,
      () => false,
    );
    if (isUp) return;
    const end = await Promise.race([service.ended, pause(100)]);
    if (end !== undefined) throw new Error(`The service ended with ${end}: ${service.output()}`);
  }
  throw new Error(`The service does not answer: ${service.output()}`);
}

/** Waits until /health answers with this status. */
export async function untilHealth(service: ServiceProcess, status: number): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 150; tries++) {
    const health = await service.health();
    if (health.status === status) return health.body;
    await pause(200);
  }
  throw new Error(`/health does not become ${status}: ${service.output()}`);
}

/** Expects that the service said nothing about a visitor, no secret and no stack. */
export function expectDiscreet(output: string, tokens: readonly string[] = []): void {
  const unsaid = [
    visitor.email,
    visitor.email.replace("@", "%40"),
    visitor.ip,
    ...secrets,
    hookSecret,
    ...tokens,
  ];
  for (const text of unsaid) expect(output, "says what it must not say").not.toContain(text);
  expect(output, "has a stack").not.toMatch(/^\s+at .*:\d+:\d+/m);
  // Whole objects of Node and of the clients of databases have such lines.
  expect(output, "has a whole object").not.toMatch(/^\s+\w+: .*[{[,]$|secretKey|_events|processID/m);
}
