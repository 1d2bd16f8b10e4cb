/** Puts the alert service together: its database, its background jobs and its web pages. */
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { alertSubjectsPath } from "../domain/alert-subjects-file.ts";
import { batchWrites } from "./database/batch-writes.ts";
import { openDatabase } from "./database/open.ts";
import { realEffects, type Effects } from "./effects.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { logFailure } from "./log.ts";
import type { Log } from "./log-events.ts";
import { composeConfirm, confirmPayloadSchema } from "./mail/confirm-mail.ts";
import type { MailContext } from "./mail/context.ts";
import { composeManage, managePayloadSchema } from "./mail/manage-mail.ts";
import { smtpTransport } from "./mail/transport.ts";
import type { MailerOptions } from "./outbox/prepare.ts";
import { publicationReader } from "./publications/reader.ts";
import { openSource } from "./publications/source.ts";
import { repeat } from "./repeat.ts";
import { deleteExpired } from "./retention.ts";
import { serviceMetrics } from "./service-metrics.ts";
import type { AlertSettings } from "./settings.ts";
import { parseSubjects, type SubjectList } from "./subscriptions/subjects.ts";
import { makeApp } from "./web/app.ts";
import type { Mailbox } from "./mail/mailbox.ts";
import { startWorker } from "./worker.ts";

/** The settings of the portal that mails and pages of the service name. */
export type PortalDetails = Pick<MailContext, "portalUrl" | "siteName" | "contactEmail">;

export interface ServiceOptions {
  settings: AlertSettings;
  portal: PortalDetails;
  log: Log;
  /** Catches every mail instead of the mail server, in development only. */
  mailbox?: Mailbox;
  limits?: Limits;
}

export interface RunningService {
  url: string;
  stop: () => Promise<void>;
}

const deleteExpiredEveryMs = 5 * 60_000;

/** Starts the service. It brings its database up to date before it answers anybody. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { settings, portal, log, mailbox = null } = options;
  const effects: Effects = { ...realEffects, log };
  const db = await openDatabase(settings.databaseUrl);
  const readFile = openSource(settings.publication);
  let subjects: SubjectList | null = null;
  const mailContext: MailContext = {
    ...portal,
    publicUrl: settings.publicUrl,
    // Only a publication tells whether its data are fictitious, and the next one may differ.
    get isFictitious() {
      return subjects?.isFictitious ?? false;
    },
    get subjects() {
      return subjects;
    },
  };
  const transport = mailbox?.transport ?? smtpTransport(settings.smtpUrl, dkimKey(settings));
  const mailer: MailerOptions = {
    transport,
    context: mailContext,
    from: settings.from,
    readPublication: publicationReader(readFile),
    compose: {
      confirm: (payload, context) => composeConfirm(confirmPayloadSchema.parse(payload), context),
      manage: (payload, context) => composeManage(managePayloadSchema.parse(payload), context),
    },
  };
  const worker = startWorker(db, mailer, settings, effects);
  const subjectsReader = repeat(
    settings.pollSeconds * 1000,
    async () => (subjects = parseSubjects(await readFile(alertSubjectsPath))),
    logFailure(log, "subjects"),
  );
  const expiry = repeat(
    deleteExpiredEveryMs,
    () => deleteExpired(db, effects.now()),
    logFailure(log, "retention"),
  );

  const app = makeApp({
    db,
    batchWrite: batchWrites(db),
    clock: effects,
    log,
    portal: () => mailContext,
    subjects: () => subjects,
    limits: { limits: options.limits ?? defaultLimits, secret: settings.secret },
    ipOf: settings.trustProxy ? ipBehindProxy : peerIp,
    hookSecret: settings.hookSecret,
    onPublication: () => {
      subjectsReader.wake();
      worker.onPublication();
    },
    metrics: () => serviceMetrics(db, effects.now()),
    mailbox,
  });
  const server = await listen(app.fetch, settings);
  log("started", { port: server.port });
  return {
    url: `http://${settings.host}:${server.port}`,
    stop: async () => {
      await server.close();
      await Promise.all([worker.stop(), subjectsReader.stop(), expiry.stop()]);
      transport.close();
      await db.destroy();
      log("stopped");
    },
  };
}

async function listen(fetch: Parameters<typeof serve>[0]["fetch"], { host, port }: AlertSettings) {
  const server = serve({ fetch, hostname: host, port });
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        // A browser keeps its connection open for the next page, and `close` would wait for it.
        if ("closeIdleConnections" in server) server.closeIdleConnections();
      }),
  };
}

function dkimKey({ dkim }: AlertSettings) {
  return dkim && { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey };
}

function peerIp(context: Context): string {
  return getConnInfo(context).remote.address ?? "";
}

/** Returns the last address in the header, which our own proxy wrote; anybody can write the ones before it. */
function ipBehindProxy(context: Context): string {
  const forwarded = context.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim();
  return forwarded ?? peerIp(context);
}
