/** GET /postvak/: the development mailbox, in which mails are caught and shown. Nothing leaves the machine. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { html, raw } from "hono/html";
import { z } from "zod";
import { realEffects } from "../effects.ts";
import type { MailMessage } from "../mail/message.ts";
import type { Transport } from "../mail/transport.ts";
import { page } from "./layout.ts";
import type { WebParts } from "./parts.ts";

const caughtSchema = z.object({
  receivedAt: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
});

export type CaughtMail = z.infer<typeof caughtSchema>;

export interface Mailbox {
  /** Catches what the service sends. */
  transport: Transport;
  /** Names of the mails, the newest first. */
  names: () => string[];
  /** Null where there is none of that name. */
  read: (name: string) => CaughtMail | null;
}

/** A mailbox in a folder, one file a mail. */
export function openMailbox(folder: string): Mailbox {
  mkdirSync(folder, { recursive: true });
  const names = (): string[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.slice(0, -".json".length))
      .sort()
      .reverse();
  return {
    names,
    transport: {
      send: (message) => {
        keep(folder, caught(message));
        return Promise.resolve();
      },
      close: () => undefined,
    },
    read: (name) =>
      names().includes(name)
        ? caughtSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")))
        : null,
  };
}

function caught({ from, to, messageId, subject, text, html, headers }: MailMessage): CaughtMail {
  return {
    receivedAt: new Date().toISOString(),
    to: to.address,
    subject,
    text,
    html,
    headers: { From: from, "Message-ID": messageId, ...headers },
  };
}

/** Two mails of one moment stand side by side. */
function keep(folder: string, mail: CaughtMail): void {
  const name = `${mail.receivedAt.replace(/\D/g, "")}-${realEffects.newId()}`;
  const half = join(folder, `${name}.part`);
  writeFileSync(half, JSON.stringify(mail, null, 2));
  renameSync(half, join(folder, `${name}.json`));
}

/** Adds the pages of the mailbox, where there is one. */
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

/** The text, escaped, with its web addresses as links. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, place) => String(place % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`))
    .join("");
}
