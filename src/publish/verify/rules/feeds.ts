/**
 * Every feed is well-formed Atom with what the standard (RFC 4287) asks for, names its own address, and names no entry
 * twice. The feed under an old name of a municipality is that of today's, for readers that still request it.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { formerMunicipalities } from "../../../domain/municipalities.ts";
import { municipalities } from "../../../load-site.ts";
import { feedUrl, municipalityUrl } from "../../../urls.ts";
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";

export const feeds: Rule = { name: "Feeds", start: readFeeds };

function readFeeds({ publication, files }: VerifiedSite, report: ReportFinding): RuleRun {
  const base = publication.links.site;
  const targetByOldFeed = new Map(
    formerMunicipalities(municipalities).map(({ slug, municipality }) => [
      feedFile(slug),
      feedFile(municipality.slug),
    ]),
  );
  const shared = new Set([...targetByOldFeed].flat());
  const textByFile = new Map<string, string>();
  return {
    file: (file) => {
      const { path } = file;
      if (!path.endsWith(".xml")) return;
      if (shared.has(path)) textByFile.set(path, file.text);
      const self = new URL(encodePath(targetByOldFeed.get(path) ?? path), base).href;
      for (const problem of feedProblems(file.text, self)) report(path, problem);
    },
    end: () => {
      for (const [old, today] of targetByOldFeed) {
        if (!files.has(old) || !files.has(today) || textByFile.get(old) === textByFile.get(today)) continue;
        report(old, `is not the feed /${today}, which it stands for`);
      }
    },
  };
}

/** An id in an address has each character encoded that means something there, while the name of its folder has not. */
function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function feedFile(slug: string): string {
  return feedUrl(municipalityUrl(slug)).slice(1);
}

const atom = "http://www.w3.org/2005/Atom";
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** What a feed or an entry holds: the text of its elements, and the addresses of its links by their relation. */
interface FeedPart {
  texts: Map<string, string>;
  links: Map<string, string>;
}

function feedProblems(xml: string, self: string): string[] {
  let parts: FeedPart[];
  try {
    parts = feedParts(xml);
  } catch (error) {
    return [`is no well-formed Atom: ${(error as Error).message}`];
  }
  const [feed, ...entries] = parts;
  if (feed === undefined) return ["is no Atom feed"];
  const ids = entries.map(({ texts }) => texts.get("id"));
  return [
    ...partProblems(feed, "the feed"),
    ...(feed.texts.has("author") ? [] : ["the feed has no author"]),
    ...(feed.links.get("self") === self
      ? []
      : [`names ${feed.links.get("self") ?? "nothing"} as its own address, and is ${self}`]),
    ...entries.flatMap((entry, index) => [
      ...partProblems(entry, `entry ${index + 1}`),
      ...(entry.links.has("alternate") || entry.texts.has("content")
        ? []
        : [`entry ${index + 1} has no link and no content`]),
    ]),
    ...(new Set(ids).size === ids.length ? [] : ["has two entries with one id"]),
  ];
}

function partProblems({ texts }: FeedPart, name: string): string[] {
  const missing = ["id", "title", "updated"].filter((element) => !texts.get(element)?.trim());
  const updated = texts.get("updated") ?? "";
  return [
    ...missing.map((element) => `${name} has no ${element}`),
    ...(updated === "" || (instant.test(updated) && !Number.isNaN(Date.parse(updated)))
      ? []
      : [`${name} has ${updated} as its day`]),
  ];
}

/** Reads a feed: the first part is the feed itself, the others are its entries. Throws where it is not well-formed. */
function feedParts(xml: string): FeedPart[] {
  const parts: FeedPart[] = [];
  /** The entry that is being read, and outside of entries the feed. */
  let part: FeedPart | undefined;
  const open: string[] = [];
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  parser.on("opentag", (tag) => {
    open.push(tag.local);
    const isRoot = open.length === 1 && tag.local === "feed";
    const isEntry = open.length === 2 && tag.local === "entry";
    if (open.length === 1 && !(isRoot && tag.uri === atom)) throw new Error("its first element is no feed");
    if (isRoot || isEntry) parts.push((part = { texts: new Map(), links: new Map() }));
    else if (tag.local === "link") addLink(part, tag);
    else part?.texts.set(tag.local, "");
  });
  parser.on("text", (text) => {
    const texts = part?.texts;
    const name = open.at(-1) ?? "";
    if (texts?.has(name)) texts.set(name, (texts.get(name) ?? "") + text);
  });
  parser.on("closetag", () => {
    open.pop();
    if (open.length === 1) part = parts[0];
  });
  parser.write(xml).close();
  return parts;
}

function addLink(part: FeedPart | undefined, { attributes }: SaxesTagNS): void {
  part?.links.set(attributes["rel"]?.value ?? "alternate", attributes["href"]?.value ?? "");
}
