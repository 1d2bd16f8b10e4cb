/** Said first in every mail of a portal with made-up data. */
import type { MailContext } from "./context.ts";
import { markup } from "./layout.ts";

/** Its line in HTML; nothing where the data are real. */
export function fictitiousHtml({ isFictitious }: MailContext) {
  return isFictitious ? markup`<p><strong>Fictieve gegevens:</strong> alles hier is verzonnen.</p>` : "";
}

/** Its lines as text. */
export function fictitiousText({ isFictitious }: MailContext): string[] {
  return isFictitious ? ["Fictieve gegevens: alles hier is verzonnen.", ""] : [];
}
