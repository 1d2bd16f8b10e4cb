/** Puts the alert service together: its database, its background jobs and its web pages. */
import { setTimeout as pause } from "node:timers/promises";
import { Kysely } from "kysely";
import { alertSubjectsPath } from "../domain/alert-subjects-file.ts";
import { batchWrites } from "./database/batch-writes.ts";
import { databaseState, type DatabaseState } from "./database/database-state.ts";
import { dialectOf, isSqliteUrl } from "./database/dialect.ts";
import { databaseHealth } from "./database/health.ts";
import type { Db } from "./database/open.ts";
import type { AlertsDatabase } from "./database/schema.ts";
import { startDatabase, type DatabaseStart } from "./database/start.ts";
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
import { deleteExpired, deleteExpiredLinks } from "./retention.ts";
import { serviceMetrics } from "./service-metrics.ts";
import type { AlertSettings } from "./settings.ts";
import { parseSubjects, type SubjectList } from "./subscriptions/subjects.ts";
import { makeApp } from "./web/app.ts";
import { startPageServer } from "./web/http-server.ts";
import { addressBehindProxy, addressOfPeer } from "./web/visitor-address.ts";
import type { Mailbox } from "./mail/mailbox.ts";
import { startWorker, type Worker } from "./worker.ts";

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
const deleteExpiredLinksEveryMs = 5_000;
/** A supervisor kills a service that takes longer to stop; what is under way then is done again by the next one. */
const stopMs = 15_000;

/**
 * Starts the service. Where the database can't be used for a while, it answers that it can't, and begins its work once it
 * can; where only a person can help, it throws a `DatabaseFault`.
 */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { settings, portal, log, mailbox = null } = options;
  const effects: Effects = { ...realEffects, log };
  const databases = await openDatabases(settings.databaseUrl, log);
  const { db } = databases;
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
  const subjectsReader = repeat(
    settings.pollSeconds * 1000,
    async () => (subjects = parseSubjects(await readFile(alertSubjectsPath))),
    logFailure(log, "subjects"),
  );
  let jobs: Jobs | null = null;
  const app = makeApp({
    db: databases.pageDb,
    batchWrite: batchWrites(databases.pageDb),
    databaseHealth: databaseHealth(databases.pageDb, databases.state),
    isStarted: databases.start.isDone,
    clock: effects,
    log,
    portal: () => mailContext,
    subjects: () => subjects,
    limits: { limits: options.limits ?? defaultLimits, secret: settings.secret },
    ipOf: settings.trustProxy ? addressBehindProxy : addressOfPeer,
    hookSecret: settings.hookSecret,
    onPublication: () => {
      subjectsReader.wake();
      jobs?.worker.onPublication();
    },
    metrics: () => serviceMetrics(databases.pageDb, effects.now()),
    mailbox,
  });
  const stopParts = async (): Promise<void> => {
    databases.start.stop();
    await Promise.all([jobs?.stop(), subjectsReader.stop()]);
    transport.close();
    await databases.close();
  };
  const server = await startPageServer(app.fetch, settings).catch(async (error: unknown) => {
    await stopParts();
    throw error;
  });
  const whenReady = databases.start.done.then((isDone) => {
    if (!isDone) return;
    jobs = startJobs(db, mailer, settings, effects);
    log("started", { port: server.port });
  });
  if (databases.start.isDone()) await whenReady;
  return {
    url: `http://${settings.host}:${server.port}`,
    stop: async () => {
      const stopped = Promise.all([server.close(), stopParts()]).then(() => true);
      if (!(await Promise.race([stopped, pause(stopMs, false, { ref: false })]))) log("stop_cut_short");
      log("stopped");
    },
  };
}

interface Databases {
  db: Db;
  /** The database as pages use it, which wait less long; a SQLite file has one connection for all. */
  pageDb: Db;
  state: DatabaseState;
  start: DatabaseStart;
  close: () => Promise<void>;
}

async function openDatabases(url: string, log: Log): Promise<Databases> {
  const state = databaseState({
    onFault: (error) => {
      log("database_failing", { kind: error.kind, error });
    },
    onRecovery: () => {
      log("database_recovered");
    },
    onRestored: () => {
      log("database_restored");
    },
  });
  const open = (isForPages: boolean): Db =>
    new Kysely<AlertsDatabase>({ dialect: dialectOf(url, { isForPages }, state) });
  const db = open(false);
  const pageDb = isSqliteUrl(url) ? db : open(true);
  const close = async (): Promise<void> => {
    await Promise.all([db.destroy(), pageDb === db ? null : pageDb.destroy()]);
  };
  try {
    return { db, pageDb, state, close, start: await startDatabase(db, logFailure(log, "opening")) };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Jobs {
  worker: Worker;
  stop: () => Promise<void>;
}

function startJobs(db: Db, mailer: MailerOptions, settings: AlertSettings, effects: Effects): Jobs {
  const worker = startWorker(db, mailer, settings, effects);
  const retention = repeat(
    deleteExpiredEveryMs,
    () => deleteExpired(db, effects.now()),
    logFailure(effects.log, "retention"),
  );
  const expiry = repeat(
    deleteExpiredLinksEveryMs,
    () => deleteExpiredLinks(db, effects.now()),
    logFailure(effects.log, "expiry"),
  );
  return {
    worker,
    stop: async () => {
      await Promise.all([worker.stop(), retention.stop(), expiry.stop()]);
    },
  };
}

function dkimKey({ dkim }: AlertSettings) {
  return dkim && { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey };
}
