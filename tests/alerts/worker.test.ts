import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import { realEffects } from "../../src/alerts/effects.ts";
import { smtpTransport } from "../../src/alerts/mail/transport.ts";
import { publicationReader } from "../../src/alerts/publications/reader.ts";
import { openSource } from "../../src/alerts/publications/source.ts";
import { status } from "../../src/alerts/status.ts";
import { startWorker, type Worker } from "../../src/alerts/worker.ts";
import { startMailServer, type MailServer } from "./mail-server.ts";
import { addPerson, context, event, from, writePublicationFiles } from "./scenario.ts";

let folder: string;
let db: Db;
let server: MailServer;
let worker: Worker;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "alerts-worker-"));
  writePublicationFiles(folder, 1, [event("R1")]);
  db = await openDatabase("sqlite::memory:");
  server = await startMailServer();
  const transport = smtpTransport(server.url);
  const compose = () => ({ subject: "", text: "", html: "" });
  worker = startWorker(
    db,
    {
      transport,
      context,
      from,
      readPublication: publicationReader(openSource(folder)),
      compose: { confirm: compose, manage: compose },
    },
    { maxEvents: 1_000, pollSeconds: 3_600 },
    realEffects,
  );
});

afterEach(async () => {
  await worker.stop();
  await server.close();
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

async function lastPublication(): Promise<number | undefined> {
  return (await status(db, Date.now())).lastPublication?.number;
}

it("mails once about a publication as soon as it is announced, however often that is", async () => {
  await vi.waitFor(async () => expect(await lastPublication()).toBe(1));
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  writePublicationFiles(folder, 2, [event("R1"), event("R2")]);
  worker.onPublication();
  worker.onPublication();
  await vi.waitFor(() => expect(server.received).toHaveLength(1), { timeout: 10_000 });
  worker.onPublication();
  await vi.waitFor(async () => expect((await status(db, Date.now())).mails.sent).toBe(1), {
    timeout: 10_000,
  });
  expect(server.received).toHaveLength(1);
});

it("shows in the status that a publication can't be read, and goes on once it can", async () => {
  await vi.waitFor(async () => expect(await lastPublication()).toBe(1));
  writeFileSync(join(folder, "data/v1/publication.json"), "{");
  worker.onPublication();
  await vi.waitFor(async () => {
    expect((await status(db, Date.now())).troubles).toMatchObject([{ job: "publications" }]);
  });
  writePublicationFiles(folder, 2, [event("R1")]);
  worker.onPublication();
  await vi.waitFor(async () => expect((await status(db, Date.now())).troubles).toEqual([]));
  expect(await lastPublication()).toBe(2);
});
