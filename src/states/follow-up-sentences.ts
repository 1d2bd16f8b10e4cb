/** What Opgroeien did with the report of a visit. Only a status that still runs stands in the present. */
import type { FollowUpAction, FollowUpStatus } from "../domain/codes.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import type { IsoDate } from "../domain/dates.ts";
import { isEndedState } from "../domain/licence.ts";
import type { InspectionReport } from "../domain/records.ts";
import { isFollowUpOpen, type FollowUpSpan } from "../register/follow-up.ts";
import { earlierVisitsCounted } from "../strings/counts.ts";
import { formatDate, formatList } from "../strings/format.ts";
import { lastingClause } from "./lasting.ts";
import type { LocationFacts } from "./location-facts.ts";

type WordedStatus = Exclude<FollowUpStatus, "handhaving">;

const present: Record<WordedStatus, string> = {
  onderzoeksfase: "Opgroeien bekijkt of opvolging nodig is.",
  geen_verdere_opvolging: "Opgroeien vindt opvolging na dit bezoek niet nodig.",
  opvolging_organisator: "De organisator moet iets verbeteren.",
};

const past: Record<WordedStatus, string> = {
  onderzoeksfase: "Opgroeien bekeek of opvolging nodig was.",
  geen_verdere_opvolging: "Opgroeien vond opvolging na dit bezoek niet nodig.",
  opvolging_organisator: "De organisator moest iets verbeteren.",
};

const asked: Record<FollowUpAction, string> = {
  werking_bijsturen: "Opgroeien vroeg om de werking bij te sturen.",
  plan_van_aanpak: "Opgroeien vroeg een plan van aanpak.",
  gesprek: "Opgroeien vroeg om de tekorten weg te werken en had een gesprek met de organisator.",
};

/** Returns what a status means for this report, in the tense that is true. */
export function followUpMeaning(span: FollowUpSpan, report: InspectionReport, facts: LocationFacts): string {
  const { status } = span.followUp;
  if (status === "handhaving") return enforcementSentence(report, facts);
  return isStatusOver(span, report, facts) ? past[status] : present[status];
}

/** Returns the days of a status: `sinds 20 april 2026, op 31 oktober 2026 al 6 maanden`, `van 3 maart tot 20 april 2026`, `begonnen op 20 april 2026`. */
export function followUpPeriod(
  { followUp, replacedOn }: FollowUpSpan,
  report: InspectionReport,
  { location, oversight, peildatum }: LocationFacts,
): string {
  const start = formatDate(followUp.date);
  if (replacedOn !== null) {
    return followUp.date === replacedOn ? `op ${start}` : `van ${start} tot ${formatDate(replacedOn)}`;
  }
  // Whether enforcement still runs is known only from a trajectory that is public.
  const isKnown = followUp.status !== "handhaving" || oversight.enforcement.kind === "open";
  if (isKnown && isFollowUpOpen(report, location, oversight.trajectories)) {
    return `sinds ${start}${lastingClause(followUp.date, peildatum)}`;
  }
  return followUp.status === "geen_verdere_opvolging" ? `sinds ${start}` : `begonnen op ${start}`;
}

/** Words the newest status of the newest visit, for the summary. */
export function newestFollowUpSentences(report: InspectionReport, facts: LocationFacts): string[] {
  const followUp = report.followUp.at(-1);
  if (!followUp) return [];
  const isOpen = isFollowUpOpen(report, facts.location, facts.oversight.trajectories);
  switch (followUp.status) {
    case "onderzoeksfase":
      return isOpen
        ? [`Opgroeien onderzoekt het verslag van dit bezoek${lastingClause(followUp.date, facts.peildatum)}.`]
        : [`Opgroeien begon op ${formatDate(followUp.date)} het verslag van dit bezoek te onderzoeken.`];
    case "geen_verdere_opvolging":
      return [isEndedState(facts.location.licence.state) ? past[followUp.status] : present[followUp.status]];
    case "opvolging_organisator":
      return [
        ...askedSentences(report, followUp.action, isOpen),
        ...(isOpen ? [openSentence(followUp.date, facts)] : []),
      ];
    case "handhaving":
      return [enforcementSentence(report, facts)];
  }
}

/** Names the earlier visits whose follow-up still runs, which the newest visit alone would hide. */
export function earlierFollowUpSentences(facts: LocationFacts): string[] {
  return [
    ...earlierSentence("opvolging_organisator", facts, ["Na", " is er nog opvolging door de organisator"]),
    ...earlierSentence("onderzoeksfase", facts, ["Opgroeien onderzoekt nog het verslag van", ""]),
  ];
}

/** Tells whether these sentences only count earlier visits. */
export function areEarlierVisitsCounted(facts: LocationFacts): boolean {
  const statuses = ["opvolging_organisator", "onderzoeksfase"] as const;
  return statuses.some((status) => earlierVisitsIn(status, facts).length > maxNamedVisits);
}

function earlierVisitsIn(status: FollowUpStatus, { location, oversight }: LocationFacts): InspectionReport[] {
  return oversight.reports
    .slice(1)
    .filter((report) => isFollowUpOpen(report, location, oversight.trajectories))
    .filter((report) => report.followUp.at(-1)?.status === status);
}

/** Stands where every other line would contradict a state of the location. */
const noJudgement = "Die status is geen oordeel over de opvang.";

/** Returns what a status of follow-up does not mean, where no other state of the location says the opposite. */
export function followUpNotThis(
  status: FollowUpStatus,
  report: InspectionReport,
  { location, oversight }: LocationFacts,
): string {
  const isEnforced = oversight.enforcement.kind === "open" || location.licence.state === "geschorst";
  switch (status) {
    case "handhaving":
      return oversight.enforcement.kind === "open"
        ? noJudgement
        : "Dit betekent niet dat de handhaving nog loopt.";
    case "opvolging_organisator": {
      const not = [
        ...(isEnforced ? [] : ["er handhaving loopt"]),
        ...(isAllFixed(report) ? [] : ["alles al hersteld is"]),
      ];
      return not.length === 0 ? noJudgement : `Dit betekent niet dat ${not.join(" of ")}.`;
    }
    case "onderzoeksfase":
      return isEnforced || report.findings.some(({ kind }) => kind === "inbreuk")
        ? "Dit betekent niet dat er opvolging komt."
        : (codeTerms.followUpStatuses.onderzoeksfase.notThis ?? "");
    case "geen_verdere_opvolging":
      return codeTerms.followUpStatuses.geen_verdere_opvolging.notThis ?? "";
  }
}

/** Of more earlier visits than this, only their number and the newest is told: each has its place further down the page. */
const maxNamedVisits = 5;

function earlierSentence(
  status: FollowUpStatus,
  facts: LocationFacts,
  [before, after]: [before: string, after: string],
): string[] {
  const { peildatum } = facts;
  const visits = earlierVisitsIn(status, facts);
  if (visits.length === 0) return [];
  const [newest] = visits;
  const since =
    visits.length === 1 ? lastingClause(newest?.followUp.at(-1)?.date ?? peildatum, peildatum) : "";
  const which = visitsPhrase(visits.map(({ visitDate }) => visitDate));
  return [`${before} ${which}${after}${since}.`];
}

/** Returns `de bezoeken van 4 mei en 8 juni 2026`, or `88 eerdere bezoeken (het nieuwste op 8 juni 2026)`. */
function visitsPhrase(newestFirst: readonly IsoDate[]): string {
  const [newest = ""] = newestFirst;
  if (newestFirst.length > maxNamedVisits)
    return `${earlierVisitsCounted(newestFirst.length)} (het nieuwste op ${formatDate(newest)})`;
  const days = formatList(newestFirst.map((date) => formatDate(date)).reverse());
  return `${newestFirst.length === 1 ? "het bezoek" : "de bezoeken"} van ${days}`;
}

/** Enforcement may have begun before the visit: then the visit belongs to it, and did not bring it about. */
function enforcementSentence({ id, visitDate }: InspectionReport, { oversight }: LocationFacts): string {
  const own = oversight.trajectories.filter(({ reportId }) => reportId === id);
  const judged = own.length > 0 ? own : oversight.trajectories;
  const ranAlready = judged.length > 0 && judged.every(({ startedOn }) => startedOn < visitDate);
  return ranAlready ? "Bij dit bezoek liep er al handhaving." : "Opgroeien startte handhaving na dit bezoek.";
}

function askedSentences(report: InspectionReport, action: FollowUpAction | null, isOpen: boolean): string[] {
  if (action !== null) return [asked[action]];
  if (!isOpen || isAllFixed(report)) return ["De organisator moest iets verbeteren."];
  return ["De organisator moet iets verbeteren.", "Opgroeien volgt dat op."];
}

function openSentence(since: IsoDate, { peildatum }: LocationFacts): string {
  return `Dit bezoek is in opvolging sinds ${formatDate(since)}${lastingClause(since, peildatum)}.`;
}

/** Returns true where the report has breaches and each has a recorded date of repair. */
export function isAllFixed({ findings }: Pick<InspectionReport, "findings">): boolean {
  const breaches = findings.filter(({ kind }) => kind === "inbreuk");
  return breaches.length > 0 && breaches.every(({ fixedOn }) => fixedOn !== null);
}

function isStatusOver(
  { followUp, replacedOn }: FollowUpSpan,
  report: InspectionReport,
  facts: LocationFacts,
): boolean {
  if (replacedOn !== null) return true;
  if (followUp.status === "geen_verdere_opvolging") return isEndedState(facts.location.licence.state);
  if (followUp.status === "opvolging_organisator" && isAllFixed(report)) return true;
  return !isFollowUpOpen(report, facts.location, facts.oversight.trajectories);
}
