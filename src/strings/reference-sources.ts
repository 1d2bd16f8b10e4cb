/** The open data behind the municipality reference, and the names that were added to it. */
export const referenceSources: readonly string[] = [
  "Statbel, open data (CC BY 4.0): codes, namen en grenzen van gemeenten. De grenzen zijn vereenvoudigd door Provincies in Cijfers (2026) en door dit portaal",
  "FOD BOSA, BeSt Address, september 2026 (CC BY 4.0)",
  "GeoNames, 2024 (CC BY 4.0)",
  "Natural Earth (publiek domein): land, zee en landsgrenzen op de kaarten",
  "Dit portaal: gangbare Franse, Engelse en korte namen van plaatsen",
];

/** The source that stands beside each map with borders, of our reference or of the export. */
export const borderSources = {
  reference: "Grenzen: Statbel (CC BY 4.0), vereenvoudigd",
  export: "Grenzen: gegevens van de uitgever",
} as const;

/** The source that stands beside each drawing with land and sea. */
export const landSource = "Land en zee: Natural Earth";

/** Likewise beside the maps that also have the borders of countries. */
export const surroundingsSource = "Land, zee en landsgrenzen: Natural Earth";
