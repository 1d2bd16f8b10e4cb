/**
 * Every event that the service logs, with its level and its fields. docs/alert-service.md lists the same events for whoever
 * watches the log, and a test compares the two lists.
 */
import type { DatabaseFaultKind } from "./database/fault.ts";
import type { MailKind } from "./database/schema.ts";

export type LogLevel = "info" | "warn" | "error";

/** The work that is repeated in the background. */
export type BackgroundJob =
  "expiry" | "opening" | "publications" | "recovery" | "retention" | "sending" | "subjects";

type NoFields = Record<never, never>;

/**
 * The fields of each event: numbers, words of our own and codes of the mail server. An `error` is whatever was thrown;
 * the log describes it and takes personal data out of it.
 */
interface LogFields {
  started: { port: number };
  stopped: NoFields;
  job_failed: { job: BackgroundJob; error: unknown };
  publication_matched: { publication: number; notifications: number };
  publication_held: { publication: number };
  notifications_requeued: { notifications: number };
  publication_unreadable: { error: unknown };
  mail_not_composed: { kind: MailKind; error: unknown };
  address_suspended: { code: string };
  sending_stopped: { code: string };
  sending_resumed: NoFields;
  claims_expired: { mails: number };
  hook_accepted: NoFields;
  hook_refused: NoFields;
  request_failed: { method: string; error: unknown };
  database_failing: { kind: DatabaseFaultKind; error: unknown };
  database_recovered: NoFields;
  database_restored: NoFields;
  stop_cut_short: NoFields;
  crashed: { error: unknown };
}

export type LogEvent = keyof LogFields;

/** The level belongs to the event, so that an alarm on a level means the same wherever the event is logged. */
export const logLevels: Readonly<Record<LogEvent, LogLevel>> = {
  started: "info",
  stopped: "info",
  job_failed: "error",
  publication_matched: "info",
  publication_held: "warn",
  notifications_requeued: "info",
  publication_unreadable: "warn",
  mail_not_composed: "error",
  address_suspended: "warn",
  sending_stopped: "warn",
  sending_resumed: "info",
  claims_expired: "warn",
  hook_accepted: "info",
  hook_refused: "warn",
  request_failed: "error",
  database_failing: "error",
  database_recovered: "info",
  database_restored: "warn",
  stop_cut_short: "warn",
  crashed: "error",
};

/** Logs an event with its fields. */
export type Log = <Event extends LogEvent>(
  event: Event,
  ...fields: keyof LogFields[Event] extends never ? [] : [LogFields[Event]]
) => void;
