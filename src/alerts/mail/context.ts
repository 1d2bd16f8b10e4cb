/** What every mail needs to know of where it comes from. */
export interface MailContext {
  /** Where the alert service itself is reached, without a slash at its end. */
  publicUrl: string;
  /** Where the portal is reached, without a slash at its end. */
  portalUrl: string;
  siteName: string;
  /** True for a site on invented data. */
  isFictitious: boolean;
  contactEmail: string;
}

/** A mail as people read it; headers that depend on its kind come with it. */
export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
}
