/**
 * The words for a licence whose own days contradict the register: the register calls it `vergund`, but it has ended or
 * has not started. Nobody may read there that care is allowed.
 */
import { licencePhrase, licenceWord } from "../domain/glossary/licence-words.ts";
import { effectiveLicenceState } from "../domain/licence.ts";
import type { Location } from "../domain/records.ts";
import { capitalize, formatDate } from "./format.ts";

export interface LicenceContradiction {
  /** `Vergunning afgelopen op 31 december 2020` */
  label: string;
  /** `Volgens het register eindigde de vergunning op 31 december 2020.` */
  sentence: string;
  /** The sentence that says whom to ask what holds now. */
  advice: string;
}

/** Returns the words of a contradiction, or null where the state of the register can be shown as it is. */
export function licenceContradiction(
  { careType, licence }: Pick<Location, "careType" | "licence">,
  peildatum: string,
): LicenceContradiction | null {
  const state = effectiveLicenceState(licence, peildatum);
  const word = capitalize(licenceWord(careType));
  const phrase = licencePhrase(careType);
  const question =
    careType === "buitenschools" ? "deze opvang nu een kwaliteitslabel heeft" : "hier nu opvang mag zijn";
  const advice = `Vraag aan het Opgroeipunt of ${question}: 078\u00A0170\u00A0000.`;
  if (state === "expired" && licence.to !== null) {
    const day = formatDate(licence.to);
    const sentence = `Volgens het register eindigde ${phrase} op ${day}.`;
    return { label: `${word} afgelopen op ${day}`, sentence, advice };
  }
  if (state === "not-started" && licence.from !== null) {
    const day = formatDate(licence.from);
    const sentence = `Volgens het register begint ${phrase} pas op ${day}.`;
    return { label: `${word} begint op ${day}`, sentence, advice };
  }
  return null;
}
