/**
 * Loaded into the service before it starts: a signal makes something fail that nobody foresaw, which `FAILURE` names.
 * Whatever fails holds everything that must not be told.
 */
import { EventEmitter } from "node:events";

const secret = process.env["FAILURE_SECRETS"] ?? "";
/** A client as pg makes it: its key ends the queries of others. */
const client = Object.assign(new EventEmitter(), {
  processID: 4711,
  secretKey: -815_471_147,
  connectionParameters: { password: secret },
});
const failure = (): Error =>
  Object.assign(new Error(`no answer about ${secret}`, { cause: new Error(`refused: ${secret}`) }), {
    client,
    envelope: { to: [secret] },
  });

const failures: Readonly<Record<string, () => unknown>> = {
  "an error": () => {
    throw failure();
  },
  "an error of an emitter": () => client.emit("error", failure()),
  "an emitter that tells an object": () => client.emit("error", client),
  "a rejection": () => Promise.reject(failure()),
  "a rejection with an object": () => Promise.reject(client as never),
  "a rejection with a text": () => Promise.reject(secret as never),
};

process.once("SIGUSR2", () => failures[process.env["FAILURE"] ?? ""]?.());
