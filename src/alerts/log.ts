/**
 * The log of the service: one JSON object a line. It never holds an address, a token, a password or an IP, whatever an
 * error repeats.
 */
import { DatabaseFault } from "./database/fault.ts";
import { realEffects, type Effects } from "./effects.ts";
import { logLevels, type BackgroundJob, type Log } from "./log-events.ts";

type LogValue = string | number | null;

/** Makes a log that writes its lines with `write`. */
export function makeLog(
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
  clock: Pick<Effects, "now"> = realEffects,
): Log {
  return (event, ...[fields = {}]) => {
    const time = new Date(clock.now()).toISOString();
    write(JSON.stringify({ time, level: logLevels[event], event, ...loggable(fields) }));
  };
}

/** Returns a handler that logs the failure of a job in the background, except what the state of the database tells. */
export function logFailure(log: Log, job: BackgroundJob): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof DatabaseFault)) log("job_failed", { job, error });
  };
}

/** Longest text in a line of the log; what an error repeats may be as long as somebody likes. */
const maxTextLength = 1_000;

function loggable({ error, ...fields }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all = { ...fields, ...(error !== undefined && describe(error)) };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [
      name,
      typeof value === "string" ? withoutPersonalData(shortened(value)) : value,
    ]),
  );
}

/** Cuts a long text between two words, so that no part of an address or a token is left at its end. */
function shortened(text: string): string {
  // eslint-disable-next-line regexp/no-super-linear-move -- it has at most maxTextLength characters
  return text.length <= maxTextLength ? text : `${text.slice(0, maxTextLength).replace(/\S*$/, "")}…`;
}

/** The patterns of personal data and secrets: mail servers and databases repeat in their errors what they were given. */
const personalData: readonly RegExp[] = [
  // The user and password of a URL come first, since the pattern of addresses would leave half of them.
  /(?<=:\/\/)[^\s/?#]*@/g,
  // No address is longer than 254 characters; without a bound the search would take the square of a long text.
  // eslint-disable-next-line regexp/no-super-linear-move -- what follows the last at sign may be anything
  /[^\s<>"'(),:;]{1,254}(?:@|%40)[^\s<>"'(),:;]+/gi,
  // eslint-disable-next-line regexp/no-super-linear-move -- it fails on runs of fewer than 32 characters alone
  /[A-Za-z0-9_-]{32,}/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
  /(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi,
];

/** Replaces every address, token, password in a URL and IP in a text by `…`. */
export function withoutPersonalData(text: string): string {
  return personalData.reduce((rest, pattern) => rest.replace(pattern, "…"), text);
}

function describe(error: unknown): Record<string, LogValue> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  return {
    error: error.name,
    // Node writes the whole object into the message where an emitter told one instead of an error.
    message: code === "ERR_UNHANDLED_ERROR" ? "Unhandled error." : error.message,
    code,
    cause: error.cause instanceof Error ? error.cause.message : null,
  };
}
