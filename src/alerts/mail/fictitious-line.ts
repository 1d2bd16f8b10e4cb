/** The warning at the top of every mail of a portal with invented data. */
import type { MailContext } from "./context.ts";
import { markup } from "./layout.ts";

/** Returns the warning as HTML, or nothing when the data are real. */
export function fictitiousHtml({ isFictitious }: MailContext) {
  return isFictitious ? markup`<p><strong>Fictieve gegevens:</strong> alles hier is verzonnen.</p>` : "";
}

/** Returns the warning as lines of text, or none when the data are real. */
export function fictitiousText({ isFictitious }: MailContext): string[] {
  return isFictitious ? ["Fictieve gegevens: alles hier is verzonnen.", ""] : [];
}
