import { expect, it } from "vitest";
import { makeLog } from "./log.ts";

it("writes one JSON object a line, without addresses, tokens and IPs that came along", () => {
  const lines: string[] = [];
  const log = makeLog((line) => lines.push(line), { now: () => 0 });
  log.info("sent", { mails: 3 });
  log.error(
    "refused",
    new Error("550 <ouder@voorbeeld.example> from [192.0.2.7] and 2001:db8::1 unknown: " + "a".repeat(43)),
  );
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { time: "1970-01-01T00:00:00.000Z", level: "info", event: "sent", mails: 3 },
    {
      time: "1970-01-01T00:00:00.000Z",
      level: "error",
      event: "refused",
      error: "Error",
      message: "550 <…> from […] and … unknown: …",
      code: null,
      cause: null,
    },
  ]);
});
