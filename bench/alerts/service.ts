/**
 * Measures the service and prints figures: `service.ts <database> <folder of the publications> <mail server> [<mails>]`.
 * Under `--expose-gc` it tells what is left of its memory after collections.
 */
import { setInterval as every } from "node:timers/promises";
import { join } from "node:path";
import { openDatabase } from "../../src/alerts/database/open.ts";
import { realEffects } from "../../src/alerts/effects.ts";
import { smtpTransport } from "../../src/alerts/mail/transport.ts";
import { mailSender } from "../../src/alerts/outbox/send.ts";
import { publicationReader } from "../../src/alerts/publications/reader.ts";
import { openSource } from "../../src/alerts/publications/source.ts";
import { processPublication } from "../../src/alerts/publications/process-publication.ts";
import { reconcile } from "../../src/alerts/reconciliation.ts";
import { status } from "../../src/alerts/status.ts";
import { context, from } from "../../tests/alerts/scenario.ts";

export interface ServiceFigures {
  notifications: number;
  mails: number;
  match: Timing;
  sent: number;
  send: Timing;
  peakMegabytes: number;
  /** The largest heap that was left after a collection while mails were sent; 0 without `--expose-gc`. */
  heapMegabytes: number;
}

/** Time on the clock and of the processor: on a machine that is busy with other things only the second is reliable. */
export interface Timing {
  seconds: number;
  cpuSeconds: number;
}

/** By default; more mails would only make the bench last longer. */
const defaultMails = 15_000;
const collectEveryMs = 1_000;

const [databaseUrl = "", folder = "", smtpUrl = "", mailsToSend = defaultMails] = process.argv.slice(2);
const db = await openDatabase(databaseUrl);
const reader = (name: string) => publicationReader(openSource(join(folder, name)));
await processPublication(db, reader("first"), 1_000, realEffects);
const readPublication = reader("second");
const match = await timed(() => processPublication(db, readPublication, 1_000, realEffects));
const figures = await reconcile(db, 2);
const { mails } = await status(db, Date.now());

await db
  .updateTable("mails")
  .set({ due_at: Date.now() + 86_400_000 })
  .where("id", "not in", (eb) =>
    eb.selectFrom("mails").select("id").where("due_at", "<=", Date.now()).limit(Number(mailsToSend)),
  )
  .execute();
const transport = smtpTransport(smtpUrl);
const compose = () => {
  throw new Error("Only alerts here.");
};
const sender = mailSender(
  db,
  { transport, context, from, readPublication, compose: { confirm: compose, manage: compose } },
  realEffects,
);
let sent = 0;
let heapMegabytes = 0;
const collecting = new AbortController();
void noteHeap(collecting.signal);
const sending = await timed(async () => {
  sent = await sender.sendDue();
});
collecting.abort();
transport.close();
await db.destroy();
const result: ServiceFigures = {
  notifications: figures?.notifications ?? 0,
  mails: mails.waiting,
  match,
  sent,
  send: sending,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  heapMegabytes,
};
console.log(JSON.stringify(result));
process.exit(0);

async function noteHeap(signal: AbortSignal): Promise<void> {
  if (!globalThis.gc) return;
  for await (const _ of every(collectEveryMs, undefined, { signal })) {
    globalThis.gc();
    heapMegabytes = Math.max(heapMegabytes, process.memoryUsage().heapUsed / 1_048_576);
  }
}

async function timed(work: () => Promise<void>): Promise<Timing> {
  const started = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1_000, cpuSeconds: (user + system) / 1_000_000 };
}
