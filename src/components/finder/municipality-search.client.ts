/** Shows only the municipalities whose words start with what is typed; returns the sentence to announce. */
export function filterMunicipalities(page: Document, typed: string): string {
  const words = asWords(typed);
  let shown = 0;
  for (const item of page.querySelectorAll<HTMLElement>("[data-words]")) {
    item.hidden = !matches(item.dataset["words"] ?? "", words);
    if (!item.hidden) shown += 1;
  }
  for (const province of page.querySelectorAll<HTMLElement>("[data-province]")) {
    province.hidden = !province.querySelector("[data-words]:not([hidden])");
  }
  if (words === "") return "";
  if (shown === 0) return "Geen gemeente gevonden. Typ een andere naam of een postcode van 4 cijfers.";
  return shown === 1 ? "1 gemeente gevonden. Druk op Enter om ze te openen." : `${shown} gemeenten gevonden.`;
}

/** The words of a municipality are slugs, so that accents, capitals and hyphens make no difference. */
function matches(words: string, typed: string): boolean {
  return ` ${words}`.includes(` ${typed}`) || words.includes(`-${typed}`);
}

function asWords(typed: string): string {
  return typed
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .replace(/^st-/, "sint-");
}
