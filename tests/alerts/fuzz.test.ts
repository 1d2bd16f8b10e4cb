/**
 * Fuzzes the service, as a process of its own, with requests, calls of its hook and publications that lie, stall or
 * never end. Whatever comes: no 500, it lives, /health answers in time, it says nothing of anybody, it loses no mail and
 * keeps its memory. `npm run test:long -- fuzz-alerts --seed n --minutes m` draws more.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { METHODS } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { afterAll, describe, expect, it, vi } from "vitest";
import { hookSecret } from "../../src/alerts/web/fixtures/service.ts";
import { alertSubjectsPath } from "../../src/domain/alert-subjects-file.ts";
import { changeLogPath } from "../../src/domain/change-log-file.ts";
import { publicationFilePath } from "../../src/domain/publication-file.ts";
import {
  folderLieNames,
  publicationFolder,
  publicationPaths,
  publicationServer,
  webLieNames,
  type LyingPublication,
  type PublicationTexts,
} from "./lying-publication.ts";
import { startMailServer, type MailServer } from "./mail-server.ts";
import { exchange, statusOf } from "./raw-http.ts";
import { event, writePublicationFiles } from "./scenario.ts";
import {
  expectDiscreet,
  makeTestFolder,
  operatedNodeFlags,
  startServiceProcess,
  untilHealth,
  type ServiceProcess,
} from "./service-process.ts";
import { hasPostgres, newPostgresDatabase } from "./test-database.ts";

const seed = Number(process.env["FUZZ_ALERTS_SEED"] ?? 1);
/** Of each pair of a database and a source. */
const minutes = Number(process.env["FUZZ_ALERTS_MINUTES"] ?? 0) / 4;
/** The ordinary suite tries a few; the long run goes on until its time is over. */
const amount = minutes > 0 ? { numRuns: 1e9, interruptAfterTimeLimit: minutes * 60_000 } : { numRuns: 6 };
const maxMemoryMb = 300;
/** Whoever has to get the last alert. */
const faithful = "trouw@voorbeeld.example";

const { folder, remove } = makeTestFolder("fuzz-alerts");

afterAll(remove);

/** Texts that have broken programs: control and invisible characters, halves of characters, escapes, markup, code. */
const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nastyTexts()) },
  fc.string({ unit: "binary", maxLength: 50 }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 20 }),
);

function nastyTexts(): string[] {
  return [
    ...[
      "",
      "\0",
      "a\0b",
      "\uD800",
      "\uDFFF\uD800",
      "\u202Etxt",
      "\uFEFF",
      "\r\n\r\n",
      "%",
      "%00",
      "%ff",
      "%c0%ae",
    ],
    ...[
      "'; drop table people; --",
      "<script>alert(1)</script>",
      "${7*7}",
      "{{7*7}}",
      "../../etc/passwd",
      "__proto__",
    ],
    ...[
      "constructor",
      "toString",
      "NaN",
      "-1",
      "1e309",
      "9".repeat(400),
      "a".repeat(15_000),
      "é".repeat(3_000),
    ],
    ..."ouder@voorbeeld.example a@b@c.example @ a@ @b a@[127.0.0.1] a@xn--.example".split(" "),
  ];
}

const field: fc.Arbitrary<string> = fc.constantFrom(
  "email",
  "soort",
  "id",
  "onderwerp",
  "tempo",
  "inschrijving",
  "actie",
  "website",
  "x",
);
const word = fc.constantFrom(
  "gemeente",
  "locatie",
  "gent",
  "direct",
  "wekelijks",
  "wis",
  "stop",
  "wijzig",
  "alles",
);
const fields = fc.array(fc.tuple(field, fc.oneof(nasty, word)), { maxLength: 6 });
const headerName: fc.Arbitrary<string> = fc.constantFrom(
  "Origin",
  "X-Forwarded-For",
  "Content-Type",
  "Content-Length",
  "Expect",
  "Cookie",
);
const paths = "/inschrijven /beheer /health /metrics /hooks/publication /stijl.css /postvak/ /".split(" ");

/** A request with whatever is wrong about it. */
const request = fc.record({
  kind: fc.constant("request" as const),
  method: fc.oneof({ weight: 5, arbitrary: fc.constantFrom("GET", "POST") }, fc.constantFrom(...METHODS)),
  path: fc.oneof(
    fc.constantFrom(...paths),
    fc
      .tuple(fc.constantFrom("/stop/", "/bevestigen/", "/beheer/", "/postvak/"), nasty)
      .map(([base, text]) => base + text),
  ),
  headers: fc.array(fc.tuple(headerName, nasty), { maxLength: 3 }),
  body: fc.oneof(fields, nasty),
  /** How much of it is sent: all, or up to a part of it. */
  part: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
});

/** A form of the portal, correct but for the fields that it may have in excess; its mail has to come. */
const subscription = fc.record({ kind: fc.constant("subscription" as const), extra: fields });
/** A form on the page of a link that was mailed, with a good token or one that a mail program broke. */
const linked = fc.record({
  kind: fc.constant("linked" as const),
  page: fc.constantFrom("stop", "bevestigen", "beheer"),
  method: fc.constantFrom("GET", "POST"),
  which: fc.nat(),
  after: fc.constantFrom("", "", ".", "=", "%3D", "/", "?x=%", "%00", "%ff"),
  body: fields,
});
/** A form on the page where somebody manages what was followed. */
const managed = fc.record({ kind: fc.constant("managed" as const), body: fields });
const hook = fc.record({
  kind: fc.constant("hook" as const),
  isSigned: fc.boolean(),
  body: fc.oneof(nasty, fc.json(), fc.constant('{"type":"publication.current"}')),
  ageSeconds: fc.constantFrom(0, 0, 1e4, -1e4, NaN),
});

/** A value that stands where another should. */
const wrongValue = fc.oneof(
  nasty,
  fc.constantFrom<unknown>(null, 0, -1, 2 ** 31, 2 ** 53, 1e308, true, [], {}, [[]], { __proto__: null }),
);
/** Other texts of a file: JSON with something wrong in it, much of it, or none at all. */
const otherText = fc.oneof(
  fc.record({ change: fc.constant("value" as const), at: fc.nat(), value: wrongValue }),
  fc.record({ change: fc.constant("row" as const), title: nasty, text: nasty, name: nasty }),
  fc.record({
    change: fc.constant("rows" as const),
    count: fc.constantFrom(2_000, 200_000),
    row: wrongValue,
  }),
  fc.record({ change: fc.constant("depth" as const), count: fc.constantFrom(1_000, 500_000) }),
  fc.record({ change: fc.constant("text" as const), text: nasty }),
);
const lie = (names: readonly string[]) =>
  fc.record({
    kind: fc.constant("lie" as const),
    path: fc.constantFrom<string[]>(...publicationPaths),
    lie: fc.oneof(fc.constant("text"), fc.constantFrom(...names)),
    text: otherText,
  });
const truth = fc.record({ kind: fc.constant("truth" as const) });

const stepsOf = (lies: readonly string[]) =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: request },
      { weight: 2, arbitrary: subscription },
      { weight: 2, arbitrary: linked },
      managed,
      hook,
      { weight: 2, arbitrary: lie(lies) },
      truth,
    ),
    { minLength: 1, maxLength: 8 },
  );
type Step = ReturnType<typeof stepsOf> extends fc.Arbitrary<(infer S)[]> ? S : never;
type RequestStep = Extract<Step, { kind: "request" }>;
type OtherText = Extract<Step, { kind: "lie" }>["text"];

const mixed = "a\0b\uD800";
const inText = (text: OtherText) => ({ kind: "lie" as const, path: changeLogPath, lie: "text", text });
const managedWith = (action: string): Step => ({
  kind: "managed",
  body: [
    ["inschrijving", mixed],
    ["actie", action],
  ],
});
/** What was once found: an error of PostgreSQL, a service that no longer answered, a message as long as a file. */
const found: readonly [Step[]][] = [
  [[managedWith("stop"), managedWith("wijzig"), managedWith("wis")]],
  [[inText({ change: "row", title: mixed, text: mixed, name: mixed })]],
  [[inText({ change: "row", title: "R1", text: mixed, name: mixed })]],
  [[inText({ change: "rows", count: 200_000, row: "a@b.example" })]],
  [[{ ...inText({ change: "rows", count: 200_000, row: {} }), path: alertSubjectsPath }]],
  [[{ ...inText({ change: "value", at: 3, value: 2 ** 31 }), path: publicationFilePath }]],
  [[{ ...inText({ change: "text", text: "" }), path: alertSubjectsPath, lie: "pipe" }]],
  [[{ ...inText({ change: "text", text: "" }), path: publicationFilePath, lie: "silence" }]],
];

/** Returns a new database; what one pair of a database and a source leaves behind is not for the next. */
const databases = {
  SQLite: (name: string) => Promise.resolve(`sqlite:${folder}/${name}.sqlite`),
  PostgreSQL: newPostgresDatabase,
};
const sources = {
  "a folder": {
    lies: folderLieNames,
    open: (texts: PublicationTexts) => publicationFolder(join(folder, "published"), texts),
  },
  HTTP: { lies: webLieNames, open: publicationServer },
};
const all = [
  ["SQLite", "a folder"],
  ["PostgreSQL", "HTTP"],
  ["SQLite", "HTTP"],
  ["PostgreSQL", "a folder"],
] as const;

describe.each(minutes > 0 ? all : all.slice(0, 2))("on %s, with a publication in %s", (database, source) => {
  it.skipIf(database === "PostgreSQL" && !hasPostgres)(
    `stands what is drawn from seed ${seed}`,
    { timeout: (minutes + 5) * 60_000 },
    async () => {
      const databaseUrl = await databases[database](`fuzz_${source.replaceAll(" ", "_")}`);
      const fuzzed = await startFuzzed(databaseUrl, sources[source].open);
      try {
        const property = fc.asyncProperty(stepsOf(sources[source].lies), async (steps) => {
          for (const step of steps) await fuzzed.take(step);
          await fuzzed.expectWell();
        });
        // What a run leaves behind is part of the next one, so a failure can't be made smaller.
        await fc.assert(property, { seed, examples: [...found], endOnFailure: true, ...amount });
        await fuzzed.expectNothingLost();
      } finally {
        await fuzzed.close();
      }
    },
  );
});

/** The texts of publication `number`, with these changes. */
function textsOf(number: number, reports: readonly string[]): PublicationTexts {
  const draft = join(folder, "draft");
  mkdirSync(draft, { recursive: true });
  writePublicationFiles(
    draft,
    number,
    reports.map((report) => event(report)),
  );
  const read = (path: string): string => readFileSync(join(draft, path), "utf8");
  const subjects = [{ soort: "gemeente", id: "gent", naam: "Gent" }];
  return {
    [alertSubjectsPath]: JSON.stringify({
      contract: 1,
      peildatum: "2026-10-31",
      fictief: true,
      onderwerpen: subjects,
    }),
    [changeLogPath]: read(changeLogPath),
    [publicationFilePath]: read(publicationFilePath),
  };
}

async function startFuzzed(
  databaseUrl: string,
  open: (texts: PublicationTexts) => LyingPublication | Promise<LyingPublication>,
) {
  const honest = textsOf(1, []);
  const publication = await open(honest);
  const mail = await startMailServer();
  const service = await startServiceProcess({
    databaseUrl,
    smtpUrl: mail.url,
    publication: publication.location,
    nodeFlags: operatedNodeFlags,
  });
  await untilHealth(service, 200);
  const tester = new Fuzzed(service, publication, mail, honest);
  await tester.follow();
  return tester;
}

/** The service under test, and what it has promised so far. */
class Fuzzed {
  readonly #service: ServiceProcess;
  readonly #publication: LyingPublication;
  readonly #mail: MailServer;
  readonly #honest: PublicationTexts;
  /** The addresses whose form was answered that a mail is on its way. */
  readonly #promised: string[] = [];
  #people = 0;
  #networks = 0;

  constructor(
    service: ServiceProcess,
    publication: LyingPublication,
    mail: MailServer,
    honest: PublicationTexts,
  ) {
    this.#service = service;
    this.#publication = publication;
    this.#mail = mail;
    this.#honest = honest;
  }

  /** Subscribes and confirms the faithful one. */
  async follow(): Promise<void> {
    await this.#subscribe(faithful, []);
    await this.#post(`/bevestigen/${await this.#mailed("bevestigen", faithful)}`, []);
    this.#mail.received.length = 0;
    this.#promised.length = 0;
  }

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case "request":
        this.#judge(await exchange(this.#service.port, bytesOf(step), step.part < 1 ? 30 : 5_000));
        break;
      case "subscription":
        await this.#subscribe(`ouder-${this.#people++}@voorbeeld.example`, step.extra);
        break;
      case "linked": {
        // What was mailed about a lie has a link that stops in truth, and one person has to go on following.
        const tokens = this.#tokens(step.page, (to) => to !== faithful);
        const path = `/${step.page}/${tokens[step.which % tokens.length] ?? ""}${step.after}`;
        const all = { ...step, kind: "request" as const, path, headers: [], part: 1 };
        this.#judge(await exchange(this.#service.port, bytesOf(all), 5_000));
        break;
      }
      case "managed":
        await this.#manage(step.body);
        break;
      case "hook":
        this.#judge(await exchange(this.#service.port, hookBytes(step), 5_000));
        break;
      case "lie":
        // The change log is only read again when publication.json is another.
        this.#honest[publicationFilePath] += " ";
        this.#publication.tell(this.#honest);
        this.#publication.lie(step.path, step.lie, otherTextOf(this.#honest[step.path] ?? "", step.text));
        await this.#announce();
        break;
      case "truth":
        this.#publication.tell(this.#honest);
        await this.#announce();
    }
  }

  async expectWell(): Promise<void> {
    const health = await this.#service.health();
    expect(health.status).toBe(200);
    expect(health.ms).toBeLessThan(5_000);
    const metrics = await fetch(`${this.#service.url}/metrics`);
    expect(metrics.status).toBe(200);
    for (const text of [JSON.stringify(health.body), await metrics.text(), this.#service.output()])
      expectSilent(text);
    expectForeseen(this.#service.output());
    if (process.platform !== "linux") return;
    const memory = readFileSync(`/proc/${this.#service.pid}/status`, "utf8");
    expect(Number(/^VmRSS:\s+(\d+)/m.exec(memory)?.[1]) / 1024).toBeLessThan(maxMemoryMb);
  }

  /** Expects every mail that was promised, and an alert about the next honest publication. */
  async expectNothingLost(): Promise<void> {
    this.#publication.tell(textsOf(2, ["eerlijk"]));
    await this.#announce();
    await vi.waitFor(
      () => {
        const to = new Set(this.#mail.received.map((mail) => mail.to));
        expect(this.#promised.filter((email) => !to.has(email))).toEqual([]);
        const alerts = this.#mail.received.filter(({ to: email }) => email === faithful);
        expect(alerts.filter(({ raw }) => raw.includes("/inspectierapport/eerlijk/"))).toHaveLength(1);
        expect(alerts.filter(({ raw }) => raw.includes(0))).toEqual([]);
      },
      { timeout: 60_000, interval: 200 },
    );
    await this.expectWell();
    const tokens = ["stop", "bevestigen", "beheer"].flatMap((page) => this.#tokens(page));
    expect(await this.#service.stop()).toBe(0);
    expectDiscreet(this.#service.output(), tokens);
  }

  async close(): Promise<void> {
    await this.#service.stop();
    await this.#publication.close();
    await this.#mail.close();
  }

  async #subscribe(email: string, extra: readonly (readonly [string, string])[]): Promise<void> {
    const form = new URLSearchParams({ email, soort: "gemeente", id: "gent" });
    for (const [name, value] of extra) form.append(name, value);
    const response = await fetch(`${this.#service.url}/inschrijven`, {
      method: "POST",
      body: form,
      headers: { "X-Forwarded-For": this.#network(), Connection: "close" },
    });
    const isPromised = response.status === 200 && !form.get("website");
    expect([200, 400, 413]).toContain(response.status);
    if (isPromised) this.#promised.push(email);
  }

  /** Confirms a subscription, asks for the link of its page and sends a form there. */
  async #manage(body: RequestStep["body"]): Promise<void> {
    const email = `beheer-${this.#people++}@voorbeeld.example`;
    await this.#subscribe(email, []);
    await this.#post(`/bevestigen/${await this.#mailed("bevestigen", email)}`, []);
    await this.#post("/beheer", [["email", email]]);
    await this.#post(`/beheer/${await this.#mailed("beheer", email)}`, body);
  }

  /** Waits for the mail with a link to this page, and returns its token. */
  async #mailed(page: string, email: string): Promise<string> {
    const own = () => this.#tokens(page, (to) => to === email).at(-1) ?? "";
    await vi.waitFor(() => expect(own()).not.toBe(""), { timeout: 20_000 });
    return own();
  }

  async #post(path: string, body: RequestStep["body"]): Promise<void> {
    const headers: [string, string][] = [["X-Forwarded-For", this.#network()]];
    this.#judge(
      await exchange(this.#service.port, bytesOf({ method: "POST", path, headers, body, part: 1 }), 10_000),
    );
  }

  /** Another network each time, so that no limit is met. */
  #network(): string {
    return `2001:db8:${(this.#networks++).toString(16)}::1`;
  }

  /** Returns the tokens of the links to these pages that were mailed. */
  #tokens(page: string, isOf: (to: string) => boolean = () => true): string[] {
    const mails = this.#mail.received.filter(({ to }) => isOf(to));
    const tokens = mails.flatMap(({ raw }) => {
      const text = raw.toString().replaceAll(/=\r?\n/g, "");
      return [...text.matchAll(new RegExp(`/${page}/([\\w-]{43})`, "g"))].map(([, token = ""]) => token);
    });
    // A mail has each link in its text and in its HTML.
    return [...new Set(tokens)];
  }

  async #announce(): Promise<void> {
    const call = {
      kind: "hook" as const,
      isSigned: true,
      body: '{"type":"publication.current"}',
      ageSeconds: 0,
    };
    expect(statusOf(await exchange(this.#service.port, hookBytes(call), 10_000))).toBe(202);
    await pause(100);
  }

  #judge(answer: string): void {
    expect(statusOf(answer) ?? 400, answer.slice(0, 200)).toBeLessThan(500);
    expectSilent(/^set-cookie: (.*)/im.exec(answer)?.[1] ?? "");
  }
}

/** Expects no address, token, secret or network address. */
function expectSilent(text: string): void {
  expect(
    text.match(/.{0,80}(?:@|%40|[\w-]{43}|\b\d{1,3}(?:\.\d{1,3}){3}\b|2001:db8).{0,80}/)?.[0],
  ).toBeUndefined();
}

/** Expects only such events as a publication can cause, none of them long, and no fault of a database or a request. */
function expectForeseen(output: string): void {
  for (const line of output.trim().split("\n")) {
    const { event: name, job, code } = JSON.parse(line) as Record<string, string>;
    const isOfPublication = name === "job_failed" && (job === "publications" || job === "subjects");
    const isForeseen = /^(?:started|publication_|hook_|sending_|claims_expired)/.test(name ?? "");
    expect(isOfPublication || isForeseen, line).toBe(true);
    expect(code ?? "", line).not.toMatch(/^(?=.*\d)[0-9A-Z]{5}$|SQLITE/);
    expect(line.length, line.slice(0, 300)).toBeLessThan(2_500);
  }
}

function bytesOf({ method, path, headers, body, part }: Omit<RequestStep, "kind">): Buffer {
  const text =
    typeof body === "string"
      ? body
      : new URLSearchParams(body.map(([name, value]) => [name, value])).toString();
  const content = Buffer.from(text);
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const lines = [
    `${method} ${path} HTTP/1.1`,
    "Host: a",
    ...headers.map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]/g, " ")}`),
    ...(names.has("content-type") ? [] : ["Content-Type: application/x-www-form-urlencoded"]),
    ...(names.has("content-length") ? [] : [`Content-Length: ${content.length}`]),
    "Connection: close",
  ];
  const whole = Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), content]);
  return whole.subarray(0, Math.ceil(whole.length * part));
}

function hookBytes({ isSigned, body, ageSeconds }: Extract<Step, { kind: "hook" }>): Buffer {
  const at = new Date(Date.now() - ageSeconds * 1_000);
  const signature =
    isSigned && !Number.isNaN(ageSeconds) ? new Webhook(hookSecret).sign("msg_1", at, body) : body;
  const headers = [
    ["webhook-id", "msg_1"],
    ["webhook-timestamp", String(Math.floor(at.getTime() / 1000))],
    ["webhook-signature", signature],
    ["Content-Type", "application/json"],
  ] satisfies [string, string][];
  return bytesOf({ method: "POST", path: "/hooks/publication", headers, body, part: 1 });
}

/** Returns what stands in the place of an honest text. */
function otherTextOf(honest: string, other: OtherText): string {
  const value = JSON.parse(honest) as Record<string, unknown>;
  const list = "rijen" in value ? "rijen" : "onderwerpen";
  switch (other.change) {
    case "text":
      return other.text;
    case "depth":
      return "[".repeat(other.count) + "]".repeat(other.count);
    case "value": {
      const names = Object.keys(value);
      return JSON.stringify({ ...value, [names[other.at % names.length] ?? ""]: other.value });
    }
    case "rows":
      return JSON.stringify({
        ...value,
        [list]: Array<unknown>(other.count).fill(other.row).slice(0, 16_000_000),
      });
    case "row": {
      const row = { ...event(other.title), titel: other.title || "x", tekst: other.text };
      const locaties = row.locaties.map((place) => ({ ...place, naam: other.name }));
      return JSON.stringify({ ...value, [list]: [{ ...row, locaties }] });
    }
  }
}
