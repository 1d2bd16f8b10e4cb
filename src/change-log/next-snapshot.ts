/** Makes the snapshot of a publication out of its facts and the snapshot of the one before it. */
import { addDays, type IsoDate } from "../domain/dates.ts";
import { joinSnapshots, noLaterPublications, type LaterPublications } from "./after-rollback.ts";
import { diffFacts, subjectKey, type FactDiff } from "./fact-diff.ts";
import { factId, type Fact } from "./facts.ts";
import { publicationRefOf, type Snapshot, type SnapshotFact, type Withdrawal } from "./snapshot.ts";
import { PublicationRefused } from "./refused.ts";
import { withdrawnFacts } from "./withdrawn.ts";

/** For how many days the log reports that something was withdrawn. */
const withdrawalDays = 30;

/** Makes the snapshot of the very first publication: nothing in it is news. */
export function firstSnapshot(facts: readonly Fact[], peildatum: IsoDate, number = 1): Snapshot {
  return {
    contract: 1,
    publications: [{ number, peildatum }],
    facts: facts.map((fact) => snapshotFact(fact, 0, 0)),
    withdrawals: [],
  };
}

/** Makes the snapshot that follows `current`; `pastTrajectoryYears` is the setting of P4. Throws PublicationRefused. */
export function nextSnapshot(
  current: Snapshot,
  facts: readonly Fact[],
  peildatum: IsoDate,
  pastTrajectoryYears: number,
  { newest, highestNumber }: LaterPublications = noLaterPublications,
): Snapshot {
  refuseOlder(current, peildatum);
  const previous = newest ? joinSnapshots(current, newest, facts, pastTrajectoryYears) : current;
  const number = Math.max(publicationRefOf(previous).number, highestNumber) + 1;
  const diff = diffFacts(previous, facts);
  const withdrawn = withdrawnFacts(diff, peildatum, pastTrajectoryYears);
  return {
    contract: 1,
    publications: [...previous.publications, { number, peildatum }],
    facts: facts.map((fact) => nextFact(fact, diff, number)),
    withdrawals: [
      ...keptWithdrawals(previous, peildatum, diff),
      ...withdrawn
        .flatMap(({ locationIds }) => locationIds)
        .map((locationId) => ({ locationId, publication: number })),
    ],
  };
}

function refuseOlder(current: Snapshot, peildatum: IsoDate): void {
  const last = publicationRefOf(current);
  if (last.peildatum <= peildatum) return;
  throw new PublicationRefused(
    `The export is of ${peildatum}, the last publication (number ${last.number}) of ${last.peildatum}. ` +
      "What came since would look withdrawn. Give the newest export, or an earlier publication to follow on.",
    "older",
  );
}

function nextFact(fact: Fact, diff: FactDiff, number: number): SnapshotFact {
  const known = diff.previousById.get(fact.id);
  if (known) {
    return snapshotFact(fact, known.since, known.content === fact.content ? known.corrected : number);
  }
  return isAddition(fact, diff)
    ? snapshotFact(fact, 0, number)
    : snapshotFact(fact, isNews(fact, diff) ? number : 0, 0);
}

function snapshotFact(
  { id, parentIds, content, agesFrom }: Fact,
  since: number,
  corrected: number,
): SnapshotFact {
  return { id, parentIds, since, corrected, content, agesFrom };
}

/** A finding that is new in a report which was online already is a correction of that report. */
function isAddition({ kind, parentIds }: Fact, { previousById }: FactDiff): boolean {
  return kind === "vaststelling" && parentIds.every((parent) => previousById.has(parent));
}

/** A licence that holds as ever is news where the last publication reported that it did not. */
function isNews(fact: Fact, { removedInterruptions }: FactDiff): boolean {
  return fact.isNews || (fact.kind === "vergunning" && removedInterruptions.has(subjectKey(fact)));
}

function keptWithdrawals(previous: Snapshot, peildatum: IsoDate, { currentById }: FactDiff): Withdrawal[] {
  const days = new Map(
    previous.publications.map((publication) => [publication.number, publication.peildatum]),
  );
  return previous.withdrawals.filter(({ locationId, publication }) => {
    const day = days.get(publication);
    const isRecent = day !== undefined && peildatum <= addDays(day, withdrawalDays);
    return isRecent && (locationId === null || currentById.has(factId("locatie", locationId)));
  });
}
