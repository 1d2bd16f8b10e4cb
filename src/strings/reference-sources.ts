/** The open data behind the municipality reference, and the names that were added to it. */
export const referenceSources: readonly string[] = [
  "Statbel, open data (CC BY 4.0)",
  "FOD BOSA, BeSt Address, september 2026 (CC BY 4.0)",
  "GeoNames, 2024 (CC BY 4.0)",
  "Dit portaal: gangbare Franse, Engelse en korte namen van plaatsen",
];
