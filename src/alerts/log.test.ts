import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { logLevels } from "./log-events.ts";
import { logFailure, makeLog } from "./log.ts";

it("writes one JSON object a line, without the addresses, tokens and IPs that errors repeat", () => {
  const lines: string[] = [];
  const log = makeLog((line) => lines.push(line), { now: () => 0 });
  log("claims_expired", { mails: 3 });
  const error = new Error(
    "550 <ouder@voorbeeld.example> from [192.0.2.7] and 2001:db8::1 unknown: " + "a".repeat(43),
  );
  log("request_failed", { method: "POST", error });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { time: "1970-01-01T00:00:00.000Z", level: "warn", event: "claims_expired", mails: 3 },
    {
      time: "1970-01-01T00:00:00.000Z",
      level: "error",
      event: "request_failed",
      method: "POST",
      error: "Error",
      message: "550 <…> from […] and … unknown: …",
      code: null,
      cause: null,
    },
  ]);
});

it("keeps users and passwords of URLs out, in an error, its code and its cause", () => {
  const lines: string[] = [];
  const url = "smtp://dienst:ge,he:im@mail.example:587/";
  const cause = new Error(`connect to ${url}`);
  const error = Object.assign(new Error(`no ${url}`, { cause }), { code: url });
  logFailure(
    makeLog((line) => lines.push(line)),
    "sending",
  )(error);
  makeLog((line) => lines.push(line))("sending_stopped", { code: url });
  expect(lines.join("\n")).toContain("smtp://…mail.example:587/");
  expect(lines.join("\n")).not.toMatch(/dienst|he:im|ge,/);
});

it("logs the events that docs/alert-service.md lists, with the same levels, and no others", () => {
  const docs = readFileSync(join(import.meta.dirname, "../../docs/alert-service.md"), "utf8");
  const section = /^## Log events$(.*?)^##/ms.exec(docs)?.[1] ?? "";
  const listed = [...section.matchAll(/^\| `(\w+)` +\| (\w+) +\| \S/gm)].map(([, event, level]) => [
    event,
    level,
  ]);
  expect(listed.toSorted()).toEqual(Object.entries(logLevels).toSorted());
});
