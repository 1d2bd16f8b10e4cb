/** The vocabulary of e-mail alerts: subjects to follow, topics, paces, and how long data are kept. */

export const alertSubjectKinds = ["locatie", "gemeente", "organisator", "handhaving"] as const;
export type AlertSubjectKind = (typeof alertSubjectKinds)[number];

/** The topics that a person can choose: groups of kinds of change. */
export const alertTopics = ["rapporten", "opvolging", "handhaving", "vergunning"] as const;
export type AlertTopic = (typeof alertTopics)[number];

export const alertPaces = ["direct", "dagelijks", "wekelijks"] as const;
export type AlertPace = (typeof alertPaces)[number];

/** The kind and id by which a subscription names its subject. */
export interface SubjectRef {
  kind: AlertSubjectKind;
  /** Dossier number, slug or organiser id; empty for all enforcement steps. */
  id: string;
}

/** A subject that somebody can follow, as the portal lists it for the alert service. */
export interface AlertSubject extends SubjectRef {
  name: string;
}

/** How long each kind of personal data is kept. The pages of the portal show these very figures. */
export const alertRetention = {
  /** A confirmation link works this long; an unconfirmed subscription is deleted after it. */
  confirmHours: 48,
  manageMinutes: 60,
  /** Records of which mails were sent, and about which events. */
  sentDays: 30,
  /** Addresses that their mail server refused three times. */
  bouncedDays: 30,
  /** The keyed hashes by which limits count. */
  limitHours: 24,
} as const;

/** Largest number of mails that the forms send to one address in a day. */
export const formMailsPerDay = 10;
