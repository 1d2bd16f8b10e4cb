/** The kinds of results, as the page names them beside each. */
export const recordKinds = [
  "Uitleg",
  "Begrip",
  "Cijfers",
  "Gemeente",
  "Over",
  "Open data",
  "Mails",
  "Zoeken",
] as const;
export type RecordKind = (typeof recordKinds)[number];
