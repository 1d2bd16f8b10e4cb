/**
 * An instance of the service in a process of its own. Each line of its input is a task: to process two publications and
 * send their mails. A task may have the process killed on the way.
 */
import { createInterface } from "node:readline";
import { dialectOf } from "../../../src/alerts/database/dialect.ts";
import { openWith } from "../../../src/alerts/database/open.ts";
import { realEffects, type Effects } from "../../../src/alerts/effects.ts";
import { smtpTransport } from "../../../src/alerts/mail/transport.ts";
import { mailSender } from "../../../src/alerts/outbox/send.ts";
import { recoverLostMails } from "../../../src/alerts/outbox/recover-lost-mails.ts";
import { publicationReader } from "../../../src/alerts/publications/reader.ts";
import { openSource } from "../../../src/alerts/publications/source.ts";
import { processPublication } from "../../../src/alerts/publications/process-publication.ts";
import { context, from } from "../scenario.ts";
import { crashPoints } from "./crash-points.ts";
import { startSmtpRelay } from "./smtp-relay.ts";
import { watchedDialect } from "./watched-dialect.ts";

/** The database, the mail server and the publications of an instance: the argument of its process, as JSON. */
export interface Workplace {
  databaseUrl: string;
  smtpUrl: string;
  /** The first publication and the one after it. */
  folders: [string, string];
}

export interface Task {
  /** The number of the point at which the process is killed, from 1; null for never. */
  killAt: number | null;
  /** How far the clock of the instance is ahead, in milliseconds. */
  later: number;
}

const { databaseUrl, smtpUrl, folders } = JSON.parse(process.argv[2] ?? "") as Workplace;
const points = crashPoints();
const db = await openWith(watchedDialect(dialectOf(databaseUrl), (sql) => points.reach(`query ${sql}`)));
const relay = await startSmtpRelay(smtpUrl, (reply) => points.reach(`reply ${reply}`));

for await (const line of createInterface({ input: process.stdin })) {
  const { killAt, later } = JSON.parse(line) as Task;
  points.arm(killAt);
  await work({ ...realEffects, now: () => Date.now() + later });
  console.log("done");
}
relay.close();
await db.destroy();

async function work(effects: Effects): Promise<void> {
  const [readFirst, readSecond] = [
    publicationReader(openSource(folders[0])),
    publicationReader(openSource(folders[1])),
  ];
  const isFresh = (await db.selectFrom("publications").select("number").executeTakeFirst()) === undefined;
  if (isFresh) await processPublication(db, readFirst, 1_000, effects);
  await processPublication(db, readSecond, 1_000, effects);
  await recoverLostMails(db, effects);
  const transport = smtpTransport(relay.url);
  const compose = () => {
    throw new Error("Only alerts here.");
  };
  const mailer = {
    transport,
    context,
    from,
    readPublication: readSecond,
    compose: { confirm: compose, manage: compose },
  };
  await mailSender(db, mailer, effects).sendDue();
  transport.close();
}
