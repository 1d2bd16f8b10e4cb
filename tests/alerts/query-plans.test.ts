/**
 * Tests that what the sender asks of SQLite costs the same however many mails wait: a query that names mails by their
 * ids finds them by these, and goes through no others.
 */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, it } from "vitest";
import { dialectOf } from "../../src/alerts/database/dialect.ts";
import { openWith } from "../../src/alerts/database/open.ts";
import { realEffects } from "../../src/alerts/effects.ts";
import { smtpTransport } from "../../src/alerts/mail/transport.ts";
import { claimMails, renewClaims } from "../../src/alerts/outbox/claim.ts";
import { queueMail } from "../../src/alerts/outbox/queue.ts";
import { mailSender } from "../../src/alerts/outbox/send.ts";
import { watchedDialect } from "./crash/watched-dialect.ts";
import { startFaultyMailServer } from "./faulty-mail-server.ts";
import { addPerson, context, from } from "./scenario.ts";
import { makeTestFolder } from "./service-process.ts";

const { folder, remove } = makeTestFolder("query-plans");
const people = Array.from({ length: 60 }, (_, number) => `p${number}`);

afterAll(remove);

it("finds the mails that a query names by their ids, however many those are", async () => {
  const file = join(folder, "alerts.sqlite");
  const asked = new Set<string>();
  const db = await openWith(watchedDialect(dialectOf(`sqlite:${file}`), (sql) => asked.add(sql)));
  const server = await startFaultyMailServer();
  const transport = smtpTransport(server.url);
  server.faultOf = (to) => (Number(to.slice(1, -19)) % 3 === 0 ? "550 No such user" : undefined);
  for (const id of people) {
    await addPerson(db, id, [{ kind: "gemeente", id: "gent" }]);
    await queueMail(db as never, { personId: id, kind: "manage", payload: {}, dueAt: 0 });
  }
  const request = { kinds: ["manage"], limit: 20, claimId: "test", now: 1 } as const;
  await renewClaims(db, await claimMails(db, request), 1);
  await db.updateTable("mails").set({ state: "waiting", claimed_by: null, claimed_until: null }).execute();
  const compose = () => ({ subject: "Mail", text: "Mail", html: "<p>Mail</p>" });
  const readPublication = () => Promise.reject(new Error("There is none."));
  const mailer = {
    transport,
    context,
    from,
    readPublication,
    compose: { confirm: compose, manage: compose },
  };
  await mailSender(db, mailer, realEffects).sendDue();
  transport.close();
  await Promise.all([server.close(), db.destroy()]);

  const byIds = [...asked].filter((sql) => /^(?:update|select .* from) "mails".*"id" in \(/.test(sql));
  expect(byIds.filter((sql) => sql.includes('"sent_at"')).length, "marks of several mails").toBeGreaterThan(
    0,
  );
  expect(byIds.length).toBeGreaterThan(4);
  const database = new DatabaseSync(file, { readOnly: true });
  for (const sql of byIds) {
    const values = Array<null>(sql.split("?").length - 1).fill(null);
    const [plan] = database.prepare(`explain query plan ${sql}`).all(...values);
    expect(plan?.["detail"], sql).toBe("SEARCH mails USING INDEX sqlite_autoindex_mails_1 (id=?)");
  }
  database.close();
});
