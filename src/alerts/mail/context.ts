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
}

/** A mail as people read it, with the headers that depend on its kind. */
export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
}
