/**
 * The tables of the alert service. Times are whole milliseconds since 1970; ids are random text, so that several
 * instances can make them. Nothing but `people.email` names a person.
 */
import type { ColumnType } from "kysely";
import type { AlertPace, AlertSubjectKind } from "../../domain/alerts.ts";

/** A moment, in milliseconds since 1970. */
export type Moment = number;

/** Set once, when the row is made. */
type Fixed<T> = ColumnType<T, T, never>;

export interface PeopleTable {
  id: Fixed<string>;
  /** As given, trimmed, the domain in small letters; unique by `email_key`. */
  email: Fixed<string>;
  /** The address in small letters: the same person whatever the capitals. */
  email_key: Fixed<string>;
  created_at: Fixed<Moment>;
  /** Permanent failures in a row (5xx); three suspend the address. */
  failures: number;
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
  /** Groups of events, joined by a comma: rapporten, opvolging, handhaving, vergunning. */
  topics: string;
  pace: Pace;
  created_at: Fixed<Moment>;
  /** Null until the link in the mail was followed and its button pressed. */
  confirmed_at: Moment | null;
}

export type TokenPurpose = "confirm" | "manage" | "stop";

export interface TokensTable {
  /**
   * SHA-256 of the token, hex; the token itself is in the mail and nowhere else. The one-click stop of a mail about
   * several subscriptions has a row for each of them.
   */
  hash: Fixed<string>;
  purpose: Fixed<TokenPurpose>;
  person_id: Fixed<string>;
  /** Null for the management page, which is of the person. */
  subscription_id: Fixed<string | null>;
  /** Null: lives as long as its subscription (a stop link in an old mail must still work). */
  expires_at: Fixed<Moment | null>;
}

/** Counts of recent requests, by keyed hash; gone after 24 hours. */
export interface LimitsTable {
  /** What is limited and a keyed hash of who: `address:…`, `network:…`, `all`. */
  key: Fixed<string>;
  /** When the window in which these requests are counted began. */
  window_start: Fixed<Moment>;
  count: number;
}

/**
 * `seen` waits to be matched, `held` for a person to release it, `matched` is done. `superseded` was overtaken by a
 * later publication before it was matched: what it told stands in the change log of that one.
 */
export type PublicationState = "seen" | "held" | "matched" | "superseded";

export interface PublicationsTable {
  number: Fixed<number>;
  peildatum: Fixed<string>;
  /** Of the events that are new in it. */
  event_count: number;
  /** Up to how many new events a person let it through, however large it is. */
  released_count: number;
  /** How many notifications were made of its events: one for each subscription that an event matches. */
  notification_count: number;
  state: PublicationState;
  seen_at: Moment;
  matched_at: Moment | null;
}

/** Events that were matched: without addresses, kept for good, so that nothing is ever told twice. */
export interface EventsTable {
  id: Fixed<string>;
  /** The publication with which it was matched. */
  publication: Fixed<number>;
  /** The number of its report, step or trajectory: whom to tell of a correction. */
  record_id: Fixed<string | null>;
}

/** Where it happened: whom to tell that something was withdrawn there. */
export interface EventLocationsTable {
  location_id: Fixed<string>;
  event_id: Fixed<string>;
}

/** `waiting` for its mail, `mailed` (in one, sent or not), `dropped` where it was no longer public. */
export type NotificationState = "waiting" | "mailed" | "dropped";

/** One event for one subscription: unique, whatever is run twice. */
export interface NotificationsTable {
  subscription_id: Fixed<string>;
  event_id: Fixed<string>;
  person_id: Fixed<string>;
  publication: Fixed<number>;
  /** Of the subscription, when it was matched. */
  pace: Fixed<Pace>;
  state: NotificationState;
  mail_id: string | null;
  created_at: Fixed<Moment>;
}

export type MailKind = "confirm" | "manage" | "alert";
/** `sending` is claimed by one sender until `claimed_until`; `suspended` waits for a mended address. */
export type MailState = "waiting" | "sending" | "sent" | "suspended" | "failed";

/** The outbox: a mail stands here before it is sent, and is marked after the server took it. */
export interface MailsTable {
  id: Fixed<string>;
  person_id: Fixed<string>;
  kind: Fixed<MailKind>;
  /** Left of its `@`. The same at every attempt: the one thing by which a mail server can tell a repetition. */
  message_id: Fixed<string>;
  /** What it is made from when it leaves, as JSON. */
  payload: string;
  /** Which notifications may still join it; null once a sender has claimed it. One such mail per person. */
  batch_key: string | null;
  state: MailState;
  attempts: number;
  /** Not before this moment. */
  due_at: Moment;
  claimed_until: Moment | null;
  sent_at: Moment | null;
  created_at: Fixed<Moment>;
}

export type JobName = "publications" | "outbox" | "sending";

/** One row per kind of work: what keeps it from going on, and the lock by which instances take turns. */
export interface JobsTable {
  name: Fixed<JobName>;
  /** A code, never an address; null when all is well. */
  last_error: string | null;
  /** When `last_error` was last written or cleared. */
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
  jobs: JobsTable;
}
