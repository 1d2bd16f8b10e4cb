/** The alert service, put together: its database, its work in the background and its web side. */
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { openDatabase, type Db } from "./database/open.ts";
import { realEffects, type Effects } from "./effects.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import type { Log } from "./log.ts";
import type { MailContext } from "./mail/context.ts";
import { repeat } from "./repeat.ts";
import { forgetOld } from "./retention.ts";
import type { AlertSettings } from "./settings.ts";
import { parseSubjects, subjectsPath, type SubjectList } from "./subscriptions/subjects.ts";
import { makeApp } from "./web/app.ts";
import type { Mailbox } from "./web/mailbox.ts";
import type { ServiceMetric } from "./web/metrics.ts";

/** What the service does of itself, besides answering. */
export interface Work {
  /** Notes and matches the current publication; doing it again is harmless. */
  followPublication: () => Promise<void>;
  /** Makes mails of what waits and sends what is due. */
  sendDue: () => Promise<void>;
  /** Finds what was left behind. */
  sweep: () => Promise<void>;
  metrics: () => Promise<ServiceMetric[]>;
  /** Lets go of what it holds open. */
  close: () => Promise<void>;
}

/** What the work is made from. */
export interface WorkParts {
  db: Db;
  settings: AlertSettings;
  effects: Effects;
  log: Log;
  /** What mails say of the portal, as it is now. */
  portal: () => MailContext;
}

export type Site = Omit<MailContext, "publicUrl" | "isFictitious">;

export interface ServiceOptions {
  settings: AlertSettings;
  site: Site;
  log: Log;
  makeWork: (parts: WorkParts) => Work;
  /** Reads a file of the current publication. */
  readFile: (path: string) => Promise<string>;
  mailbox?: Mailbox;
  limits?: Limits;
  effects?: Effects;
}

export interface RunningService {
  url: string;
  db: Db;
  stop: () => Promise<void>;
}

const minute = 60_000;
const sendEveryMs = 5_000;
const forgetEveryMs = 5 * minute;

/** Starts the service; it has answered nobody yet when its database is up to date. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { settings, site, log, readFile, mailbox = null } = options;
  const effects = options.effects ?? { ...realEffects, log: log.info };
  const db = await openDatabase(settings.databaseUrl);
  let subjects: SubjectList | null = null;
  const portal = (): MailContext => ({
    ...site,
    publicUrl: settings.publicUrl,
    isFictitious: subjects?.isFictitious ?? false,
  });
  const work = options.makeWork({ db, settings, effects, log, portal });

  const following = repeat(
    "follow the publication",
    settings.pollSeconds * 1000,
    async () => {
      subjects = parseSubjects(await readFile(subjectsPath));
      await work.followPublication();
      sending?.wake();
    },
    log,
  );
  const sending = repeat("send", sendEveryMs, work.sendDue, log);
  const sweeping = repeat("sweep", minute, work.sweep, log);
  const forgetting = repeat("forget", forgetEveryMs, () => forgetOld(db, effects.now()), log);

  const app = makeApp({
    db,
    clock: effects,
    log,
    portal,
    subjects: () => subjects,
    limits: { limits: options.limits ?? defaultLimits, secret: settings.secret },
    addressOf: settings.trustProxy ? addressBehindProxy : peerAddress,
    hookSecret: settings.hookSecret,
    onPublication: following.wake,
    onMail: sending.wake,
    metrics: work.metrics,
    mailbox,
  });
  const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port });
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  log.info("started", { port });
  return {
    url: `http://${settings.host}:${port}`,
    db,
    stop: async () => {
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([following, sending, sweeping, forgetting].map((each) => each.stop()));
      await work.close();
      await db.destroy();
      log.info("stopped");
    },
  };
}

function peerAddress(context: Context): string {
  return getConnInfo(context).remote.address ?? "";
}

/** The last name in the header is the one that the proxy in front of us wrote; those before it anybody can. */
function addressBehindProxy(context: Context): string {
  const forwarded = context.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim();
  return forwarded ?? peerAddress(context);
}
