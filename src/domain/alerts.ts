/** The vocabulary of e-mail alerts: what one can follow, which kinds of event, how often, and what is kept how long. */

export const alertSubjectKinds = ["locatie", "gemeente", "organisator", "handhaving"] as const;
export type AlertSubjectKind = (typeof alertSubjectKinds)[number];

/** Groups of kinds of change that a person can choose. */
export const alertTopics = ["rapporten", "opvolging", "handhaving", "vergunning"] as const;
export type AlertTopic = (typeof alertTopics)[number];

export const alertPaces = ["direct", "dagelijks", "wekelijks"] as const;
export type AlertPace = (typeof alertPaces)[number];

/** By what a subscription names its subject. */
export interface SubjectRef {
  kind: AlertSubjectKind;
  /** Dossier number, slug or organiser id; empty for all enforcement steps. */
  id: string;
}

/** What somebody can follow, as the portal lists it for the alert service. */
export interface AlertSubject extends SubjectRef {
  name: string;
}

/** How long everything of a person is kept. The pages say these figures and no others. */
export const alertRetention = {
  /** The link that confirms works this long; what was not confirmed is gone after it. */
  confirmHours: 48,
  manageMinutes: 60,
  /** Which mails were sent, and about which events. */
  sentDays: 30,
  /** An address that its mail server refused three times. */
  bouncedDays: 30,
  /** The keyed hashes by which limits count. */
  limitHours: 24,
} as const;

/** How many mails the forms may send to one address in a day. */
export const formMailsPerDay = 10;
