/**
 * The mail that says what changed. It never quotes what was found: it leads to the page, so that a later correction
 * reaches everyone. Nor does it carry a link to all that a person follows: whoever gets it forwarded may not learn
 * where a child is.
 */
import { count, formatDate } from "../../strings/format.ts";
import type { AlertContents, AlertSubscription } from "../outbox/alert-contents.ts";
import type { ChangeEvent } from "../publications/change-log.ts";
import type { ComposedMail, MailContext } from "./context.ts";
import { fictitiousHtml, fictitiousText } from "./fictitious-line.ts";
import { mailShell, markup, type Html } from "./layout.ts";
import { oneLine } from "./message.ts";

/** A longer list is cut off by mail programs; the rest stands on the portal. */
const maxEvents = 100;

interface Told {
  title: string;
  text: string;
  published: string;
  url: string | null;
}

interface Group {
  place: string | null;
  told: Told[];
}

interface Reason {
  because: string;
  stopUrl: string;
}

/** The alert about these events. */
export function composeAlert(
  { events, subscriptions, oneClickToken }: AlertContents,
  context: MailContext,
): ComposedMail {
  const groups = groupsOf(events.slice(0, maxEvents), context);
  const reasons = subscriptions.map((one) => reasonOf(one, events, context));
  const newest =
    events
      .map(({ gepubliceerd_op }) => gepubliceerd_op)
      .sort()
      .at(-1) ?? "";
  const more = events.length - maxEvents;
  const parts = { groups, reasons, more, context };
  return {
    subject: subjectOf(events),
    text: textOf(parts),
    html: mailShell({
      preheader: `Gepubliceerd op ${formatDate(newest)}. Lees het met uitleg.`,
      bodyHtml: bodyOf(parts),
    }),
    headers: {
      "List-Id": `<meldingen.${new URL(context.portalUrl).hostname}>`,
      "List-Unsubscribe": `<${stopUrl(oneClickToken, context)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      Precedence: "bulk",
    },
  };
}

// What it says

function subjectOf(events: readonly ChangeEvent[]): string {
  const [only, ...others] = events;
  if (only && others.length === 0) return titleOf(only);
  const places = new Set(events.map(placeOf));
  const [place] = places;
  const changes = count(events.length, "wijziging", "wijzigingen");
  if (places.size === 1 && place) return `${changes}: ${place}`;
  return `${changes} bij ${count(places.size, "locatie", "locaties")}`;
}

function titleOf(event: ChangeEvent): string {
  const place = placeOf(event);
  return event.soort === "gegeven_aangepast" && place ? `Rechtzetting: ${place}` : oneLine(event.titel);
}

/** `De Zon, Gent`; both for a take-over, null where the location is online no more. */
function placeOf({ locaties }: ChangeEvent): string | null {
  const places = locaties.map(({ naam, gemeente }) => oneLine(`${naam}, ${gemeente}`));
  return places.length === 0 ? null : places.join(" → ");
}

function groupsOf(events: readonly ChangeEvent[], context: MailContext): Group[] {
  const groups = Map.groupBy(events, placeOf);
  return [...groups]
    .map(([place, its]) => ({ place, told: its.map((event) => toldOf(event, place, context)) }))
    .sort((a, b) => (a.place ?? "").localeCompare(b.place ?? "", "nl"));
}

function toldOf(event: ChangeEvent, place: string | null, { portalUrl }: MailContext): Told {
  const title = titleOf(event);
  const ending = `: ${place ?? ""}`;
  return {
    // The place stands above it already.
    title: place && title.endsWith(ending) ? title.slice(0, -ending.length) : title,
    text: oneLine(event.tekst),
    published: `Gepubliceerd op ${formatDate(event.gepubliceerd_op)}.`,
    url: event.url === null ? null : `${portalUrl}${event.url}`,
  };
}

// Why one gets it

function reasonOf(
  { subjectKind, subjectId, stopToken }: AlertSubscription,
  events: readonly ChangeEvent[],
  context: MailContext,
): Reason {
  const places = events.flatMap(({ locaties }) => locaties);
  const subject = {
    locatie: () =>
      places.find(({ dossiernummer }) => dossiernummer === subjectId)?.naam ?? `locatie ${subjectId}`,
    gemeente: () => places.find(({ gemeente_slug }) => gemeente_slug === subjectId)?.gemeente ?? subjectId,
    organisator: () => organiserOf(subjectId, places),
    handhaving: () => "alle handhavingsstappen",
  }[subjectKind]();
  return {
    because: `Je krijgt deze mail omdat je ${oneLine(subject)} volgt.`,
    stopUrl: stopUrl(stopToken, context),
  };
}

/** The change log has no names of organisers: it is the one of a location that the mail is about. */
function organiserOf(id: string, places: ChangeEvent["locaties"]): string {
  const place = places.find(({ organisator_id }) => organisator_id === id);
  return place ? `de organisator van ${place.naam}` : "een organisator";
}

function stopUrl(token: string, { publicUrl }: MailContext): string {
  return `${publicUrl}/stop/${token}`;
}

// How it looks

interface Parts {
  groups: readonly Group[];
  reasons: readonly Reason[];
  /** How many events are left out. */
  more: number;
  context: MailContext;
}

function manageLine({ portalUrl }: MailContext): [string, string] {
  return ["Alles bekijken of wissen", `${portalUrl}/meldingen/`];
}

function moreLine(more: number, { portalUrl }: MailContext): [string, string] {
  return [`Nog ${count(more, "wijziging", "wijzigingen")}`, `${portalUrl}/wijzigingen/`];
}

function textOf({ groups, reasons, more, context }: Parts): string {
  const told = groups.map(({ place, told }) => {
    const items = told.map(({ title, text, published, url }) => {
      const link = url ? ` Lees het: ${url}` : "";
      return `${title}. ${text}\n${published}${link}`;
    });
    return [...(place ? [place] : []), items.join("\n\n")].join("\n");
  });
  const rest = more > 0 ? [moreLine(more, context).join(": ")] : [];
  const why = reasons.map(({ because, stopUrl }) => `${because}\nStop deze melding: ${stopUrl}`);
  const end = [manageLine(context).join(": "), `${context.siteName} · ${context.contactEmail}`].join("\n");
  const first = fictitiousText(context).filter((line) => line !== "");
  return `${[...first, ...told, ...rest, ...why, end].join("\n\n")}\n`;
}

function bodyOf({ groups, reasons, more, context }: Parts): Html {
  const [manage, manageUrl] = manageLine(context);
  const [rest, restUrl] = moreLine(more, context);
  return markup`${fictitiousHtml(context)}
${groups.map(groupHtml)}
${more > 0 ? markup`<p><a href="${restUrl}">${rest}</a></p>` : ""}
<hr>
${reasons.map(
  ({ because, stopUrl }) =>
    markup`<p class="muted">${because}<br><a href="${stopUrl}">Stop deze melding</a></p>`,
)}
<p class="muted"><a href="${manageUrl}">${manage}</a></p>
<p class="muted">${context.siteName} · ${context.contactEmail}</p>`;
}

function groupHtml({ place, told }: Group): Html {
  return markup`${place ? markup`<h2>${place}</h2>` : ""}
${told.map(
  ({ title, text, published, url }) => markup`<p><strong>${title}.</strong> ${text}<br>
${published}${url ? markup` <a href="${url}">Lees het met uitleg</a>` : ""}</p>
`,
)}`;
}
