/** Makes the feeds of the site: of everything, of a location, of a municipality, of an organiser. */
import { locationPlaceApart, organiserNameApart } from "../change-log/names-apart.ts";
import { changeLabel, changeText, changeTitle } from "../change-log/wording.ts";
import type { Municipality } from "../domain/municipalities.ts";
import type { Change, Location, Organiser } from "../domain/records.ts";
import { permalink, type DownloadContext } from "../downloads/context.ts";
import { formatDate } from "../strings/format.ts";
import { feedUrl, locationUrl, municipalityUrl, organiserUrl } from "../urls.ts";
import type { Feed, FeedEntry } from "../formats/atom.ts";
import { stableId } from "./stable-id.ts";

/** Usual length of a feed; it always contains the newest publication whole, so that a subscriber misses nothing. */
const usualLength = 200;

/** Returns the feed of every change. */
export function siteFeed(context: DownloadContext): Feed {
  return makeFeed(context, "/", context.settings.siteName, context.publication.changes);
}

/** Returns the feed of the changes of one location. */
export function locationFeed(location: Location, context: DownloadContext): Feed {
  const { register, changesByLocation } = context.publication;
  const title = locationPlaceApart(register, location);
  return makeFeed(context, locationUrl(location.id), title, changesByLocation.get(location.id) ?? []);
}

/** Returns the feed of the changes of all locations in a municipality. */
export function municipalityFeed(municipality: Municipality, context: DownloadContext): Feed {
  const locations = context.publication.register.locationsByMunicipality.get(municipality.nis) ?? [];
  const title = `Kinderopvang in ${municipality.name}`;
  return makeFeed(context, municipalityUrl(municipality.slug), title, changesAt(locations, context));
}

/** Returns the feed of the changes of all locations of an organiser. */
export function organiserFeed(organiser: Organiser, context: DownloadContext): Feed {
  const { register } = context.publication;
  const locations = register.locationsByOrganiser.get(organiser.id) ?? [];
  const title = organiserNameApart(register, organiser);
  return makeFeed(context, organiserUrl(organiser.id), title, changesAt(locations, context));
}

/** Returns the changes of several locations in the order of the change log; a take-over between two of them is in it once. */
function changesAt(locations: readonly Location[], { publication }: DownloadContext): Change[] {
  const changes = new Set(locations.flatMap(({ id }) => publication.changesByLocation.get(id) ?? []));
  return [...changes].sort((a, b) => b.publication - a.publication || (a.id < b.id ? -1 : 1));
}

function makeFeed(context: DownloadContext, page: string, title: string, changes: readonly Change[]): Feed {
  const { publication, settings } = context;
  const { isFictitious, source } = publication.register.records;
  const path = feedUrl(page);
  return {
    id: stableId(`feed ${path}`),
    title: `${title}: wijzigingen${isFictitious ? " (fictieve gegevens)" : ""}`,
    subtitle: [
      ...(isFictitious ? ["Alles hier is verzonnen."] : []),
      `Wat veranderde tussen publicaties van dit portaal. Toestand op ${formatDate(publication.peildatum)}.`,
      `Bron: ${source}.`,
    ].join(" "),
    updated: startOf(publication.peildatum),
    author: settings.publisherName,
    rights: `${settings.licence.name}: ${settings.licence.url}`,
    selfUrl: permalink(context, path),
    pageUrl: permalink(context, page),
    entries: newestChanges(changes, publication.number).map((change) => entryOf(change, context)),
  };
}

function newestChanges(changes: readonly Change[], publication: number): readonly Change[] {
  const firstOlder = changes.findIndex((change) => change.publication !== publication);
  return changes.slice(0, Math.max(usualLength, firstOlder === -1 ? changes.length : firstOlder));
}

function entryOf(change: Change, context: DownloadContext): FeedEntry {
  const { register } = context.publication;
  return {
    id: stableId(change.id),
    title: changeTitle(register, change),
    summary: changeText(register, change),
    updated: startOf(change.publishedOn),
    url: change.url === null ? null : permalink(context, change.url),
    category: { code: change.kind, label: changeLabel(register, change) },
  };
}

function startOf(date: string): string {
  return `${date}T00:00:00Z`;
}
