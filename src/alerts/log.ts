/** Structured logs: one JSON object a line. Never an address, a token or an IP, whatever somebody hands over. */
import { realEffects, type Effects } from "./effects.ts";

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info: (event: string, fields?: LogFields) => void;
  warn: (event: string, fields?: LogFields) => void;
  error: (event: string, error: unknown, fields?: LogFields) => void;
}

/** Makes a log that writes its lines with `write`. */
export function makeLog(
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
  clock: Pick<Effects, "now"> = realEffects,
): Log {
  const line = (level: string, event: string, fields: LogFields): void => {
    const safe = Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" ? withoutPersonalData(value) : value,
    ]);
    write(
      JSON.stringify({
        time: new Date(clock.now()).toISOString(),
        level,
        event,
        ...Object.fromEntries(safe),
      }),
    );
  };
  return {
    info: (event, fields = {}) => {
      line("info", event, fields);
    },
    warn: (event, fields = {}) => {
      line("warn", event, fields);
    },
    error: (event, error, fields = {}) => {
      line("error", event, { ...fields, ...describe(error) });
    },
  };
}

/** Mail servers and databases repeat in their errors what they were given: these patterns never get through. */
const personal: readonly RegExp[] = [
  /[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g,
  /[A-Za-z0-9_-]{32,}/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
  /(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi,
];

/** The text with every address, token and IP replaced by `…`. */
export function withoutPersonalData(text: string): string {
  return personal.reduce((rest, pattern) => rest.replace(pattern, "…"), text);
}

function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    error: error.name,
    message: error.message,
    code: "code" in error && typeof error.code === "string" ? error.code : null,
    cause: error.cause instanceof Error ? error.cause.message : null,
  };
}
