/** The paths of the index on the site. */

const indexPath = "/zoeken/teksten/index/";

/** The file that lists the shards. */
export const shardListPath = `${indexPath}woorden.json`;

/** Returns the path of a shard by its name. */
export function shardPath(name: string): string {
  return `${indexPath}woorden/${name}.json`;
}

/** Returns the path of the file with the filters of all documents, by its name. */
export function filterPath(name: string): string {
  return `${indexPath}filters/${name}.json`;
}

/** Returns the path of the file of one document. */
export function documentPath(id: string): string {
  return `${indexPath}documenten/${id}.json`;
}
