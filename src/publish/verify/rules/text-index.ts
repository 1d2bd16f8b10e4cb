/**
 * The index of the search inside texts has all its files and no others: those that its list names, each named after its
 * own content, and one for each document.
 */
import { z } from "zod";
import { nameIn } from "../../../text-search/browser/document-names.ts";
import {
  documentPath,
  filterPath,
  indexPath,
  knownWordsPath,
  namePath,
  phraseListPath,
  phraseShardPath,
  shardListPath,
  shardPath,
} from "../../../text-search/browser/paths.ts";
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";
import { readSiteFile } from "../site-file.ts";

export const textIndex: Rule = { name: "Search inside texts", start: followIndex };

const piecesSchema = z.array(z.tuple([z.string(), z.string()]));
const listSchema = z.object({
  months: z.array(z.tuple([z.string(), z.number(), z.string()])),
  volumes: z.array(z.object({ documents: z.number(), pieces: piecesSchema })),
  edition: z.string(),
});
const phraseListSchema = z.array(z.object({ words: piecesSchema, rows: piecesSchema }));
const namesSchema = z.tuple([z.string()], z.string());
/** Matches the files that are named after a hash of their content. */
const hashed = /\/(?:woorden|zinsdelen|namen)\/([0-9a-f]{10})\.json$/;

function followIndex({ folder, files }: VerifiedSite, report: ReportFinding): RuleRun {
  const read = <Value>(path: string, schema: z.ZodType<Value>): Value | null => {
    if (!files.has(path.slice(1))) return null;
    const { json } = readSiteFile(folder, path.slice(1));
    const parsed = schema.safeParse("value" in json ? json.value : null);
    if (!parsed.success) report(path.slice(1), "is no list of the search inside texts");
    return parsed.data ?? null;
  };
  const all = [...files].filter((file) => file.startsWith(indexPath.slice(1)));
  // A publication without a text to find has no index.
  if (all.length === 0) return {};
  const list = read(shardListPath, listSchema);
  const expected = new Set([
    shardListPath,
    knownWordsPath,
    ...(list === null ? [] : filesOfList(list, read)),
  ]);
  for (const path of expected)
    if (!files.has(path.slice(1))) report(path.slice(1), "is missing, and the search needs it");
  if (list !== null) {
    for (const file of all)
      if (!expected.has(`/${file}`)) report(file, "is no part of the search index of this publication");
  }
  const phrases = list && phraseListPath(list.edition).slice(1);
  return {
    file: (file) => {
      const { path } = file;
      const name =
        path.startsWith(indexPath.slice(1)) && path !== phrases ? hashed.exec(path)?.[1] : undefined;
      if (name === undefined || file.sha256.startsWith(name)) return;
      report(path, "is not the content that its name was made of");
    },
  };
}

/** Lists the files that the list of shards leads to. */
function filesOfList(
  { months, volumes, edition }: z.infer<typeof listSchema>,
  read: <Value>(path: string, schema: z.ZodType<Value>) => Value | null,
): string[] {
  const phrases = read(phraseListPath(edition), phraseListSchema) ?? [];
  return [
    filterPath(edition),
    phraseListPath(edition),
    ...volumes.flatMap(({ pieces }) => pieces.map(([, name]) => shardPath(name))),
    ...phrases.flatMap(({ words, rows }) => [...words, ...rows].map(([, name]) => phraseShardPath(name))),
    ...months.flatMap(([, documents, name]) => {
      const names = read(namePath(name), namesSchema);
      const paths =
        names === null
          ? []
          : Array.from({ length: documents }, (_, index) => documentPath(nameIn(names, index)));
      return [namePath(name), ...paths.map(decodeURIComponent)];
    }),
  ];
}
