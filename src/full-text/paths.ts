/** Where the index stands on the site. */

/** The folder of the index; the library's files and ours. */
export const indexPath = "/zoeken/teksten/index/";

/** The file with the filters of all documents. */
export const filterPath = `${indexPath}filters.json`;

/** The file of one document. */
export function documentPath(id: string): string {
  return `${indexPath}documenten/${id}.json`;
}
