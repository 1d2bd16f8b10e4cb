/** The parameter that carries the words to mark, once for each. */
export const markParameter = "markeer";

/** More words than this are not marked. */
export const maxMarkedWords = 12;
