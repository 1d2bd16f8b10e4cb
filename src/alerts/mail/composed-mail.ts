/** What every mail of the service comes down to. */
import { html } from "hono/html";
import type { PortalContext } from "../context.ts";

export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

/** Said first in every mail of a portal with made-up data. */
export function fictitiousLine({ isFictitious }: PortalContext) {
  return isFictitious ? html`<p><strong>Fictieve gegevens:</strong> alles hier is verzonnen.</p>` : "";
}
