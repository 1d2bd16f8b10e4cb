/** Where the files and the page of the search through the portal are. */

/** The folder of Pagefind's engine and index. */
export const pagefindFolder = "/pagefind/";

/** The page with the results; its parameter `q` holds the query. */
export const portalSearchUrl = "/zoeken/portaal/";

/** The words that the index knows. */
export const vocabularyPath = `${portalSearchUrl}woorden.json`;

/** Longest query, in characters. */
export const maxQueryLength = 200;
