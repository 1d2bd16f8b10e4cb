#!/usr/bin/env node
/**
 * `npm start`: makes the sample, publishes it, serves it, and runs the alert service beside it with a mailbox that
 * catches every mail. It starts afresh each time, and keeps everything that it makes in one folder.
 */
import "./environment.ts";
import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { makeLog } from "../src/alerts/log.ts";
import { startService } from "../src/alerts/main.ts";
import { readAlertSettings } from "../src/alerts/settings.ts";
import { openMailbox } from "../src/alerts/mail/mailbox.ts";
import type { Settings } from "../src/domain/settings-schema.ts";
import { publish } from "../src/publish/publish.ts";
import { checkPortIsFree, startServer } from "../src/serve/server.ts";
import { portalDetailsOf, stopOnSignal } from "./commands/alerts.ts";
import { machineDay } from "./clock.ts";
import { readBuildInput } from "./build-input.ts";
import { progressOn, runCommand } from "./console.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, ".cache/start");
const published = join(folder, "published");
const current = join(published, "current");
const port = 4321;

await runCommand(async () => {
  // A port that is taken is told before the sample is made, not a minute later.
  await checkPortIsFree(port);
  await rm(folder, { recursive: true, force: true });
  const { exportDirectory, previousPublication, settings } = await readBuildInput(process.env, "whole");
  const progress = progressOn(process.stdout);
  await publish({
    exportDirectory,
    firstPrevious: previousPublication,
    settings,
    hook: null,
    allow: { disclosure: null, removal: null },
    today: machineDay(),
    now: () => new Date(),
    directory: published,
    root,
    keep: 3,
    progress,
    warn: (line) => {
      console.error(line);
    },
  }).finally(progress.end);
  const service =
    settings.alertServiceUrl === null ? null : await startAlerts(settings.alertServiceUrl, settings);
  const server = await startServer({ site: current, port, settings });
  console.log(`The portal is at http://localhost:${server.port}/ (stop with Ctrl+C)`);
  console.log(`What is published next with --to ${published} is shown and mailed at once.`);
  stopOnSignal(async () => {
    await service?.stop();
    await server.stop();
  });
});

/** Starts the service as in operation, except that its secrets are new each time and that its mail goes nowhere. */
async function startAlerts(url: string, settings: Settings) {
  const service = await startService({
    settings: readAlertSettings(
      {},
      {
        ALERTS_DATABASE_URL: `sqlite:${join(folder, "alerts.sqlite")}`,
        ALERTS_SMTP_URL: "smtp://localhost",
        ALERTS_FROM: "meldingen@voorbeeld.example",
        ALERTS_PUBLIC_URL: url,
        ALERTS_PORT: new URL(url).port || "4322",
        ALERTS_PUBLICATION: current,
        ALERTS_POLL_SECONDS: "2",
        // A month of the whole sample is some 1,200 events.
        ALERTS_MAX_EVENTS: "5000",
        ALERTS_SECRET: randomBytes(32).toString("base64url"),
      },
    ),
    portal: portalDetailsOf(settings),
    log: makeLog((line) => {
      if (!line.includes('"level":"info"')) console.error(line);
    }),
    mailbox: openMailbox(join(folder, "mailbox")),
  });
  console.log(`Mails are caught and shown at ${url}/postvak/`);
  return service;
}
