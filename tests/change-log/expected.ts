/** Computes from the lives of a history, not from records, the events that the contract requires of the change log. */
import {
  dateOf,
  lastLicenceChange,
  type History,
  type LocationLife,
  type ReportLife,
  type StepLife,
} from "./history.ts";

/** An event that can become news, with the days between which the public can see it. */
interface Item {
  id: string;
  from: number;
  until: number;
}

const forever = Number.POSITIVE_INFINITY;

/** Returns the ids of all events except corrections and withdrawals: those shown now that once were not. */
export function expectedNews({ locations, publicationDays }: History): string[] {
  const byId = Map.groupBy(locations.flatMap(newsItems), ({ id }) => id);
  const isNews = (items: Item[]): boolean => {
    const shown = publicationDays.map((day) => items.some(({ from, until }) => from <= day && day < until));
    return shown.at(-1) === true && shown.includes(false);
  };
  return [...byId]
    .filter(([, items]) => isNews(items))
    .map(([id]) => id)
    .sort();
}

function newsItems(location: LocationLife): Item[] {
  const { id, startDay } = location;
  return [
    { id: `locatie/${id}`, from: startDay, until: forever },
    ...location.licenceDays.map((since, index, days) => ({
      id: `vergunning/${id}/${lastLicenceChange(location, since)?.state}/${dateOf(since)}`,
      from: Math.max(since, startDay),
      until: days[index + 1] ?? forever,
    })),
    ...location.reports.flatMap((report) => reportItems(report, startDay)),
    ...location.steps.flatMap((step) => stepItems(step, startDay)),
    ...closingItems(location),
  ];
}

function reportItems(report: ReportLife, startDay: number): Item[] {
  const name = encodeURIComponent(report.id);
  const from = Math.max(report.finalDay, startDay);
  const until = report.withheldDay ?? forever;
  const fixed = report.fixedDay === null ? [] : [report.fixedDay];
  const replied = report.replyDay === null ? [] : [report.replyDay];
  return [
    { id: `inspectierapport/${name}`, from, until },
    ...report.followUpDays.map((day) => ({
      id: `opvolging/${name}/${dateOf(day)}/opvolging_organisator/`,
      from: Math.max(from, day),
      until,
    })),
    ...fixed.map((day) => ({ id: `hersteld/${name}/1/${dateOf(day)}`, from: Math.max(from, day), until })),
    ...replied.map((day) => ({
      id: `reactie/inspectierapport/${name}/${dateOf(day)}/1`,
      from: Math.max(from, day),
      until,
    })),
  ];
}

function publicFrom(step: StepLife, startDay: number): number {
  return Math.max(step.notifiedDay + 3, startDay);
}

function stepItems(step: StepLife, startDay: number): Item[] {
  const name = encodeURIComponent(step.id);
  const from = publicFrom(step, startDay);
  const until = step.withheldDay ?? forever;
  const items = [{ id: `handhavingsstap/${name}`, from, until }];
  if (step.appealDay === null) return items;
  const own = `${name}/${dateOf(step.appealDay)}/1`;
  items.push({ id: `bezwaar/${own}`, from: Math.max(from, step.appealDay), until });
  if (step.outcomeDay === null) return items;
  return [...items, { id: `uitspraak/${own}/bevestigd`, from: Math.max(from, step.outcomeDay), until }];
}

/** The end of a trajectory is shown while one of its steps is. */
function closingItems({ id, closedDay, steps, startDay }: LocationLife): Item[] {
  if (closedDay === null) return [];
  const own = `afgesloten/T${id}/${dateOf(closedDay)}/maatregel_uitgevoerd`;
  return steps.map((step) => ({
    id: own,
    from: Math.max(closedDay, publicFrom(step, startDay)),
    until: step.withheldDay ?? forever,
  }));
}

/** Returns the corrections of reports whose conclusion has changed since a publication first showed it. */
export function expectedCorrections({ locations, publicationDays }: History): string[] {
  const last = publicationDays.at(-1) ?? 0;
  return locations
    .flatMap(({ reports, startDay }) => reports.map((report) => ({ report, startDay })))
    .filter(({ report, startDay }) => {
      const from = Math.max(report.finalDay, startDay);
      const until = report.withheldDay ?? forever;
      const firstShown = publicationDays.find((day) => from <= day && day < until);
      const { correctedDay } = report;
      return (
        firstShown !== undefined &&
        correctedDay !== null &&
        firstShown < correctedDay &&
        correctedDay <= last &&
        last < until
      );
    })
    .map(({ report }) => `aangepast/inspectierapport/${encodeURIComponent(report.id)}/`)
    .sort();
}

/** Returns for each location and publication the withdrawals: reports and steps that the one before still showed. */
export function expectedWithdrawals({ locations, publicationDays }: History): string[] {
  const last = publicationDays.at(-1) ?? 0;
  return publicationDays
    .slice(1)
    .flatMap((day, index) => {
      const before = publicationDays[index] ?? 0;
      return last > day + 30
        ? []
        : locations.flatMap((location) =>
            Array.from(
              { length: withdrawnBetween(location, before, day) },
              () => `${location.id} ${dateOf(day)}`,
            ),
          );
    })
    .sort();
}

function withdrawnBetween({ reports, steps, startDay }: LocationLife, before: number, now: number): number {
  const isShown = (from: number, withheldDay: number | null, on: number): boolean =>
    Math.max(from, startDay) <= on && on < (withheldDay ?? forever);
  const lostReports = reports.filter(
    ({ finalDay, withheldDay }) =>
      isShown(finalDay, withheldDay, before) && !isShown(finalDay, withheldDay, now),
  );
  const shownSteps = (on: number): StepLife[] =>
    steps.filter((step) => isShown(publicFrom(step, startDay), step.withheldDay, on));
  const remaining = shownSteps(now);
  const lostSteps = shownSteps(before).filter((step) => !remaining.includes(step));
  // A trajectory without a public step disappears as a whole.
  const lostEnforcement = remaining.length === 0 ? Math.min(1, lostSteps.length) : lostSteps.length;
  return lostReports.length + lostEnforcement;
}
