/** What the service's pages and mails say of the portal they belong to. */

export interface PortalContext {
  /** Where the service itself is reached, without a path. */
  publicUrl: string;
  /** Where the portal stands, without a path. */
  portalUrl: string;
  siteName: string;
  isFictitious: boolean;
  contactEmail: string;
}
