/** The sentences of the enforcement browser: labels, the lines of a step, and the announcements of the live region. */
import { stepKinds, type StepKind } from "../../domain/codes.ts";
import { careTypeTerms } from "../../domain/glossary/location-codes.ts";
import {
  enforcementTriggerTerms,
  measureTerms,
  stepKindTerms,
} from "../../domain/glossary/enforcement-codes.ts";
import type {
  ChoiceName,
  ChoiceValues,
  Selection,
  StepDate,
} from "../../enforcement-browser/browser/selection.ts";
import type { RowLocation, RowTrajectory, StepRow } from "../../enforcement-browser/browser/step-row.ts";
import { formatElapsed } from "../../strings/elapsed.ts";
import {
  capitalize,
  count,
  formatDate,
  formatEuro,
  formatList,
  formatNumber,
  formatPeriod,
  formatShortDate,
} from "../../strings/format.ts";
import { isUndecided } from "../../domain/appeals.ts";
import { appealLabel } from "../../strings/appeals.ts";
import { closingReasonSentence, triggerCaveats, triggerPhrase } from "../../strings/enforcement.ts";

export const noStepsSentence = "De handhavingsstappen laden niet. Hieronder staan ze per jaar.";

/** Legend of each list of choices. */
export const choiceLegends: Record<ChoiceName, string> = {
  kinds: "Soort stap",
  measures: "Maatregel",
  triggers: "Aanleiding",
  urgency: "Dringende noodzakelijkheid",
  precaution: "Uit voorzorg",
  appeals: "Bezwaar",
  trajectoryStates: "Traject",
  careTypes: "Opvangvorm",
  provinces: "Provincie",
};

/** Hints that a list shows at once: what its values are not. */
export const choiceHints: Partial<Record<ChoiceName, string>> = {
  kinds: "Een aanmaning is geen straf. Een voornemen is nog geen maatregel.",
  triggers:
    "Een klacht of melding is geen vastgesteld feit. Een gemelde gevaarsituatie is geen vastgesteld feit.",
  precaution: "Uit voorzorg: er is mogelijk een risico. Dat bewijst niet dat er een inbreuk was.",
};

const yesNoLabels = { ja: "Ja", nee: "Nee" };

/** Label of each value. */
export const choiceLabels: { [Name in ChoiceName]: (code: ChoiceValues[Name]) => string } = {
  kinds: (code) => stepKindTerms[code].term,
  measures: (code) => measureTerms[code].term,
  triggers: (code) => enforcementTriggerTerms[code].term,
  urgency: (code) => yesNoLabels[code],
  precaution: (code) => yesNoLabels[code],
  appeals: (code) =>
    code === "geen"
      ? "Geen bezwaar online"
      : appealLabel({ outcome: code === "lopend" ? null : code, isAdmissible: "onbekend" }, "beslissing"),
  trajectoryStates: (code) => ({ lopend: "Lopend", afgesloten: "Afgesloten" })[code],
  careTypes: (code) => careTypeTerms[code].term,
  provinces: (code) => (code === "brussel" ? "Brussel" : code.split("-").map(capitalize).join("-")),
};

const orderNouns: Record<StepDate, string> = { meegedeeld: "mededeling", ingang: "ingangsdatum" };

/** Names an order: `Nieuwste mededeling eerst`. */
export function orderLabel(sort: StepDate, isOldestFirst: boolean): string {
  return `${isOldestFirst ? "Oudste" : "Nieuwste"} ${orderNouns[sort]} eerst`;
}

/** Announces another order: `Gesorteerd: nieuwste mededeling eerst.` */
export function stepsSortedSentence(sort: StepDate, isOldestFirst: boolean): string {
  return `Gesorteerd: ${orderLabel(sort, isOldestFirst).toLowerCase()}.`;
}

/** Counts steps: `1.586 stappen`, `geen stappen`. */
export function stepsCounted(total: number): string {
  return count(total, "stap", "stappen");
}

/** Counts steps by their kind: `12 aanmaningen, 3 voornemens en 7 beslissingen`; a kind without any is left out. */
export function stepKindsCounted(steps: readonly Pick<StepRow, "kind">[]): string {
  const kinds = stepKinds.map((kind) => {
    const total = steps.filter((step) => step.kind === kind).length;
    return total === 0 ? [] : [count(total, ...stepKindNouns[kind])];
  });
  return formatList(kinds.flat());
}

const stepKindNouns: Record<StepKind, [one: string, many: string]> = {
  aanmaning: ["aanmaning", "aanmaningen"],
  voornemen: ["voornemen", "voornemens"],
  beslissing: ["beslissing", "beslissingen"],
};

/** Counts trajectories: `12 trajecten`. */
export function trajectoriesCounted(total: number): string {
  return count(total, "traject", "trajecten");
}

/** Returns the heading of steps that are shown by trajectory: `97 stappen gevonden, in 12 trajecten`. */
export function groupedHeading(heading: string, trajectories: number): string {
  return trajectories === 0 ? heading : `${heading}, in ${trajectoriesCounted(trajectories)}`;
}

/** Tells that the selection holds a part of a trajectory: `2 van de 3 stappen in deze selectie.` */
export function selectedOfTrajectory(selected: number, total: number): string {
  return `${formatNumber(selected)} van de ${stepsCounted(total)} in deze selectie.`;
}

/** Returns the period that the steps really span: `Meegedeeld van 5 september 2022 tot en met 28 oktober 2026`. */
export function periodLine(steps: readonly StepRow[]): string {
  const days = steps.map(({ notifiedOn }) => notifiedOn).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return `Meegedeeld ${first === last ? `op ${formatDate(first)}` : formatPeriod(first, last)}`;
}

/** Names a chosen period on its chip: `Van 1 januari 2025 tot en met 3 maart 2026`. */
export function periodLabel({ from, until }: Pick<Selection, "from" | "until">): string {
  if (from !== null) return capitalize(formatPeriod(from, until));
  return until === null ? "" : `Tot en met ${formatDate(until)}`;
}

/** Returns the year that a period spans from its first day to its last, or null for any other period. */
export function yearOfPeriod({ from, until }: Pick<Selection, "from" | "until">): string | null {
  const year = from?.slice(0, 4);
  return from === `${year}-01-01` && until === `${year}-12-31` ? (year ?? null) : null;
}

/** Returns the lines that a step shows at once: what it is not, until when it holds, and the appeals against it. */
export function stepLines(step: StepRow): string[] {
  const { kind, isPrecaution, isUrgent, endsOn, amountEur, appeals } = step;
  return [
    ...(kind === "voornemen" ? ["Een voornemen is geen maatregel."] : []),
    ...(isPrecaution ? ["Een maatregel uit voorzorg bewijst geen inbreuk."] : []),
    ...(isUrgent ? ["Bij dringende noodzakelijkheid."] : []),
    ...(amountEur === null ? [] : [`Bedrag: ${formatEuro(amountEur)}.`]),
    ...(endsOn === null ? [] : [`Laatste dag volgens de beslissing: ${formatShortDate(endsOn)}.`]),
    ...appeals.map((appeal) => {
      const suspends = isUndecided(appeal) && appeal.suspendsEffect === "ja";
      return `${appealLabel(appeal, kind)}.${suspends ? " Het bezwaar schort de beslissing op." : ""}`;
    }),
  ];
}

/** Returns `Gezinsopvang in Gent`. */
export function locationLine({ careType, municipality }: RowLocation): string {
  return `${careTypeTerms[careType].term} in ${municipality.name}`;
}

/** Returns `Lopend sinds 12.03.2026` or `Afgesloten op 12.03.2026`. */
export function trajectoryState({ startedOn, endedOn }: RowTrajectory): string {
  return endedOn === null
    ? `Lopend sinds ${formatShortDate(startedOn)}`
    : `Afgesloten op ${formatShortDate(endedOn)}`;
}

/** Says how long a trajectory took or has run, and why it ended: `Na 5 maanden: de tekorten zijn weggewerkt.` */
export function trajectoryLength(
  { startedOn, endedOn, closingReason }: RowTrajectory,
  peildatum: string,
): string {
  if (endedOn === null) return `Op ${formatDate(peildatum)} al ${formatElapsed(startedOn, peildatum)}.`;
  const reason = closingReason === null ? "" : `: ${closingReasonSentence(closingReason)}`;
  return startedOn === endedOn
    ? `Dezelfde dag${reason}.`
    : `Na ${formatElapsed(startedOn, endedOn)}${reason}.`;
}

/** Returns `Aanleiding: een klacht. Een klacht is geen vastgesteld feit.` */
export function triggerLine({ triggers }: RowTrajectory): string {
  return [`Aanleiding: ${triggerPhrase(triggers)}.`, ...triggerCaveats(triggers)].join(" ");
}

/** Announces what was found, `97 stappen gevonden.`, or what to do when nothing was. */
export function stepsFoundSentence(total: number): string {
  return total === 0
    ? "Geen stappen gevonden. Zoek ruimer met de knoppen."
    : `${stepsCounted(total)} gevonden.`;
}
