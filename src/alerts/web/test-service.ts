/** The web side on a database in memory, with a clock that stands where a test puts it. */
import type { Hono } from "hono";
import { inGroups } from "../database/in-groups.ts";
import { openDatabase, type Db } from "../database/open.ts";
import { defaultLimits, type Limits } from "../limits.ts";
import { makeLog } from "../log.ts";
import { parseSubjects } from "../subscriptions/subjects.ts";
import { makeApp } from "./app.ts";

/** `whsec_` and 32 bytes in base64. */
export const hookSecret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

export const testSubjects = JSON.stringify({
  contract: 1,
  fictief: true,
  onderwerpen: [
    { soort: "locatie", id: "100000001", naam: "De <b>Zon</b>" },
    { soort: "gemeente", id: "gent", naam: "Gent" },
    { soort: "handhaving", id: "", naam: "Alle handhavingsstappen" },
  ],
});

export interface TestService {
  db: Db;
  app: Hono;
  clock: { now: () => number; at: number };
  logged: string[];
  hookCalls: () => number;
  post: (path: string, fields: Record<string, string>, headers?: Record<string, string>) => Promise<Response>;
  /** The token in the newest mail of this kind that waits. */
  newestToken: (kind: "confirm" | "manage") => Promise<string>;
}

/** Makes one; destroy its database after use. */
export async function makeTestService(
  options: { limits?: Partial<Limits>; address?: () => string } = {},
): Promise<TestService> {
  const db = await openDatabase("sqlite::memory:");
  const clock = { at: Date.parse("2026-11-01T10:00:00Z"), now: (): number => clock.at };
  const logged: string[] = [];
  let calls = 0;
  const subjects = parseSubjects(testSubjects);
  const app = makeApp({
    db,
    grouped: inGroups(db),
    clock,
    log: makeLog((line) => logged.push(line), clock),
    portal: () => ({
      publicUrl: "http://dienst.example",
      portalUrl: "http://portaal.example",
      siteName: "Kinderopvang in zicht",
      isFictitious: true,
      contactEmail: "fouten@voorbeeld.example",
    }),
    subjects: () => subjects,
    limits: { limits: { ...defaultLimits, ...options.limits }, secret: "s".repeat(32) },
    addressOf: options.address ?? (() => "192.0.2.1"),
    hookSecret,
    onPublication: () => calls++,
    metrics: () => Promise.resolve([{ name: "alerts_people", help: "People.", type: "gauge", value: 1 }]),
    mailbox: null,
  });
  return {
    db,
    app,
    clock,
    logged,
    hookCalls: () => calls,
    post: async (path, fields, headers = {}) =>
      app.request(path, { method: "POST", body: new URLSearchParams(fields), headers }),
    newestToken: async (kind) => {
      const { payload } = await db
        .selectFrom("mails")
        .select("payload")
        .where("kind", "=", kind)
        .orderBy("created_at", "desc")
        .executeTakeFirstOrThrow();
      return (JSON.parse(payload) as { token: string }).token;
    },
  };
}
