/**
 * Tests the service, as a process of its own, on connections that nobody means well: whatever they send, hold or leave
 * unread, it answers no 500, keeps its memory, serves visitors meanwhile and stops in time.
 */
import { readFileSync } from "node:fs";
import { METHODS } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hookSecret } from "../../src/alerts/web/fixtures/service.ts";
import { exchange, formType, holdOpen, postOf, statusOf } from "./raw-http.ts";
import {
  expectDiscreet,
  makeFollowedPublication,
  makeTestFolder,
  operatedNodeFlags,
  startServiceProcess,
  untilHealth,
  type ServiceProcess,
} from "./service-process.ts";

/** More than the service keeps; `npm run test:long -- http-stress` opens 10,000. */
const idleConnections = Number(process.env["HTTP_STRESS_CONNECTIONS"] ?? 2_500);
/** What docs/alert-service.md promises of a service that runs with its memory options. */
const maxMemoryMb = 300;

const { folder, remove } = makeTestFolder("http-stress");
const publication = makeFollowedPublication(folder);
let service: ServiceProcess;
const held: Socket[] = [];
/** How long connections live that never finish their request: it is awaited while other tests run. */
let unfinished: Promise<number>[];

beforeAll(async () => {
  service = await startServiceProcess({
    databaseUrl: `sqlite:${folder}/alerts.sqlite`,
    publication,
    nodeFlags: operatedNodeFlags,
  });
  await untilHealth(service, 200);
  unfinished = [
    "",
    "GET /stop/x HTTP/1.1\r\nHost: a\r\nX-Half",
    postOf("/inschrijven", address).slice(0, -9),
  ].map(async (bytes) => await lifeOf(holdOpen(service.port, bytes).resume()));
});

afterAll(async () => {
  for (const socket of held.splice(0)) socket.destroy();
  await service.stop();
  remove();
});

/** Expects that nothing of these tests was for the operator: no error, and no line that is no event. */
function expectQuiet(): void {
  const lines = service.output().trim().split("\n");
  const events = lines.map((line) => (JSON.parse(line) as { event: string }).event);
  const others = ["started", "stopped", "sending_stopped", "hook_refused"];
  expect(
    events.filter((event) => !others.includes(event)),
    service.output(),
  ).toEqual([]);
  expectDiscreet(service.output(), unsaid);
}

const unsaid = ["geheim-token", "198.51.100"];

function memoryMb(): number {
  const status = readFileSync(`/proc/${service.pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024;
}

const hasProc = process.platform === "linux";

async function expectServing(): Promise<void> {
  expect((await service.subscribe()).status).toBe(200);
  const { status, ms } = await service.health();
  expect(status).toBe(200);
  expect(ms).toBeLessThan(5_000);
  if (hasProc) expect(memoryMb()).toBeLessThan(maxMemoryMb);
}

async function lifeOf(socket: Socket): Promise<number> {
  const began = Date.now();
  await new Promise((resolve) => socket.once("close", resolve));
  return Date.now() - began;
}

const get = (path: string, headers = ""): string => `GET ${path} HTTP/1.1\r\nHost: a\r\n${headers}\r\n`;
const chunked = (body: string, headers = ""): string =>
  `POST /inschrijven HTTP/1.1\r\nHost: a\r\n${formType}Transfer-Encoding: chunked\r\n${headers}\r\n${body}`;
const address = "email=geheim-token@voorbeeld.example&soort=gemeente&id=gent";
const escapes = [
  ..."% %ff %00 %25 %2e%2e %c0%ae %c0%80 %ed%a0%80 %f4%90%80%80 %e0%a4%a %u0041 %0d%0aSet-Cookie:x ..%5c..".split(
    " ",
  ),
  ...'%2f..%2f.. // / . ? ?% # ; * [ ] { } | ^ ~ ` " < > ..;/ \\..\\'.split(" "),
  "\u00FF\u00FE",
  "\u00C0\u00AE",
  "a".repeat(12_000),
  `geheim-token${"a".repeat(31)}%`,
];

/** Everything that comes from outside, by the statuses that may answer it; null is a connection that closes. */
const inputs: readonly { what: string; bytes: string; statuses: readonly (number | null)[] }[] = [
  { what: "no HTTP", bytes: "\0\x01\x02\r\n\r\n", statuses: [400] },
  { what: "TLS", bytes: "\x16\x03\x01\x02\0\x01\0\x01\xFC\x03\x03", statuses: [400] },
  { what: "HTTP/2", bytes: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", statuses: [400] },
  { what: "HTTP/0.9", bytes: "GET /\r\n\r\n", statuses: [400, 404] },
  { what: "bare line ends", bytes: "GET /health HTTP/1.1\nHost: a\n\n", statuses: [400] },
  { what: "no host", bytes: "GET /health HTTP/1.1\r\n\r\n", statuses: [400] },
  { what: "two hosts", bytes: get("/health", "Host: b\r\n"), statuses: [400] },
  ...["a b<>", "[::1", "a:99999", "a/../b", "a@b", "\u00FF"].map((host) => ({
    what: `host ${host}`,
    bytes: `GET /stop/x HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    statuses: [400, 404],
  })),
  { what: "an address as target", bytes: get("http://elders.example/stop/x"), statuses: [404] },
  { what: "a star as target", bytes: "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", statuses: [400] },
  { what: "two lengths", bytes: postOf("/inschrijven", "ab", "Content-Length: 1\r\n"), statuses: [400] },
  {
    what: "the same length twice",
    bytes: postOf("/inschrijven", "ab", "Content-Length: 2\r\n"),
    statuses: [400],
  },
  {
    what: "a length and chunks",
    bytes: chunked("3\r\na=b\r\n0\r\n\r\n", "Content-Length: 3\r\n"),
    statuses: [400],
  },
  { what: "other encodings", bytes: chunked("", "Transfer-Encoding: gzip\r\n"), statuses: [400] },
  { what: "a chunk without a size", bytes: chunked("zz\r\na=b\r\n0\r\n\r\n"), statuses: [400] },
  { what: "a long extension of a chunk", bytes: chunked(`3;${"x".repeat(20_000)}\r\n`), statuses: [413] },
  {
    what: "long trailers",
    bytes: chunked(`3\r\na=b\r\n0\r\nX: ${"y".repeat(30_000)}\r\n\r\n`),
    statuses: [431],
  },
  {
    what: "chunks beyond the limit",
    bytes: chunked(`8000\r\n${"x".repeat(0x8000)}\r\n0\r\n\r\n`),
    statuses: [413],
  },
  { what: "a length beyond the limit", bytes: postOf("/inschrijven", "x".repeat(17_000)), statuses: [413] },
  ...["-1", "1e3", "0x10", " ", "99999999999999999999", "NaN"].map((length) => ({
    what: `length ${length}`,
    bytes: `POST /inschrijven HTTP/1.1\r\nHost: a\r\n${formType}Content-Length: ${length}\r\n\r\na`,
    statuses: [400],
  })),
  { what: "a long header", bytes: get("/health", `X: ${"y".repeat(20_000)}\r\n`), statuses: [431] },
  { what: "many headers", bytes: get("/health", "A: b\r\n".repeat(4_000)), statuses: [431] },
  { what: "a long path", bytes: get(`/${"y".repeat(20_000)}`), statuses: [431] },
  ...["X: a\0b", "X: a\r\n b", "X : a", ": a", "X\u00FF: a"].map((header) => ({
    what: `header ${JSON.stringify(header)}`,
    bytes: get("/health", `${header}\r\n`),
    statuses: [400],
  })),
  {
    what: "names of prototypes",
    bytes: get("/health", "__proto__: a\r\nconstructor: b\r\n"),
    statuses: [200],
  },
  {
    what: "bytes in an origin",
    bytes: postOf("/inschrijven", address, "Origin: \xFF\xFE\r\n"),
    statuses: [403],
  },
  { what: "an unknown expectation", bytes: postOf("/inschrijven", "a=b", "Expect: x\r\n"), statuses: [417] },
  {
    what: "an expectation",
    bytes: postOf("/inschrijven", "a=b", "Expect: 100-continue\r\n"),
    statuses: [400],
  },
  {
    what: "an upgrade",
    bytes: get("/health", "Connection: Upgrade\r\nUpgrade: websocket\r\n"),
    statuses: [200],
  },
  { what: "a range", bytes: get("/stijl.css", "Range: bytes=0-1,5-2,-9999\r\n"), statuses: [200] },
  {
    what: "a body that is packed",
    bytes: postOf("/inschrijven", "\x1F\x8B", "Content-Encoding: gzip\r\n"),
    statuses: [400],
  },
  ...["multipart/form-data", "multipart/form-data; boundary=", "application/json", "\xFF", ""].map(
    (type) => ({
      what: `type ${type}`,
      bytes: `POST /inschrijven HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: 3\r\n\r\na=b`,
      statuses: [415],
    }),
  ),
  ...["NaN", "99999999999999999999", "-1", ""].map((time) => ({
    what: `hook of ${time}`,
    bytes: postOf(
      "/hooks/publication",
      "\0",
      `webhook-id: \xFF\r\nwebhook-timestamp: ${time}\r\nwebhook-signature: v1, v1,=\r\n`,
    ),
    statuses: [401],
  })),
  {
    what: "the secret of the hook",
    bytes: postOf("/hooks/publication", "{}", `webhook-signature: ${hookSecret}\r\n`),
    statuses: [401],
  },
  ...[
    "198.51.100.1 <script>",
    ",,,%,",
    "1,".repeat(5_000),
    `::1%${"e".repeat(300)}`,
    "::::",
    "\xFF",
    "_hidden",
  ].map((from) => ({
    what: `X-Forwarded-For ${from.slice(0, 20)}`,
    bytes: postOf("/inschrijven", address, `X-Forwarded-For: 198.51.100.2\r\nX-Forwarded-For: ${from}\r\n`),
    statuses: [200],
  })),
  ...[...METHODS, "get", "TRACK", "FOO"].map((method) => ({
    what: `method ${method}`,
    bytes: `${method} /inschrijven HTTP/1.1\r\nHost: a\r\n${formType}Content-Length: 3\r\n\r\na=b`,
    statuses: method === "CONNECT" ? [null] : [400, 404],
  })),
  ...["/stop/", "/bevestigen/", "/beheer/", "/"].flatMap((base) =>
    escapes.flatMap((path) => [
      { what: `GET ${base}${path}`, bytes: get(base + path), statuses: [400, 404] },
      // A whole token that is followed by other bytes may have been stopped by the first click.
      {
        what: `POST ${base}${path}`,
        bytes: postOf(base + path, "a=b"),
        statuses: base === "/stop/" ? [200, 400, 404] : [400, 404],
      },
    ]),
  ),
];

it("answers what it does not understand with what is wrong about it, and never with a 500", async () => {
  await Promise.all(
    inputs.map(async ({ what, bytes, statuses }) => {
      expect(statuses, what).toContain(statusOf(await exchange(service.port, bytes)));
    }),
  );
  expectQuiet();
  await expectServing();
});

it("calls it no error when a visitor hangs up, wherever that is", async () => {
  const whole = postOf("/inschrijven", address);
  const cuts = [1, 20, whole.indexOf("\r\n\r\n") + 4, whole.length - 5, whole.length];
  const requests = [
    ...cuts.map((length) => whole.slice(0, length)),
    chunked("3\r\na="),
    get("/stijl.css"),
    get("/metrics"),
  ];
  for (let round = 0; round < 20; round++) {
    for (const bytes of requests) {
      const socket = holdOpen(service.port, bytes);
      setTimeout(() => (round % 2 === 0 ? socket.destroy() : socket.resetAndDestroy()), round);
    }
    await pause(10);
  }
  await pause(500);
  await expectServing();
  expectQuiet();
});

it("keeps its memory when bodies never end and answers are never read", async () => {
  const piece = "x".repeat(500_000);
  for (let number = 0; number < 10; number++) {
    held.push(holdOpen(service.port, `${chunked("7A120\r\n")}${piece}\r\n`));
    held.push(holdOpen(service.port, postOf("/inschrijven", piece).replace("500000", "9000000000")));
    held.push(holdOpen(service.port, get("/health", "Content-Length: 9000000000\r\n") + piece));
  }
  // Thousands of requests in a row, of which nobody reads an answer.
  for (let number = 0; number < 500; number++)
    held.push(holdOpen(service.port, get("/stijl.css").repeat(300)).pause());
  for (let times = 0; times < 5; times++) {
    await pause(200);
    await expectServing();
  }
  for (const socket of held.splice(0)) socket.destroy();
  expectQuiet();
});

it("ends a connection whose request does not come in time", async () => {
  // The limits are 10 s for headers and 20 s for all; the service was busy meanwhile.
  const [silent, halfHeaders, slowBody] = await Promise.all(unfinished);
  expect(silent).toBeLessThan(18_000);
  expect(halfHeaders).toBeLessThan(18_000);
  expect(slowBody).toBeGreaterThan(18_000);
  expect(slowBody).toBeLessThan(30_000);
  expectQuiet();
});

it(`serves a visitor while ${idleConnections} connections are held, and stops within 20 s`, async () => {
  const requests = [
    "",
    "GET /stop/x HT",
    "GET /health HTTP/1.1\r\nHost: a\r\nX-Half",
    postOf("/inschrijven", address).slice(0, -10),
    chunked("3\r\na="),
    get("/favicon.svg"),
  ];
  for (let number = 0; number < idleConnections; number++) {
    held.push(holdOpen(service.port, requests[number % requests.length] ?? "").resume());
    // A test that opens them all at once would time its own connections.
    if (number % 100 === 0) await pause(1);
  }
  await expectServing();
  const dripping = setInterval(() => {
    for (const socket of held.slice(-60)) if (socket.writable) socket.write("a");
  }, 200);
  const began = Date.now();
  expect(await service.stop()).toBe(0);
  clearInterval(dripping);
  expect(Date.now() - began).toBeLessThan(20_000);
  expectQuiet();
});
