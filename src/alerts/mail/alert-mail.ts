/**
 * The mail about changes. It never quotes findings but links to the page, so that a later correction reaches everyone.
 * It has no link to all that a person follows either: somebody to whom it is forwarded must not learn where a child is.
 */
import {
  becauseYouFollow,
  becauseYouFollowUnnamed,
  digestSubject,
  firstFew,
  moreChanges,
  onePlaceSubject,
  subjectPhrase,
  unnamedSubjectPhrase,
} from "../../strings/alerts.ts";
import { formatDate, formatPeriod } from "../../strings/format.ts";
import type { AlertContents, AlertSubscription } from "../outbox/alert-contents.ts";
import type { ChangeEvent } from "../publications/change-log.ts";
import { itemLines, newestFirst, groupByPlace, type AlertPlace } from "./alert-places.ts";
import { composeMail, signature } from "./compose.ts";
import type { ComposedMail, MailContext } from "./context.ts";
import { paragraph, type Block } from "./document.ts";
import { oneLine } from "./message.ts";

/** Mail programs cut off a longer list; the portal shows the rest. */
const maxEventsPerMail = 100;

/** Composes the alert about these events. */
export function composeAlert(
  { events, subscriptions, oneClickToken }: AlertContents,
  context: MailContext,
): ComposedMail {
  const places = groupByPlace(events, context.portalUrl);
  const more = events.length - maxEventsPerMail;
  const shown = more > 0 ? groupByPlace(newest(events), context.portalUrl) : places;
  const subject = subjectOf(events, places);
  const mail = composeMail(
    {
      subject,
      preheader: preheaderOf(events, places),
      blocks: [
        { kind: "title", words: subject },
        ...changeBlocks(shown, events.length === 1),
        ...moreBlocks(more, context),
        signature(
          context,
          ...reasonBlocks(subscriptions, events, context),
          paragraph({ words: "Alles bekijken of wissen", url: `${context.portalUrl}/meldingen/` }),
        ),
      ],
    },
    context,
  );
  return {
    ...mail,
    headers: {
      "List-Id": `<meldingen.${new URL(context.portalUrl).hostname}>`,
      "List-Unsubscribe": `<${stopUrl(oneClickToken, context)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      Precedence: "bulk",
    },
  };
}

/** Returns those of the events for which there is room. */
function newest(events: readonly ChangeEvent[]): ChangeEvent[] {
  return [...events].sort(newestFirst).slice(0, maxEventsPerMail);
}

// The changes

function subjectOf(events: readonly ChangeEvent[], places: readonly AlertPlace[]): string {
  const [place, ...others] = places;
  if (place && others.length === 0) {
    const [item] = place.items;
    if (events.length > 1 || !item) return onePlaceSubject(events.length, place.name);
    return place.isGone ? item.title : `${item.title}: ${place.name}`;
  }
  const locations = new Set(events.flatMap(({ locaties }) => locaties.map((one) => one.dossiernummer)));
  return digestSubject(
    events.length,
    locations.size,
    places.some(({ isGone }) => isGone),
  );
}

/** Names in short what the subject leaves out: the places, or what happened in the only one. */
function preheaderOf(events: readonly ChangeEvent[], places: readonly AlertPlace[]): string {
  const [place, ...others] = places;
  const [item] = place?.items ?? [];
  if (place && item && events.length === 1)
    return item.link ? `${item.published} Lees meer op het portaal.` : item.published;
  const names =
    place && others.length === 0
      ? new Set(place.items.map(({ title }) => title))
      : places.map(({ name }) => name);
  const days = events.map(({ gepubliceerd_op }) => gepubliceerd_op).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const published = first === last ? `op ${formatDate(first)}` : formatPeriod(first, last);
  return `${firstFew([...names])}. Gepubliceerd ${published}.`;
}

/** A heading for each place, where there are several, and a list of what changed there. */
function changeBlocks(places: readonly AlertPlace[], isOnlyChange: boolean): Block[] {
  return places.flatMap(({ name, items }): Block[] => {
    const [only] = items;
    // The title of the mail names the only change and its place already.
    if (isOnlyChange && only) {
      const [, ...rest] = itemLines(only);
      return [...(only.text === "" ? [] : [paragraph(only.text)]), { kind: "paragraph", lines: rest }];
    }
    const list: Block = { kind: "list", items: items.map(itemLines) };
    return places.length === 1 ? [list] : [{ kind: "heading", words: name }, list];
  });
}

function moreBlocks(more: number, { portalUrl }: MailContext): Block[] {
  return more > 0 ? [paragraph({ words: moreChanges(more), url: `${portalUrl}/wijzigingen/` })] : [];
}

// The reason why somebody gets the mail

function reasonBlocks(
  subscriptions: readonly AlertSubscription[],
  events: readonly ChangeEvent[],
  context: MailContext,
): Block[] {
  const named = subscriptions.map((one) => ({ ...one, name: phraseOf(one, events, context) }));
  const stops = named.map(({ name, stopToken, subjectKind }) => ({
    words: `Stop deze mails over ${name ?? unnamedSubjectPhrase(subjectKind, context.subjects !== null)}`,
    url: stopUrl(stopToken, context),
  }));
  const [only, ...others] = named;
  if (!only || others.length > 0) {
    return [
      paragraph("Je krijgt deze mail omdat je dit volgt. Elk kun je apart stoppen:"),
      { kind: "list", items: stops.map((stop) => [[stop]]) },
    ];
  }
  const because =
    only.name === null
      ? becauseYouFollowUnnamed(only.subjectKind, context.subjects !== null)
      : becauseYouFollow(only.name);
  return [{ kind: "paragraph", lines: [[because], ...stops.map((stop) => [stop])] }];
}

/** Names what is followed as the portal does, else by a location in the mail; null when neither has a name for it. */
function phraseOf(
  { subjectKind: kind, subjectId: id }: AlertSubscription,
  events: readonly ChangeEvent[],
  { subjects }: MailContext,
): string | null {
  const known = subjects?.find({ kind, id });
  if (known || kind === "handhaving") return subjectPhrase({ kind, name: known?.name ?? "" });
  const locations = events.flatMap(({ locaties }) => locaties);
  if (kind === "organisator") {
    // The change log has no names of organisers.
    const location = locations.find(({ organisator_id }) => organisator_id === id);
    return location ? `alle opvang van de organisator van ${oneLine(location.naam)}` : null;
  }
  const location = locations.find(
    (one) => (kind === "locatie" ? one.dossiernummer : one.gemeente_slug) === id,
  );
  if (!location) return null;
  return subjectPhrase({ kind, name: oneLine(kind === "locatie" ? location.naam : location.gemeente) });
}

function stopUrl(token: string, { publicUrl }: MailContext): string {
  return `${publicUrl}/stop/${token}`;
}
