/** Query parameter that holds a word to mark; it is repeated for each word. */
export const markParameter = "markeer";

/** Most words that are marked. */
export const maxMarkedWords = 12;
