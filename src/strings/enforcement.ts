/** Phrases about enforcement that several pages share. */
import type { AppealOutcome, ClosingReason, EnforcementTrigger, TriState } from "../domain/codes.ts";
import type { Appeal } from "../domain/records.ts";
import { formatDate, formatList } from "./format.ts";

/** Returns why a trajectory ended, as the end of a sentence. */
export function closingReasonSentence(reason: ClosingReason): string {
  return {
    tekorten_weggewerkt: "de tekorten zijn weggewerkt",
    maatregel_uitgevoerd: "de maatregel is uitgevoerd",
    ongegrond: "de handhaving was ongegrond",
    organisator_gestopt: "de organisator is gestopt",
    overname: "de opvang is overgenomen",
  }[reason];
}

const triggerPhrases: Record<EnforcementTrigger, string> = {
  inspectie: "een inspectie",
  klacht: "een klacht",
  gevaarsituatie: "een gevaarsituatie",
  melding: "een melding",
};

/** Returns `een inspectie en een klacht`. */
export function triggerPhrase(triggers: readonly EnforcementTrigger[]): string {
  return formatList(triggers.map((trigger) => triggerPhrases[trigger]));
}

/** Returns the lines that have to accompany a trigger: what a complaint, a report or a danger is not. */
export function triggerCaveats(triggers: readonly EnforcementTrigger[]): string[] {
  return [
    ...(triggers.includes("klacht") ? ["Een klacht is geen vastgesteld feit."] : []),
    ...(triggers.includes("melding") ? ["Een melding is geen vastgesteld feit."] : []),
    ...(triggers.includes("gevaarsituatie")
      ? ["Een gemelde gevaarsituatie is niet altijd echt gebeurd."]
      : []),
  ];
}

const admissibility: Record<TriState, string> = {
  ja: "Het bezwaar is ontvankelijk: het wordt inhoudelijk bekeken.",
  nee: "Het bezwaar is niet ontvankelijk.",
  onbekend: "Het is nog niet bekend of het bezwaar ontvankelijk is.",
};

const effects: Record<TriState, string> = {
  ja: "Het bezwaar schort de beslissing op: ze geldt voorlopig niet.",
  nee: "De beslissing blijft intussen gelden.",
  onbekend: "Vraag of de beslissing intussen geldt: bel 078\u00A0170\u00A0000.",
};

const outcomes: Record<AppealOutcome, string> = {
  bevestigd: "Na bezwaar is de beslissing bevestigd",
  herzien: "Na bezwaar is de beslissing herzien",
  ingetrokken: "Het bezwaar is ingetrokken",
  onontvankelijk: "Het bezwaar is niet ontvankelijk verklaard",
  vernietigd: "De beslissing is vernietigd",
};

/** Says that an appeal was lodged, and when. */
export function appealLodged(appeal: Appeal): string {
  return `De organisator diende op ${formatDate(appeal.lodgedOn)} bezwaar in.`;
}

/**
 * Says whether the decision holds while the appeal runs. The source states it (ja, nee or onbekend): it is never
 * assumed.
 */
export function appealEffect(appeal: Appeal): string {
  return effects[appeal.suspendsEffect];
}

/** Says how an appeal ended, or returns null while it runs. */
export function appealOutcome(appeal: Appeal): string | null {
  if (appeal.outcome === null) return null;
  const on = appeal.decidedOn ? ` op ${formatDate(appeal.decidedOn)}` : "";
  return `${outcomes[appeal.outcome]}${on}.`;
}

/** Describes an appeal in whole sentences: its day, admissibility, effect meanwhile and outcome. */
export function appealLines(appeal: Appeal, peildatum: string): string[] {
  const outcome = appealOutcome(appeal);
  if (outcome !== null) return [appealLodged(appeal), outcome];
  return [
    appealLodged(appeal),
    admissibility[appeal.isAdmissible],
    `Op ${formatDate(peildatum)} is er geen uitspraak.`,
    appealEffect(appeal),
  ];
}

/** Describes an appeal in a few words, for beside a tag. */
export function appealShort(appeal: Pick<Appeal, "outcome">): string {
  return appeal.outcome === null ? "Bezwaar: nog geen uitspraak" : `Bezwaar: ${outcomeWord[appeal.outcome]}`;
}

const outcomeWord: Record<AppealOutcome, string> = {
  bevestigd: "beslissing bevestigd",
  herzien: "beslissing herzien",
  ingetrokken: "ingetrokken",
  onontvankelijk: "niet ontvankelijk",
  vernietigd: "beslissing vernietigd",
};
