/** The pages of the development mailbox, which show the mails that it caught as text and as HTML. */
import type { Hono } from "hono";
import { html, raw } from "hono/html";
import { page } from "./layout.ts";
import type { WebParts } from "./parts.ts";

/** Adds the pages of the mailbox, if there is one. */
export function addMailbox(app: Hono, { mailbox, portal }: WebParts): void {
  if (!mailbox) return;

  app.get("/postvak/", (context) => {
    const mails = mailbox.names().flatMap((name) => {
      const mail = mailbox.read(name);
      return mail ? [{ name, mail }] : [];
    });
    return context.html(
      page(
        portal(),
        "Postvak voor ontwikkeling",
        html`<p>Mails worden hier opgevangen. Geen enkele verlaat deze machine.</p>
          ${mails.length === 0 ? html`<p>Nog geen mail.</p>` : ""}
          <ul>
            ${mails.map(
              ({ name, mail }) =>
                html`<li><a href="/postvak/${name}/">${mail.subject}</a><br />Aan ${mail.to}</li>`,
            )}
          </ul>`,
      ),
    );
  });

  app.get("/postvak/:name/", (context) => {
    const name = context.req.param("name");
    const mail = mailbox.read(name);
    if (!mail) return context.notFound();
    return context.html(
      page(
        portal(),
        mail.subject,
        html`<p>
            Aan ${mail.to} · <a href="/postvak/">Alle mails</a> · <a href="/postvak/${name}/html">Als HTML</a>
          </p>
          <p class="panel mail-text">${raw(linked(mail.text))}</p>
          <h2>Kopregels</h2>
          <dl>
            ${Object.entries(mail.headers).map(
              ([key, value]) =>
                html`<dt>${key}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>`,
      ),
    );
  });

  app.get("/postvak/:name/html", (context) => {
    const mail = mailbox.read(context.req.param("name"));
    if (!mail) return context.notFound();
    // The HTML of a mail carries its styles inline.
    return context.html(mail.html, 200, {
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    });
  });
}

/** Escapes a text and makes links of its web addresses. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => String(index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`))
    .join("");
}
