import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, expect, it } from "vitest";
import { publicationHookSchema } from "../domain/publication-hook.ts";
import { callHook, hookOf } from "./call-hook.ts";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const publication = { number: 12, peildatum: "2026-10-31" };

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server = undefined;
});

/** Starts a server that answers with `status` and records each call. */
async function listen(status: number) {
  const calls: { body: string; headers: Record<string, string> }[] = [];
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      calls.push({ body, headers: request.headers as Record<string, string> });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/publication` };
}

it("calls with a signature that the service can check", async () => {
  const { calls, url } = await listen(202);
  expect(await callHook({ url, secret }, publication)).toBeNull();
  const [call] = calls;
  const body = new Webhook(secret).verify(call?.body ?? "", call?.headers ?? {});
  expect(publicationHookSchema.parse(body)).toEqual(body);
  expect(body).toMatchObject({ data: { nummer: 12, peildatum: "2026-10-31" } });
});

it("returns what went wrong, and throws nothing", async () => {
  const { url } = await listen(500);
  expect(await callHook({ url, secret }, publication)).toBe("it answered 500");
  expect(await callHook({ url: "http://127.0.0.1:1/", secret }, publication)).toContain("fetch failed");
  expect(await callHook({ url, secret: "whsec_!" }, publication)).not.toBeNull();
});

it("is set by both its address and its secret", () => {
  expect(hookOf({ ALERTS_HOOK_URL: "http://a.example/", ALERTS_HOOK_SECRET: secret })).not.toBeNull();
  expect(hookOf({ ALERTS_HOOK_URL: "http://a.example/" })).toBeNull();
  expect(hookOf({})).toBeNull();
});
