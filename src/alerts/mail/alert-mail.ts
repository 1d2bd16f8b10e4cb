/**
 * The mail about changes. It never quotes findings but links to the page, so that a later correction reaches everyone.
 * It has no link to all that a person follows either: somebody to whom it is forwarded must not learn where a child is.
 */
import { digestSubject, moreChanges } from "../../strings/alerts.ts";
import { formatDate } from "../../strings/format.ts";
import type { AlertContents, AlertSubscription } from "../outbox/alert-contents.ts";
import type { ChangeEvent } from "../publications/change-log.ts";
import type { ComposedMail, MailContext } from "./context.ts";
import { fictitiousHtml, fictitiousText } from "./fictitious-line.ts";
import { mailShell, markup, type Html } from "./layout.ts";
import { oneLine } from "./message.ts";

/** Mail programs cut off a longer list; the portal shows the rest. */
const maxEventsPerMail = 100;

interface Item {
  title: string;
  text: string;
  published: string;
  url: string | null;
}

interface Group {
  location: string | null;
  items: Item[];
}

interface Reason {
  because: string;
  stopUrl: string;
}

/** Composes the alert about these events. */
export function composeAlert(
  { events, subscriptions, oneClickToken }: AlertContents,
  context: MailContext,
): ComposedMail {
  const groups = groupsOf(events.slice(0, maxEventsPerMail), context);
  const reasons = subscriptions.map((one) => reasonOf(one, events, context));
  const newest =
    events
      .map(({ gepubliceerd_op }) => gepubliceerd_op)
      .sort()
      .at(-1) ?? "";
  const more = events.length - maxEventsPerMail;
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

// The changes

function subjectOf(events: readonly ChangeEvent[]): string {
  const [only, ...others] = events;
  if (only && others.length === 0) return titleOf(only);
  const locations = new Set(events.map(locationOf));
  const [location] = locations;
  return digestSubject(events.length, locations.size, locations.size === 1 && location ? location : null);
}

function titleOf(event: ChangeEvent): string {
  const location = locationOf(event);
  return event.soort === "gegeven_aangepast" && location ? `Rechtzetting: ${location}` : oneLine(event.titel);
}

/** Returns `De Zon, Gent`, both locations of a take-over, or null when the location is no longer online. */
function locationOf({ locaties }: ChangeEvent): string | null {
  const locations = locaties.map(({ naam, gemeente }) => oneLine(`${naam}, ${gemeente}`));
  return locations.length === 0 ? null : locations.join(" → ");
}

function groupsOf(events: readonly ChangeEvent[], context: MailContext): Group[] {
  return [...Map.groupBy(events, locationOf)]
    .map(([location, group]) => ({
      location,
      items: group.map((event) => itemOf(event, location, context)),
    }))
    .sort((a, b) => (a.location ?? "").localeCompare(b.location ?? "", "nl"));
}

function itemOf(event: ChangeEvent, location: string | null, { portalUrl }: MailContext): Item {
  const title = titleOf(event);
  const ending = `: ${location ?? ""}`;
  return {
    // The heading above it names the location already.
    title: location && title.endsWith(ending) ? title.slice(0, -ending.length) : title,
    text: oneLine(event.tekst),
    published: `Gepubliceerd op ${formatDate(event.gepubliceerd_op)}.`,
    url: event.url === null ? null : `${portalUrl}${event.url}`,
  };
}

// The reason why somebody gets the mail

function reasonOf(
  { subjectKind, subjectId, stopToken }: AlertSubscription,
  events: readonly ChangeEvent[],
  context: MailContext,
): Reason {
  const locations = events.flatMap(({ locaties }) => locaties);
  const subject = {
    locatie: () =>
      locations.find(({ dossiernummer }) => dossiernummer === subjectId)?.naam ?? `locatie ${subjectId}`,
    gemeente: () => locations.find(({ gemeente_slug }) => gemeente_slug === subjectId)?.gemeente ?? subjectId,
    organisator: () => organiserOf(subjectId, locations),
    handhaving: () => "alle handhavingsstappen",
  }[subjectKind]();
  return {
    because: `Je krijgt deze mail omdat je ${oneLine(subject)} volgt.`,
    stopUrl: stopUrl(stopToken, context),
  };
}

/** Names an organiser by a location in the mail, since the change log has no names of organisers. */
function organiserOf(id: string, locations: ChangeEvent["locaties"]): string {
  const location = locations.find(({ organisator_id }) => organisator_id === id);
  return location ? `de organisator van ${location.naam}` : "een organisator";
}

function stopUrl(token: string, { publicUrl }: MailContext): string {
  return `${publicUrl}/stop/${token}`;
}

// The layout

interface Parts {
  groups: readonly Group[];
  reasons: readonly Reason[];
  /** Number of events that are left out. */
  more: number;
  context: MailContext;
}

function manageLine({ portalUrl }: MailContext): [string, string] {
  return ["Alles bekijken of wissen", `${portalUrl}/meldingen/`];
}

function moreLine(more: number, { portalUrl }: MailContext): [string, string] {
  return [moreChanges(more), `${portalUrl}/wijzigingen/`];
}

function textOf({ groups, reasons, more, context }: Parts): string {
  const changes = groups.map(({ location, items }) => {
    const lines = items.map(({ title, text, published, url }) => {
      const link = url ? ` Lees het: ${url}` : "";
      return `${title}. ${text}\n${published}${link}`;
    });
    return [...(location ? [location] : []), lines.join("\n\n")].join("\n");
  });
  const rest = more > 0 ? [moreLine(more, context).join(": ")] : [];
  const why = reasons.map(({ because, stopUrl }) => `${because}\nStop deze mails: ${stopUrl}`);
  const end = [manageLine(context).join(": "), `${context.siteName} · ${context.contactEmail}`].join("\n");
  const first = fictitiousText(context).filter((line) => line !== "");
  return `${[...first, ...changes, ...rest, ...why, end].join("\n\n")}\n`;
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
    markup`<p class="muted">${because}<br><a href="${stopUrl}">Stop deze mails</a></p>`,
)}
<p class="muted"><a href="${manageUrl}">${manage}</a></p>
<p class="muted">${context.siteName} · ${context.contactEmail}</p>`;
}

function groupHtml({ location, items }: Group): Html {
  return markup`${location ? markup`<h2>${location}</h2>` : ""}
${items.map(
  ({ title, text, published, url }) => markup`<p><strong>${title}.</strong> ${text}<br>
${published}${url ? markup` <a href="${url}">Lees het met uitleg</a>` : ""}</p>
`,
)}`;
}
