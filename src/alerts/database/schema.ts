/**
 * The tables of the alert service. Times are whole milliseconds since 1970; ids are random text, so that several
 * instances can make them. Nothing but `people.email` names a person.
 */
import type { ColumnType } from "kysely";
import type { AlertPace, AlertSubjectKind } from "../../domain/alerts.ts";

/** A moment, in milliseconds since 1970. */
export type Moment = number;

/** A column that is written once, when the row is inserted. */
type Fixed<T> = ColumnType<T, T, never>;

export interface PeopleTable {
  id: Fixed<string>;
  /** The address as the person typed it, trimmed, its domain in small letters; `email_key` makes it unique. */
  email: Fixed<string>;
  /** The address in small letters, so that capitals do not make another person. */
  email_key: Fixed<string>;
  created_at: Fixed<Moment>;
  /** When refusals on several days suspended the address. */
  suspended_at: Moment | null;
}

export type SubjectKind = AlertSubjectKind;
export type Pace = AlertPace;

export interface SubscriptionsTable {
  id: Fixed<string>;
  person_id: Fixed<string>;
  subject_kind: Fixed<SubjectKind>;
  /** Dossier number, slug or organiser id; empty for all enforcement steps. */
  subject_id: Fixed<string>;
  /** Groups of events, joined by commas: rapporten, opvolging, handhaving, vergunning. */
  topics: string;
  pace: Pace;
  created_at: Fixed<Moment>;
  /** Null until the person followed the link in the mail and pressed its button. */
  confirmed_at: Moment | null;
}

export type TokenPurpose = "confirm" | "manage" | "stop";

export interface TokensTable {
  /**
   * SHA-256 of the token in hex; the token itself is in the mail and nowhere else. The one-click stop of a mail about
   * several subscriptions has a row for each of them.
   */
  hash: Fixed<string>;
  purpose: Fixed<TokenPurpose>;
  person_id: Fixed<string>;
  /** Null for the management page, which belongs to the person. */
  subscription_id: Fixed<string | null>;
  /** Null for a token that lives as long as its subscription (a stop link in an old mail must still work). */
  expires_at: Fixed<Moment | null>;
}

/** Counts of recent requests by keyed hash; they are deleted after 24 hours. */
export interface LimitsTable {
  /** The kind of limit and a keyed hash of whom it limits: `address:…`, `network:…`, `all:…`. */
  key: Fixed<string>;
  /** The moment at which the window of this count began. */
  window_start: Fixed<Moment>;
  count: number;
}

/**
 * A `seen` publication waits to be matched, a `held` one for a person to release it, and a `matched` one is done. A
 * `superseded` one was overtaken by a later publication before it was matched, whose change log has its events too.
 */
export type PublicationState = "seen" | "held" | "matched" | "superseded";

export interface PublicationsTable {
  number: Fixed<number>;
  peildatum: Fixed<string>;
  /** Number of events that are new in it. */
  event_count: number;
  /** Number of new events with which a person released it; it is held again only when it has more. */
  released_count: number;
  /** Number of notifications made of its events: one for each subscription that an event matches. */
  notification_count: number;
  state: PublicationState;
  seen_at: Moment;
  matched_at: Moment | null;
}

/** Events that were matched. They hold no addresses and are kept for good, so that nobody is ever mailed twice. */
export interface EventsTable {
  id: Fixed<string>;
  /** The publication with which it was matched. */
  publication: Fixed<number>;
  /** The number of its report, step or trajectory, by which a correction finds whoever was mailed about it. */
  record_id: Fixed<string | null>;
}

/** The locations of an event, by which a withdrawal finds whoever was mailed about that location. */
export interface EventLocationsTable {
  location_id: Fixed<string>;
  event_id: Fixed<string>;
}

/** `waiting` for its mail, `mailed` (part of a mail, sent or not), or `dropped` because it was no longer public. */
export type NotificationState = "waiting" | "mailed" | "dropped";

/** One event for one subscription; the pair is unique, so a job that runs twice does no harm. */
export interface NotificationsTable {
  subscription_id: Fixed<string>;
  event_id: Fixed<string>;
  person_id: Fixed<string>;
  publication: Fixed<number>;
  /** The pace of the subscription when it was matched. */
  pace: Fixed<Pace>;
  state: NotificationState;
  mail_id: string | null;
  created_at: Fixed<Moment>;
}

export type MailKind = "confirm" | "manage" | "alert";
/** A `sending` mail is claimed by one sender until `claimed_until`, which it moves on while it lives; a `suspended` one waits until its address works. */
export type MailState = "waiting" | "sending" | "sent" | "suspended" | "failed";

/** The outbox: a mail is stored here before it is sent, and marked as sent after the mail server accepted it. */
export interface MailsTable {
  id: Fixed<string>;
  person_id: Fixed<string>;
  kind: Fixed<MailKind>;
  /** The part left of `@`. It is the same at every attempt, since a mail server recognises a repetition by it alone. */
  message_id: Fixed<string>;
  /** The data, as JSON, from which its text is composed when it leaves. */
  payload: string;
  /**
   * The digest whose notifications may still join it, unique per person: `publication 12`, `dagelijks 2026-11-24`. Null
   * once a sender has claimed it.
   */
  batch_key: string | null;
  state: MailState;
  attempts: number;
  /** Number of attempts after which the server did not say whether it took the mail. */
  unanswered: ColumnType<number, number | undefined, number>;
  /** The code of the last failure, such as `EENVELOPE 550 5.7.1`; null when it has none, or was sent. */
  last_failure: string | null;
  /** The mail does not leave before this moment. */
  due_at: Moment;
  /** Identifies the claim. */
  claimed_by: string | null;
  claimed_until: Moment | null;
  sent_at: Moment | null;
  created_at: Fixed<Moment>;
}

/** `host` for a refusal as no mailbox by a host that refuses several people at once; the others as in `RefusalReason`. */
export type StoredReason = "mailbox" | "full" | "policy" | "host";

/** The last refusal of each mail, until a mail to the person gets through or the mail is deleted. */
export interface RefusalsTable {
  mail_id: Fixed<string>;
  person_id: Fixed<string>;
  /** The day in Brussels, as `2026-11-23`. */
  day: string;
  /** The part of the address behind `@`. */
  host: string;
  reason: StoredReason;
  code: string;
}

export type JobName = "publications" | "outbox" | "sending" | "health";

/** One row per job: the error that blocks it, and the lock by which instances take turns. */
export interface JobsTable {
  name: Fixed<JobName>;
  /** A code or a reason, never an address; null when the job works. */
  last_error: string | null;
  /** When `last_error` was last written or cleared; for `health`, when it was last looked whether writing works. */
  changed_at: Moment | null;
}

export interface AlertsDatabase {
  people: PeopleTable;
  subscriptions: SubscriptionsTable;
  tokens: TokensTable;
  limits: LimitsTable;
  publications: PublicationsTable;
  events: EventsTable;
  event_locations: EventLocationsTable;
  notifications: NotificationsTable;
  mails: MailsTable;
  refusals: RefusalsTable;
  jobs: JobsTable;
}
