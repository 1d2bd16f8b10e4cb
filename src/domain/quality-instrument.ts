/**
 * What a score of MeMoQ means by the version of the instrument that gave it: which dimensions that version has, and its
 * words for the numbers 1 to 4.
 *
 * The source is the export contract (docs/contract.md, modular/memoq). The version of 2018 has the six dimensions of the
 * guide to the inspection report and the words of the norm of 2018. From the version of 2023 on, dealing with families
 * and diversity has left instrument and norm, and the words are those of the current instrument. No other version is
 * known: its numbers stay without words, and nothing is said about how many dimensions it has.
 */
import { by } from "./sorting.ts";
import { qualityDimensions, type QualityDimension } from "./codes.ts";
import type { QualityScore } from "./records.ts";

export interface QualityInstrument {
  dimensions: readonly QualityDimension[];
  /** The words for the scores 1 to 4. */
  words: readonly [string, string, string, string];
}

/** The dimension that left instrument and norm after the version of 2018. */
export const formerQualityDimension = "diversiteit_gezinnen" satisfies QualityDimension;

export const instrumentOf2018: QualityInstrument = {
  dimensions: qualityDimensions,
  words: ["Onvoldoende", "Inspanning gevraagd", "Gewaardeerd", "Uitstekend"],
};

export const instrumentSince2023: QualityInstrument = {
  dimensions: qualityDimensions.filter((dimension) => dimension !== formerQualityDimension),
  words: ["Onvoldoende", "Nipt voldoende (maar niet goed)", "Goed", "Uitstekend"],
};

/** Returns what is known of a version as the export writes it, or null for any version that is not known. */
export function qualityInstrument(version: string): QualityInstrument | null {
  if (version === "2018") return instrumentOf2018;
  return /^\d{4}$/.test(version) && Number(version) >= 2023 ? instrumentSince2023 : null;
}

/** The scores that one version of the instrument gave at a visit. */
export interface QualityVersion {
  version: string;
  instrument: QualityInstrument | null;
  scores: readonly QualityScore[];
  /** Whether the version has the dimension that left later, while the visit has no score of it. */
  lacksFormerDimension: boolean;
}

/** Groups the scores of a visit by the version of the instrument: numbers of two versions never share a table. */
export function scoresByVersion(scores: readonly QualityScore[]): QualityVersion[] {
  const hasFormer = scores.some(({ dimension }) => dimension === formerQualityDimension);
  return [...Map.groupBy(scores, ({ instrumentVersion }) => instrumentVersion)]
    .map(([version, ofVersion]) => {
      const instrument = qualityInstrument(version);
      const lacksFormerDimension = instrument === instrumentOf2018 && !hasFormer;
      return { version, instrument, scores: ofVersion, lacksFormerDimension };
    })
    .sort(by(({ version }) => version));
}
