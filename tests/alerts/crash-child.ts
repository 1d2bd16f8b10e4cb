/**
 * Instances of the service in a process of their own: each line of its input is a task. Where the task says so, the
 * process is killed at the n-th step of the work.
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
  /** The step at which to be killed; 0 for never. */
  killAt: number;
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

/** Counts the steps, and kills at the one that is asked for. */
function killer(killAt: number): (name: string) => void {
  let steps = 0;
  return (name) => {
    steps += 1;
    if (steps !== killAt) return;
    process.stdout.write(`at ${name}\n`);
    process.kill(process.pid, "SIGKILL");
    // Nothing more happens here while the signal is on its way.
    for (;;) continue;
  };
}
