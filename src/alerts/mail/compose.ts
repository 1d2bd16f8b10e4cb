/** Makes both parts of a mail out of its contents. */
import type { ComposedMail, MailContext } from "./context.ts";
import { htmlOfBlocks, paragraph, textOfBlocks, type Block } from "./document.ts";
import { mailShell } from "./layout.ts";

interface MailContents {
  subject: string;
  /** What a mailbox shows beside the subject. */
  preheader: string;
  blocks: readonly Block[];
}

/** Composes a mail; one of a portal with invented data says so first. */
export function composeMail(
  { subject, preheader, blocks }: MailContents,
  { isFictitious }: Pick<MailContext, "isFictitious">,
): ComposedMail {
  const all = isFictitious ? [fictitiousLine, ...blocks] : blocks;
  return {
    subject,
    text: textOfBlocks(all),
    html: mailShell({ subject, preheader, body: htmlOfBlocks(all) }),
  };
}

const fictitiousLine = paragraph({ strong: "Fictieve gegevens:" }, "alles hier is verzonnen.");

/** Returns the last lines of a mail: who sends it, and where to ask. */
export function signature({ siteName, contactEmail, portalUrl }: MailContext, ...before: Block[]): Block {
  return {
    kind: "footer",
    blocks: [
      ...before,
      { kind: "paragraph", lines: [[{ words: siteName, url: `${portalUrl}/` }], [contactEmail]] },
    ],
  };
}
