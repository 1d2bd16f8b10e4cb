/** Where the index stands on the site. */

const indexPath = "/zoeken/teksten/index/";

/** The file that lists the pieces. */
export const shardListPath = `${indexPath}woorden.json`;

/** The file of a piece, by its name. */
export function shardPath(name: string): string {
  return `${indexPath}woorden/${name}.json`;
}

/** The file with the filters of all documents, by its name. */
export function filterPath(name: string): string {
  return `${indexPath}filters/${name}.json`;
}

/** The file of one document. */
export function documentPath(id: string): string {
  return `${indexPath}documenten/${id}.json`;
}
