/** From the last publication and the present facts to what stands now. */
import { addDays, type IsoDate } from "../domain/dates.ts";
import { compare, subject, type Comparison } from "./comparison.ts";
import { factId, type Fact } from "./facts.ts";
import type { Standing, StandingFact, Withdrawal } from "./standing.ts";
import { PublicationRefused } from "./refused.ts";
import { locationsOfWithdrawn } from "./withdrawn.ts";

/** For how many days the log says that something was withdrawn. */
const withdrawalDays = 30;

/** What stands in the very first publication: nothing in it is news. */
export function beginStanding(facts: readonly Fact[], peildatum: IsoDate): Standing {
  return {
    contract: 1,
    publications: [{ number: 1, peildatum }],
    facts: facts.map((fact) => standingFact(fact, 0, 0)),
    withdrawals: [],
  };
}

/** What stands after `previous`; `pastTrajectoryYears` is the setting of P4. Throws PublicationRefused. */
export function followStanding(
  previous: Standing,
  facts: readonly Fact[],
  peildatum: IsoDate,
  pastTrajectoryYears: number,
): Standing {
  const number = nextNumber(previous, peildatum);
  const comparison = compare(previous, facts);
  const withdrawn = locationsOfWithdrawn(comparison, peildatum, pastTrajectoryYears);
  return {
    contract: 1,
    publications: [...previous.publications, { number, peildatum }],
    facts: facts.map((fact) => nextFact(fact, comparison, number)),
    withdrawals: [
      ...keptWithdrawals(previous, peildatum, comparison),
      ...withdrawn.map((locationId) => ({ locationId, publication: number })),
    ],
  };
}

function nextNumber(previous: Standing, peildatum: IsoDate): number {
  const last = previous.publications.at(-1);
  if (!last) throw new Error("The last publication has no number.");
  if (last.peildatum <= peildatum) return last.number + 1;
  throw new PublicationRefused(
    `The export is of ${peildatum}, the last publication (number ${last.number}) of ${last.peildatum}. ` +
      "What came since would look withdrawn. Give the newest export, or an earlier publication to follow on.",
  );
}

function nextFact(fact: Fact, comparison: Comparison, number: number): StandingFact {
  const known = comparison.before.get(fact.id);
  if (known) {
    return standingFact(fact, known.since, known.content === fact.content ? known.corrected : number);
  }
  return isAddition(fact, comparison)
    ? standingFact(fact, 0, number)
    : standingFact(fact, isNews(fact, comparison) ? number : 0, 0);
}

function standingFact(
  { id, under, content, agesFrom }: Fact,
  since: number,
  corrected: number,
): StandingFact {
  return { id, under, since, corrected, content, agesFrom };
}

/** A finding that is new in a report which was online already is a correction of that report. */
function isAddition({ kind, under }: Fact, { before }: Comparison): boolean {
  return kind === "vaststelling" && under.every((parent) => before.has(parent));
}

/** A licence that holds as ever is news where the last publication said that it did not. */
function isNews(fact: Fact, { lostInterruptions }: Comparison): boolean {
  return fact.isNews || (fact.kind === "vergunning" && lostInterruptions.has(subject(fact)));
}

function keptWithdrawals(previous: Standing, peildatum: IsoDate, { now }: Comparison): Withdrawal[] {
  const days = new Map(
    previous.publications.map((publication) => [publication.number, publication.peildatum]),
  );
  return previous.withdrawals.filter(({ locationId, publication }) => {
    const day = days.get(publication);
    const isRecent = day !== undefined && peildatum <= addDays(day, withdrawalDays);
    return isRecent && (locationId === null || now.has(factId("locatie", locationId)));
  });
}
