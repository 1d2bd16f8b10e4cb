/**
 * Instances of the service in a process of their own: each line of its input is a task. Where the task says so, the
 * process is killed at a step of the work.
 */
import { createInterface } from "node:readline";
import { openDatabase } from "../../src/alerts/database/open.ts";
import { realEffects, type Effects } from "../../src/alerts/effects.ts";
import { smtpTransport } from "../../src/alerts/mail/transport.ts";
import { sender } from "../../src/alerts/outbox/send.ts";
import { sweepOutbox } from "../../src/alerts/outbox/sweep.ts";
import { publicationReader } from "../../src/alerts/publications/reader.ts";
import { openSource } from "../../src/alerts/publications/source.ts";
import { takeIn } from "../../src/alerts/publications/take-in.ts";
import { context, from } from "./world.ts";

export interface Task {
  databaseUrl: string;
  /** The first publication, and the one after it. */
  folders: [string, string];
  smtpUrl: string;
  /** At which step to be killed, and at which time that it comes there, from 1; null for never. */
  killAt: { step: string; time: number } | null;
  /** How far its clock is ahead, in milliseconds. */
  later: number;
}

for await (const line of createInterface({ input: process.stdin })) {
  await work(JSON.parse(line) as Task);
  console.log("done");
}

async function work({ databaseUrl, folders, smtpUrl, killAt, later }: Task): Promise<void> {
  const effects: Effects = { ...realEffects, now: () => Date.now() + later, step: killer(killAt) };
  const db = await openDatabase(databaseUrl);
  const [readFirst, readSecond] = folders.map((folder) => publicationReader(openSource(folder)));
  if (!readFirst || !readSecond) throw new Error("Two publications are needed.");
  const isFresh = (await db.selectFrom("publications").select("number").executeTakeFirst()) === undefined;
  if (isFresh) await takeIn(db, readFirst, 1_000, effects);
  await takeIn(db, readSecond, 1_000, effects);
  await sweepOutbox(db, effects);
  const transport = smtpTransport(smtpUrl);
  const compose = () => {
    throw new Error("Only alerts here.");
  };
  const post = {
    transport,
    context,
    from,
    readPublication: readSecond,
    compose: { confirm: compose, manage: compose },
  };
  await sender(db, post, effects)();
  transport.close();
  await db.destroy();
}

/** Tells of each step, and kills at the one that is asked for. */
function killer(killAt: Task["killAt"]): (name: string) => void {
  let times = 0;
  return (name) => {
    process.stdout.write(`at ${name}\n`);
    if (name !== killAt?.step) return;
    times += 1;
    if (times !== killAt.time) return;
    process.kill(process.pid, "SIGKILL");
    // Nothing more happens here while the signal is on its way.
    for (;;) continue;
  };
}
