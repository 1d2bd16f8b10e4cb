import type { AddressInfo } from "node:net";
import { serve, type ServerType } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exchange } from "../../../tests/alerts/raw-http.ts";
import { addressBehindProxy, addressOfPeer } from "./visitor-address.ts";

let server: ServerType;

beforeAll(async () => {
  const app = new Hono()
    .get("/peer", (context) => context.text(addressOfPeer(context)))
    .get("/proxy", (context) => context.text(addressBehindProxy(context)));
  await new Promise<void>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => {
      resolve();
    });
  });
});

afterAll(() => {
  server.close();
});

/** Returns the address that the service sees in a request with these lines. */
async function addressOf(path: string, lines: readonly string[]): Promise<string | undefined> {
  const headers = lines.map((line) => `X-Forwarded-For: ${line}\r\n`).join("");
  const { port } = server.address() as AddressInfo;
  const answer = await exchange(port, `GET ${path} HTTP/1.1\r\nHost: a\r\n${headers}\r\n`);
  return answer.split("\r\n\r\n")[1];
}

it.each([
  { lines: ["198.51.100.9"], address: "198.51.100.9" },
  { lines: [" 198.51.100.9 "], address: "198.51.100.9" },
  { lines: ["203.0.113.1, 198.51.100.9"], address: "198.51.100.9" },
  { lines: ["203.0.113.1,unknown,198.51.100.9"], address: "198.51.100.9" },
  { lines: ["203.0.113.1", "198.51.100.9"], address: "198.51.100.9" },
  { lines: ["2001:db8::1"], address: "2001:db8::1" },
  { lines: ["::ffff:198.51.100.9"], address: "::ffff:198.51.100.9" },
])(
  "behind a proxy that wrote $lines it is $address, whoever wrote the others",
  async ({ lines, address }) => {
    expect(await addressOf("/proxy", lines)).toBe(address);
    expect(await addressOf("/peer", lines)).toBe("127.0.0.1");
  },
);

it.each([
  [[]],
  [[""]],
  [["198.51.100.9,"]],
  [["198.51.100.9, unknown"]],
  [["198.51.100.9", "_hidden"]],
  [["198.51.100.9:4711"]],
  [["[2001:db8::1]"]],
  [["198.51.100.256"]],
  [["198.51.100.9 198.51.100.10"]],
  [["127.1"]],
  [["<script>"]],
  [[`${"1,".repeat(2_000)}\u00FF`]],
])("where the last of %j is no address, it is the proxy itself", async (lines) => {
  expect(await addressOf("/proxy", lines)).toBe("127.0.0.1");
});
