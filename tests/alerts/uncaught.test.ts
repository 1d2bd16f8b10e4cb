/**
 * Makes something fail in the service that nobody foresaw: it says so in one line that tells nothing of anybody, ends,
 * and a restart goes on where it was.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import {
  expectDiscreet,
  makeFollowedPublication,
  makeTestFolder,
  startServiceProcess,
  untilHealth,
  visitor,
  type ServiceProcess,
} from "./service-process.ts";

const { folder, remove } = makeTestFolder("uncaught");
const publication = makeFollowedPublication(folder);
const token = "t".repeat(43);
const secrets = `${visitor.email} ${visitor.ip} ${token} smtp://dienst:smtp-wachtwoord@mail.example`;
const script = pathToFileURL(join(import.meta.dirname, "crash/fail-on-signal.ts")).href;

afterAll(remove);

async function startToFail(failure: string): Promise<ServiceProcess> {
  const service = await startServiceProcess({
    databaseUrl: `sqlite:${join(folder, `${failure}.sqlite`)}`,
    publication,
    nodeFlags: ["--import", script],
    env: { FAILURE: failure, FAILURE_SECRETS: secrets },
  });
  await untilHealth(service, 200);
  return service;
}

describe("what nobody foresaw", { concurrent: true }, () => {
  it.each([
    { failure: "an error", message: "no answer about … … … smtp://…mail.example" },
    { failure: "an error of an emitter", message: "no answer about … … … smtp://…mail.example" },
    { failure: "an emitter that tells an object", message: "Unhandled error" },
    { failure: "a rejection", message: "no answer about … … … smtp://…mail.example" },
    { failure: "a rejection with an object", message: "rejected with the reason" },
    { failure: "a rejection with a text", message: "rejected with the reason" },
  ])("$failure: ends the service with one line that tells nothing of anybody", async (row) => {
    const service = await startToFail(row.failure);
    expect((await service.subscribe()).status).toBe(200);
    process.kill(service.pid, "SIGUSR2");
    expect(await service.ended).toBe(1);
    const told = service.output().trim().split("\n");
    expect(told.filter((line) => line.includes('"crashed"'))).toHaveLength(1);
    expect(JSON.parse(told.at(-1) ?? "")).toMatchObject({
      level: "error",
      event: "crashed",
      message: expect.stringContaining(row.message) as string,
    });
    expectDiscreet(service.output(), [token, "4711", "815"]);
  });

  it("loses nothing: the next start goes on", async () => {
    const failing = await startToFail("an error");
    expect((await failing.subscribe("eerder@voorbeeld.example")).status).toBe(200);
    process.kill(failing.pid, "SIGUSR2");
    await failing.ended;
    const next = await startToFail("an error");
    expect((await next.health()).body).toMatchObject({ status: "ok", database: "ok" });
    expect(await next.stop()).toBe(0);
  });
});
