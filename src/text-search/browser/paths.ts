/** The paths of the index on the site. */

/** The folder of all of them. */
export const indexPath = "/zoeken/teksten/index/";

/** The file that lists the shards. */
export const shardListPath = `${indexPath}woorden.json`;

/** The file with the words of all texts, from which a search suggests one for a slip of the pen. */
export const knownWordsPath = `${indexPath}spelling.json`;

/** Returns the path of a shard by its name. */
export function shardPath(name: string): string {
  return `${indexPath}woorden/${name}.json`;
}

/** Returns the path of the list of the shards of phrases, by the edition. */
export function phraseListPath(edition: string): string {
  return `${indexPath}zinsdelen/${edition}.json`;
}

/** Returns the path of a shard of phrases by its name. */
export function phraseShardPath(name: string): string {
  return `${indexPath}zinsdelen/${name}.json`;
}

/** Returns the path of the file with the filters of all documents, by the edition. */
export function filterPath(edition: string): string {
  return `${indexPath}filters/${edition}.json`;
}

/** Returns the path of a file with the names of the documents of a month, by its name. */
export function namePath(name: string): string {
  return `${indexPath}namen/${name}.json`;
}

/** Returns the path of the file of one document. */
export function documentPath(name: string): string {
  return `${indexPath}documenten/${name}.json`;
}
