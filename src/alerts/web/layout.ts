/** The layout of the service's pages: it uses the portal's own styles, nothing of third parties and no script. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { html } from "hono/html";
import type { SubjectRef } from "../../domain/alerts.ts";
import type { MailContext } from "../mail/context.ts";
import { nameSubject, type NamedSubject } from "./subject-names.ts";

/** HTML as the `html` helper of Hono returns it, with every value escaped. */
export type Markup = ReturnType<typeof html>;

const source = join(import.meta.dirname, "../..");

/** One style sheet: the styles of the portal, of its forms and of the service. */
export const styleSheet = [
  "styles/tokens.css",
  "styles/buttons.css",
  "styles/global.css",
  "components/alerts/form.css",
  "alerts/web/service.css",
]
  .map((file) => readFileSync(join(source, file), "utf8"))
  .join("\n")
  .replace(/^@import .*$/gm, "")
  // The order of the layers has to be declared before the first of them.
  .replace(/^/, "@layer reset, tokens, base, layout, components, utilities;\n");

export const icon = readFileSync(join(source, "../public/favicon.svg"), "utf8");

/** Returns a whole page. */
export function page(portal: MailContext, title: string, content: Markup | Markup[]): Markup {
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${portal.siteName}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="/stijl.css" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        ${
          portal.isFictitious
            ? html`<aside class="fictitious" aria-label="Let op">
                <p class="shell"><strong>Fictieve gegevens:</strong> alles hier is verzonnen.</p>
              </aside>`
            : ""
        }
        <header class="service-header">
          <p class="shell"><a href="${portal.portalUrl}/">${portal.siteName}</a></p>
        </header>
        <main class="shell">
          <h1>${title}</h1>
          ${content}
        </main>
        <footer class="service-footer">
          <ul class="shell">
            <li><a href="${portal.portalUrl}/zoeken/">Zoek een opvang</a></li>
            <li><a href="${portal.portalUrl}/meldingen/">Over deze mails</a></li>
            <li><a href="${portal.portalUrl}/privacy/#meldingen">Privacy</a></li>
            <li><a href="mailto:${portal.contactEmail}">Meld een fout</a></li>
          </ul>
        </footer>
      </body>
    </html>`;
}

interface WaysOn {
  /** What the page was about, to which it leads back. */
  subjects?: readonly SubjectRef[];
  /** The person follows nothing any more, so there is nothing to look at or change. */
  isErased?: boolean;
}

/** Returns a page with a message, and the ways on: back to what it was about, and to what somebody follows. */
export function notice(
  portal: MailContext,
  title: string,
  sentences: readonly string[],
  { subjects = [], isErased = false }: WaysOn = {},
): Markup {
  return page(
    portal,
    title,
    html`${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      <ul>
        ${subjects.map((subject) => html`<li>${linkBack(portal, nameSubject(portal, subject))}</li>`)}
        ${
          isErased
            ? ""
            : html`<li><a href="${portal.portalUrl}/meldingen/">Bekijk of wijzig wat je volgt</a></li>`
        }
        <li><a href="${portal.portalUrl}/">Naar de startpagina van het portaal</a></li>
      </ul>`,
  );
}

/** Leads back to the page of what somebody follows, or to the search where that has no page. */
export function linkBack({ portalUrl }: MailContext, { phrase, url }: NamedSubject): Markup {
  return url === null
    ? html`<a href="${portalUrl}/zoeken/">Zoek een opvang of gemeente</a>`
    : html`<a href="${url}">Terug naar ${phrase}</a>`;
}
