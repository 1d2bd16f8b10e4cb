/** One day of the service on one database, driven from outside: by its settings, its pages and its mails. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "../../src/alerts/database/open.ts";
import { alertSubjectsPath, type AlertSubjectsFile } from "../../src/domain/alert-subjects-file.ts";
import { writePublicationFiles } from "../../tests/alerts/scenario.ts";
import { eventsOfBench, seedPeople } from "../alerts/crowd.ts";
import { accountFor, type Account, type CrashWindow } from "./account.ts";
import { expectedMails, type ExpectedMails, type NewsOfDay } from "./expected-mails.ts";
import { startInbox, type Inbox } from "./inbox.ts";
import { startInstance, type RunningInstance } from "./instances.ts";
import { startNewcomers, type Newcomers } from "./newcomers.ts";

export interface DayOptions {
  name: string;
  databaseUrl: string;
  /** An empty folder for the publication. */
  folder: string;
  instanceCount: number;
}

export interface DayFigures {
  account: Account;
  minutes: number;
  /** The largest memory of any instance. */
  peakMegabytes: number;
  /** The slowest confirmation of those asked during the outage: from the form, and from the return of the mail server. */
  outageWaitSeconds: number;
  afterOutageSeconds: number;
  /** The slowest confirmation of those asked while the mails of the first publication left. */
  calmWaitSeconds: number;
  /** Number of mails that the killed instance held: a crash that strikes none shows nothing. */
  heldByCrash: number;
  /** How long after the restart the last mail left that the killed instance held. */
  afterCrashSeconds: number;
}

const eventsPerPublication = 60;
const outageMs = 60_000;
/** The unit in deploy/portal-alerts.service restarts the service after this long. */
const restartMs = 5_000;
/** The share of the mails of a publication that have arrived when the outage and the crash come. */
const shareBeforeFault = 0.4;
/** How long no awaited mail may arrive before the bench gives up, and tells what is missing. */
const patienceMs = 15 * 60_000;
const pollMs = 200;

/** What is at hand during the day. */
interface Scene {
  options: DayOptions;
  news: NewsOfDay[];
  expected: ExpectedMails;
  inbox: Inbox;
  newcomers: Newcomers;
  /** Those that run. */
  instances: RunningInstance[];
  memory: ReturnType<typeof watchMemory>;
  arrivedKeys: Set<string>;
  startedAt: number;
}

/** Runs the day, and adds up its mails. */
export async function runDay(options: DayOptions): Promise<DayFigures> {
  const news = newsOfDay();
  await seedPeople(options.databaseUrl);
  writeSubjects(options.folder, news);
  writePublicationFiles(options.folder, 1, []);
  const inbox = await startInbox();
  const instances: RunningInstance[] = [];
  try {
    // The first one brings the database up to date.
    for (let count = 0; count < options.instanceCount; count++)
      instances.push(await startInstance(settingsOf(options, inbox)));
    await whenHealthy(instances);
    return await liveThrough(options, news, inbox, instances);
  } finally {
    await Promise.all(instances.map((instance) => instance.stop()));
    await inbox.goAway();
  }
}

async function liveThrough(
  options: DayOptions,
  news: NewsOfDay[],
  inbox: Inbox,
  instances: RunningInstance[],
): Promise<DayFigures> {
  const newcomers = startNewcomers(() => instances.map(({ url }) => url), targetsOf(news.at(-1)));
  const memory = watchMemory(instances);
  const arrivedKeys = new Set<string>();
  inbox.onMail = (mail) => {
    arrivedKeys.add(mail.key);
    newcomers.onMail(mail);
  };
  const expected = expectedMails(news);
  const scene: Scene = {
    options,
    news,
    expected,
    inbox,
    newcomers,
    instances,
    memory,
    arrivedKeys,
    startedAt: Date.now(),
  };
  try {
    return await passHours(scene);
  } finally {
    memory.stop();
    await newcomers.stop();
  }
}

async function passHours(scene: Scene): Promise<DayFigures> {
  const { options, newcomers } = scene;
  const tell = (text: string): void => {
    console.error(`${options.name}: ${text}`);
  };
  tell("the first publication");
  publish(scene, 0);
  await whenArrived(scene, 0, 1);
  const calmUntil = Date.now();
  tell("the second publication, with an outage of the mail server");
  const outage = await publishWithOutage(scene, 1);
  await newcomers.endConfirming();
  tell("the third publication, with a crash");
  const crash = await publishWithCrash(scene, 2);
  tell("the digests of the next morning");
  await newcomers.stop();
  await bringMorning(options.databaseUrl);
  await whenQueueIsEmpty(scene);
  return {
    account: accountOf(scene, crash),
    minutes: (Date.now() - scene.startedAt) / 60_000,
    peakMegabytes: scene.memory.peakMegabytes(),
    outageWaitSeconds: newcomers.longestWaitSeconds(outage.from, outage.to),
    afterOutageSeconds: newcomers.longestWaitSeconds(outage.from, outage.to, outage.to),
    calmWaitSeconds: newcomers.longestWaitSeconds(scene.startedAt, calmUntil),
    heldByCrash: crash.window.held.size,
    afterCrashSeconds: lastOfHeldSeconds(scene.inbox, crash),
  };
}

function accountOf({ inbox, expected, newcomers }: Scene, { window }: Crash): Account {
  const all = [...expected.direct.flat(), ...expected.digests, ...newcomers.expected()];
  return accountFor(inbox.arrived, new Set(all), new Set(newcomers.unsure()), window);
}

// The publications

/** The portal publishes three times; the change log of each holds the events of those before it too. */
function newsOfDay(): NewsOfDay[] {
  const events = eventsOfBench();
  return [2, 3, 4].map((number, place) => ({
    number,
    events: events.slice(place * eventsPerPublication, (place + 1) * eventsPerPublication),
  }));
}

function publish({ options, news }: Scene, place: number): void {
  const current = news[place];
  if (!current) throw new Error(`There is no publication ${place}.`);
  const log = news
    .slice(0, place + 1)
    .flatMap(({ number, events }) => events.map((event) => ({ ...event, publicatie: number })));
  writePublicationFiles(options.folder, current.number, log);
}

async function publishWithOutage(scene: Scene, place: number): Promise<{ from: number; to: number }> {
  publish(scene, place);
  await whenArrived(scene, place, shareBeforeFault);
  const from = Date.now();
  await scene.inbox.goAway();
  await pause(outageMs);
  const to = Date.now();
  await scene.inbox.comeBack();
  await whenArrived(scene, place, 1);
  return { from, to };
}

interface Crash {
  window: CrashWindow;
  restartedAt: number;
}

async function publishWithCrash(scene: Scene, place: number): Promise<Crash> {
  const { instances, options, inbox } = scene;
  publish(scene, place);
  await whenArrived(scene, place, shareBeforeFault);
  const victim = instances.shift();
  if (!victim) throw new Error("No instance is left.");
  await victim.kill();
  await pause(restartMs);
  // By now another instance has marked what it sent before the crash; what it holds, it took afterwards.
  const held = await heldMails(options.databaseUrl);
  const restartedAt = Date.now();
  instances.push(await startInstance(settingsOf(options, inbox)));
  await whenArrived(scene, place, 1);
  return { window: { readUntil: restartedAt, held }, restartedAt };
}

async function heldMails(databaseUrl: string): Promise<Set<string>> {
  const db = await openDatabase(databaseUrl);
  const rows = await db.selectFrom("mails").select("message_id").where("state", "=", "sending").execute();
  await db.destroy();
  return new Set(rows.map(({ message_id }) => message_id));
}

function lastOfHeldSeconds({ arrived }: Inbox, { window, restartedAt }: Crash): number {
  const times = arrived
    .filter(({ messageId, at }) => window.held.has(messageId) && at > restartedAt)
    .map(({ at }) => (at - restartedAt) / 1_000);
  return Math.max(0, ...times);
}

/** Moves the digests forward to now, instead of the clock to seven o'clock on Monday. */
async function bringMorning(databaseUrl: string): Promise<void> {
  const db = await openDatabase(databaseUrl);
  await db
    .updateTable("mails")
    .set({ due_at: Date.now() })
    .where("state", "=", "waiting")
    .where("batch_key", "like", "%lijks %")
    .execute();
  await db.destroy();
}

// Waiting

async function whenHealthy(instances: readonly RunningInstance[]): Promise<void> {
  for (const { url } of instances) while (!(await fetch(`${url}/health`)).ok) await pause(pollMs);
}

/** Resolves when this share of the direct mails of a publication has arrived, or patience is over. */
async function whenArrived({ expected, arrivedKeys }: Scene, place: number, share: number): Promise<void> {
  const keys = expected.direct[place] ?? [];
  await whenNoneIsLeft(() => {
    const arrived = keys.filter((key) => arrivedKeys.has(key)).length;
    return Promise.resolve(Math.ceil(share * keys.length) - arrived);
  });
}

/** Resolves when no mail waits and none is on its way, as the metrics tell, or patience is over. */
async function whenQueueIsEmpty({ instances }: Scene): Promise<void> {
  await whenNoneIsLeft(async () => {
    const [instance] = instances;
    const text = instance ? await (await fetch(`${instance.url}/metrics`)).text() : "";
    const counts = [...text.matchAll(/^alerts_mails\{state="(?:waiting|sending)"\} (\d+)$/gm)];
    return counts.reduce((sum, [, count]) => sum + Number(count), 0);
  });
}

/** Patience starts anew whenever the number that is left changes. */
async function whenNoneIsLeft(countLeft: () => Promise<number>): Promise<void> {
  let last = Infinity;
  let changedAt = Date.now();
  for (;;) {
    const left = await countLeft();
    if (left <= 0) return;
    if (left !== last) changedAt = Date.now();
    if (Date.now() - changedAt > patienceMs) return;
    last = left;
    await pause(pollMs);
  }
}

// The surroundings

function settingsOf({ databaseUrl, folder }: DayOptions, inbox: Inbox): Record<string, string> {
  return {
    ALERTS_DATABASE_URL: databaseUrl,
    ALERTS_SMTP_URL: inbox.url,
    ALERTS_FROM: "Kinderopvang in beeld <meldingen@voorbeeld.example>",
    ALERTS_PUBLIC_URL: "http://meldingen.voorbeeld.example",
    ALERTS_PUBLICATION: folder,
    ALERTS_POLL_SECONDS: "2",
    ALERTS_PORT: "0",
    ALERTS_TRUST_PROXY: "true",
    ALERTS_SECRET: "s".repeat(32),
  };
}

/** Returns a location with its record for each event of a publication. */
function targetsOf(news: NewsOfDay | undefined): { location: string; record: string }[] {
  return (news?.events ?? []).flatMap(({ nummer, locaties }) =>
    locaties.map(({ dossiernummer }) => ({ location: dossiernummer, record: nummer ?? "" })),
  );
}

function writeSubjects(folder: string, news: readonly NewsOfDay[]): void {
  const content: AlertSubjectsFile = {
    contract: 1,
    peildatum: "2026-10-31",
    fictief: true,
    onderwerpen: news.flatMap(targetsOf).map(({ location }) => ({
      soort: "locatie",
      id: location,
      naam: `Opvang ${location}`,
    })),
  };
  const file = join(folder, alertSubjectsPath);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}

function watchMemory(instances: readonly RunningInstance[]) {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, ...instances.map((instance) => instance.peakMegabytes()));
  }, 1_000);
  return {
    peakMegabytes: () => peak,
    stop: () => {
      clearInterval(timer);
    },
  };
}
