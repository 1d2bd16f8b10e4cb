/** Sorts the changes of a mail by place, and words each of them: what it is, when it was published, where to read it. */
import { changeKinds } from "../../domain/codes.ts";
import { goneHeading, repeatedTitle } from "../../strings/alerts.ts";
import { formatDate } from "../../strings/format.ts";
import type { ChangeEvent } from "../publications/change-log.ts";
import type { MailLink, MailInline } from "./document.ts";
import { oneLine } from "./message.ts";

/** One change, or several that read the same. */
export interface AlertItem {
  /** `Nieuw inspectierapport`, without the place. */
  title: string;
  text: string;
  published: string;
  /** Null when nothing of it is online. */
  link: MailLink | null;
}

/** The changes at one location, or at both locations of a take-over. */
export interface AlertPlace {
  /**
   * `De Zon, Gent`; `De Zon, Gent, dossiernummer 0123456789` where the mail has another place of that name; `Niet meer op het
   * portaal` for locations that are gone and can't be told apart.
   */
  name: string;
  isGone: boolean;
  items: AlertItem[];
}

/** Groups the changes by location, in the order of the alphabet; what is no longer online comes last. */
export function groupByPlace(events: readonly ChangeEvent[], portalUrl: string): AlertPlace[] {
  // Two locations may have one name, so their numbers tell them apart.
  const groups = [...Map.groupBy(events, fileNumbers).values()];
  const places = groups.map((group) => placeOf(group, portalUrl));
  const totals = Map.groupBy(places, ({ name }) => name);
  return places
    .map((place, index): AlertPlace => {
      const [event] = groups[index] ?? [];
      const isShared = (totals.get(place.name)?.length ?? 0) > 1;
      return isShared && event ? { ...place, name: `${place.name}, ${fileNumbers(event)}` } : place;
    })
    .sort((a, b) => Number(a.isGone) - Number(b.isGone) || a.name.localeCompare(b.name, "nl"));
}

/** Returns `dossiernummer 0123456789`, with both numbers for a take-over. */
function fileNumbers({ locaties }: ChangeEvent): string {
  return `dossiernummer ${locaties.map(({ dossiernummer }) => oneLine(dossiernummer)).join(", nu ")}`;
}

function placeOf(events: readonly ChangeEvent[], portalUrl: string): AlertPlace {
  const name = events[0] ? placeName(events[0]) : null;
  const items = [...events].sort(newestFirst).map((event) => itemOf(event, portalUrl));
  const same = Map.groupBy(items, (item) => JSON.stringify(item));
  return {
    name: name ?? goneHeading,
    isGone: name === null,
    items: [...same.values()].flatMap(([item, ...others]) =>
      item ? [{ ...item, title: repeatedTitle(item.title, 1 + others.length) }] : [],
    ),
  };
}

/** Orders the newest publication first, and within it by kind; the id makes the order the same every time. */
export function newestFirst(a: ChangeEvent, b: ChangeEvent): number {
  return (
    b.publicatie - a.publicatie ||
    changeKinds.indexOf(a.soort) - changeKinds.indexOf(b.soort) ||
    (a.wijziging_id < b.wijziging_id ? -1 : 1)
  );
}

/** Returns `De Zon, Gent`, both locations of a take-over, or null when the location is no longer online. */
function placeName({ locaties }: ChangeEvent): string | null {
  const names = new Set(locaties.map(({ naam, gemeente }) => oneLine(`${naam}, ${gemeente}`)));
  return names.size === 0 ? null : [...names].join(", nu ");
}

function itemOf(event: ChangeEvent, portalUrl: string): AlertItem {
  return {
    title: titleOf(event),
    text: oneLine(event.tekst),
    published: publishedSentence(event),
    link: event.url === null ? null : { words: linkWords(event), url: `${portalUrl}${event.url}` },
  };
}

/** Leaves out the place, which begins with the name of its location: the heading or the subject names it. */
function titleOf({ soort, titel, locaties }: ChangeEvent): string {
  if (soort === "gegeven_aangepast") return "Rechtzetting";
  const title = oneLine(titel);
  const [first] = locaties;
  const start = first ? title.indexOf(`: ${oneLine(first.naam)}`) : -1;
  return start === -1 ? title : title.slice(0, start);
}

/** Of what was corrected or withdrawn, that is what was published on that day, and nothing else. */
function publishedSentence({ soort, gepubliceerd_op }: ChangeEvent): string {
  const day = formatDate(gepubliceerd_op);
  if (soort === "ingetrokken") return `Ingetrokken met de publicatie van ${day}.`;
  if (soort === "gegeven_aangepast") return `Rechtgezet met de publicatie van ${day}.`;
  return `Gepubliceerd op ${day}.`;
}

/** Says what is behind the link, by the kind of page. */
function linkWords({ url, locaties }: ChangeEvent): string {
  const [only, ...others] = locaties;
  const ending = only && others.length === 0 ? ` ${oneLine(only.naam)}` : "";
  if (url?.startsWith("/inspectierapport/"))
    return `Lees het rapport${ending && ` over${ending}`} met uitleg`;
  if (url?.startsWith("/handhavingsrapport/"))
    return `Lees de handhavingsstap${ending && ` bij${ending}`} met uitleg`;
  const shown = locaties.find(({ dossiernummer }) =>
    url?.startsWith(`/locatie/${encodeURIComponent(dossiernummer)}/`),
  );
  return shown ? `Bekijk de pagina van ${oneLine(shown.naam)}` : "Bekijk het op het portaal";
}

/** The lines of an item in a list of changes. */
export function itemLines({ title, text, published, link }: AlertItem): MailInline[][] {
  const whole = text === "" ? [{ strong: `${title}.` }] : [{ strong: `${title}.` }, text];
  return [whole, [published], ...(link ? [[link]] : [])];
}
