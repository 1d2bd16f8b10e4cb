import { join } from "node:path";
import { Command } from "commander";
import type { Db } from "../../src/alerts/database/open.ts";
import type { PortalDetails } from "../../src/alerts/main.ts";
import type { Settings } from "../../src/domain/settings-schema.ts";
import { AlertSettingsError } from "../../src/alerts/settings.ts";
import { CommandRefused } from "../console.ts";
import { readSettings } from "../settings.ts";

/** Defines `alerts`: the alert service, and the commands of its operator. */
export function alertsCommand(): Command {
  return new Command("alerts")
    .summary("run the alert service, or ask something of it")
    .description("Runs the alert service until it is stopped; settings come from the environment (ALERTS_…).")
    .addHelpText("after", "\nExample:\n  ALERTS_SMTP_URL=smtp://mail.example npm run portal -- alerts")
    .action(() => tellingPlainly(runService))
    .addCommand(
      new Command("status")
        .summary("print what waits, was sent and failed, as JSON")
        .addHelpText("after", "\nExample:\n  npm run portal -- alerts status")
        .action(() => withDatabase(showStatus)),
    )
    .addCommand(
      new Command("release")
        .summary("let the mails of a held publication go")
        .description(
          "A publication with more events than ALERTS_MAX_EVENTS is held until a person releases it.",
        )
        .argument("<publication>", "its number")
        .addHelpText("after", "\nExample:\n  npm run portal -- alerts release 12")
        .action((number: string) => withDatabase((db) => release(db, number))),
    )
    .addCommand(
      new Command("export")
        .summary("print all that is kept of one address, as JSON")
        .argument("<address>", "the e-mail address")
        .addHelpText("after", "\nExample:\n  npm run portal -- alerts export jan@voorbeeld.example")
        .action((address: string) => withDatabase((db) => exportPerson(db, address))),
    )
    .addCommand(
      new Command("erase")
        .summary("erase one address and all that is kept of it")
        .argument("<address>", "the e-mail address")
        .addHelpText("after", "\nExample:\n  npm run portal -- alerts erase jan@voorbeeld.example")
        .action((address: string) => withDatabase((db) => erase(db, address))),
    );
}

/** Returns the defaults of settings that the environment does not set. */
function defaultsOf({ alertServiceUrl }: Settings): Record<string, string> {
  return {
    ALERTS_DATABASE_URL: `sqlite:${join(import.meta.dirname, "../../.cache/alerts.sqlite")}`,
    ...(alertServiceUrl && { ALERTS_PUBLIC_URL: alertServiceUrl }),
  };
}

/** Returns what the service needs to know of the portal. */
export function portalDetailsOf({ baseUrl, siteName, contactEmail }: Settings): PortalDetails {
  return { portalUrl: new URL(baseUrl).origin, siteName, contactEmail };
}

async function runService(): Promise<void> {
  const { makeLog } = await import("../../src/alerts/log.ts");
  const { startService } = await import("../../src/alerts/main.ts");
  const { readAlertSettings } = await import("../../src/alerts/settings.ts");
  const settings = readSettings(process.env);
  const alertSettings = readAlertSettings(process.env, defaultsOf(settings));
  const log = makeLog();
  // An error that nobody caught ends the service, told as any other: Node would print the whole object behind it.
  process.on("uncaughtException", (error) => {
    log("crashed", { error });
    process.exit(1);
  });
  const service = await startService({ settings: alertSettings, portal: portalDetailsOf(settings), log });
  stopOnSignal(service.stop);
}

/** Runs a command whose errors are told in one message: a stack helps no operator, and an object may hold secrets. */
async function tellingPlainly(command: () => Promise<void>): Promise<void> {
  const { withoutPersonalData } = await import("../../src/alerts/log.ts");
  try {
    await command();
  } catch (error) {
    if (error instanceof AlertSettingsError || error instanceof CommandRefused) throw error;
    const messages = [error, error instanceof Error ? error.cause : undefined].map((each) =>
      each instanceof Error ? each.message : "",
    );
    throw new CommandRefused(
      withoutPersonalData(messages.filter(Boolean).join(" ")) || "The command failed.",
    );
  }
}

/** Shuts down on a signal, after `stop` has finished what is under way. */
export function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit());
    });
  }
}

async function withDatabase(command: (db: Db) => Promise<void>): Promise<void> {
  const { openDatabase } = await import("../../src/alerts/database/open.ts");
  const { databaseUrlOf } = await import("../../src/alerts/settings.ts");
  const url = databaseUrlOf(process.env, defaultsOf(readSettings(process.env)));
  await tellingPlainly(async () => {
    const db = await openDatabase(url);
    try {
      await command(db);
    } finally {
      await db.destroy();
    }
  });
}

async function showStatus(db: Db): Promise<void> {
  const { reconcile } = await import("../../src/alerts/reconciliation.ts");
  const { status } = await import("../../src/alerts/status.ts");
  const now = await status(db, Date.now());
  const last = now.lastPublication;
  const reconciliation = last && (await reconcile(db, last.number));
  console.log(JSON.stringify({ ...now, reconciliation }, null, 2));
}

async function release(db: Db, argument: string): Promise<void> {
  const { releasePublication } = await import("../../src/alerts/publications/record-publication.ts");
  const number = Number(argument);
  const isReleased = Number.isInteger(number) && (await releasePublication(db, number));
  if (!isReleased) throw new CommandRefused(`Publication ${argument} is not held: nothing to release.`);
  console.log(`Publication ${argument} is released: its mails leave at the next look at the publication.`);
}

async function exportPerson(db: Db, address: string): Promise<void> {
  const { exportPersonalData } = await import("../../src/alerts/subscriptions/personal-data.ts");
  const data = await exportPersonalData(db, address);
  if (!data) throw new CommandRefused("Nothing is kept of this address.");
  console.log(JSON.stringify(data, null, 2));
}

async function erase(db: Db, address: string): Promise<void> {
  const { erasePersonalData } = await import("../../src/alerts/subscriptions/personal-data.ts");
  if (!(await erasePersonalData(db, address))) throw new CommandRefused("Nothing is kept of this address.");
  console.log("Erased: the address, what it followed and all that was kept of its mails.");
}
