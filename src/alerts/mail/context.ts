import type { AlertSubject, SubjectRef } from "../../domain/alerts.ts";

/** The subjects that the portal shows now. */
export interface KnownSubjects {
  /** Finds a subject, or returns null when the portal has no such page, or no longer. */
  find: (ref: SubjectRef) => AlertSubject | null;
}

/** The sender's side of every mail. */
export interface MailContext {
  /** The address of the alert service itself, without a slash at its end. */
  publicUrl: string;
  /** The address of the portal, without a slash at its end. */
  portalUrl: string;
  siteName: string;
  /** True for a portal with invented data. */
  isFictitious: boolean;
  contactEmail: string;
  /** Null until a publication could be read: what is not found in it is not gone. */
  subjects: KnownSubjects | null;
}

/** A mail as people read it, with the headers that depend on its kind. */
export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
}
