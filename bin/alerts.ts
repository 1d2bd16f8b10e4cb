/** `npm run portal -- alerts …`: runs the alert service, and what a person asks of it. */
import { join } from "node:path";
import { openDatabase, type Db } from "../src/alerts/database/open.ts";
import { makeLog } from "../src/alerts/log.ts";
import { startService, type Site } from "../src/alerts/main.ts";
import { releasePublication } from "../src/alerts/publications/note.ts";
import { reconcile } from "../src/alerts/reconciliation.ts";
import { databaseUrlOf, readAlertSettings } from "../src/alerts/settings.ts";
import { status } from "../src/alerts/status.ts";
import { erasePersonalData, exportPersonalData } from "../src/alerts/subscriptions/personal-data.ts";
import type { Settings } from "../src/domain/settings-schema.ts";
import { UsageError } from "./console.ts";
import { readSettings } from "./settings.ts";

export const alertsUsage = `  npm run portal -- alerts
  npm run portal -- alerts status
  npm run portal -- alerts release <publication>
  npm run portal -- alerts export <address>
  npm run portal -- alerts erase <address>`;

/** What holds unless the environment says otherwise. */
function defaultsOf({ alertServiceUrl }: Settings): Record<string, string> {
  return {
    ALERTS_DATABASE_URL: `sqlite:${join(import.meta.dirname, "../.cache/alerts.sqlite")}`,
    ...(alertServiceUrl && { ALERTS_PUBLIC_URL: alertServiceUrl }),
  };
}

/** What the service says of the portal. */
export function siteOf({ baseUrl, siteName, contactEmail }: Settings): Site {
  return { portalUrl: new URL(baseUrl).origin, siteName, contactEmail };
}

/** Runs the service, or one of its commands. */
export async function alerts(args: string[]): Promise<void> {
  const [name, word, ...rest] = args;
  if (name === undefined) return run();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const needsWord = name !== "status";
  if (!command || rest.length > 0 || needsWord !== (word !== undefined))
    throw new UsageError(`Usage:\n${alertsUsage}`);
  const db = await openDatabase(databaseUrlOf(process.env, defaultsOf(readSettings(process.env))));
  try {
    await command(db, word ?? "");
  } finally {
    await db.destroy();
  }
}

async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const service = await startService({
    settings: readAlertSettings(process.env, defaultsOf(settings)),
    site: siteOf(settings),
    log: makeLog(),
  });
  stopOnSignal(service.stop);
}

/** Ends well when it is asked to: what is under way is finished first. */
export function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit());
    });
  }
}

type Command = (db: Db, word: string) => Promise<void>;

const commands: Record<string, Command> = { status: showStatus, release, export: exportPerson, erase };

async function showStatus(db: Db): Promise<void> {
  const now = await status(db, Date.now());
  const last = now.lastPublication;
  const reconciliation = last && (await reconcile(db, last.number));
  console.log(JSON.stringify({ ...now, reconciliation }, null, 2));
}

async function release(db: Db, word: string): Promise<void> {
  const number = Number(word);
  const isReleased = Number.isInteger(number) && (await releasePublication(db, number));
  if (!isReleased) throw new UsageError(`Publication ${word} is not held: nothing to release.`);
  console.log(`Publication ${word} is released: its mails leave at the next look at the publication.`);
}

async function exportPerson(db: Db, address: string): Promise<void> {
  const data = await exportPersonalData(db, address);
  if (!data) throw new UsageError("Nothing is kept of this address.");
  console.log(JSON.stringify(data, null, 2));
}

async function erase(db: Db, address: string): Promise<void> {
  if (!(await erasePersonalData(db, address))) throw new UsageError("Nothing is kept of this address.");
  console.log("Erased: the address, what it followed and all that was kept of its mails.");
}
