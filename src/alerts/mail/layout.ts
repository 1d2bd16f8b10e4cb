/** The frame of an HTML mail. */
import { html, raw } from "hono/html";

export interface MailShell {
  /** The line that a mailbox shows beside the subject. */
  preheader: string;
  /** Already escaped. */
  bodyHtml: string;
}

/** A whole HTML document. */
export function mailShell({ preheader, bodyHtml }: MailShell): string {
  return String(
    html`<!doctype html>
      <html lang="nl">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
        </head>
        <body style="margin:0;padding:16px;font:18px/1.5 system-ui,sans-serif">
          <div style="display:none">${preheader}</div>
          <div style="max-width:36em">${raw(bodyHtml)}</div>
        </body>
      </html>`,
  );
}
