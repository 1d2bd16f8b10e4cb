/** Every function that joins a number and words, with the texts that it makes of a number. */
import { composeConfirm } from "../../src/alerts/mail/confirm-mail.ts";
import type { MailContext } from "../../src/alerts/mail/context.ts";
import { composeManage } from "../../src/alerts/mail/manage-mail.ts";
import * as forms from "../../src/alerts/web/forms.ts";
import * as summary from "../../src/components/figures/summary.ts";
import * as figures from "../../src/components/figures/wording.ts";
import * as drawing from "../../src/components/drawing/wording.ts";
import * as changes from "../../src/components/changes/wording.ts";
import * as steps from "../../src/components/enforcement-browser/wording.ts";
import * as filters from "../../src/components/filters/wording.ts";
import * as finder from "../../src/components/finder/wording.ts";
import * as map from "../../src/components/map/wording.ts";
import * as portalWords from "../../src/components/portal-search/wording.ts";
import * as municipality from "../../src/components/municipality/wording.ts";
import * as textSearch from "../../src/components/text-search/wording.ts";
import type { StepKind } from "../../src/domain/codes.ts";
import { addDays } from "../../src/domain/dates.ts";
import type { CountedPeriod } from "../../src/figures/subject.ts";
import type { FinderLocation } from "../../src/finder/browser/finder-types.ts";
import * as alerts from "../../src/strings/alerts.ts";
import * as counts from "../../src/strings/counts.ts";
import { formatElapsed, formatElapsedAfter } from "../../src/strings/elapsed.ts";
import * as format from "../../src/strings/format.ts";
import { organiserDistinctions } from "../../src/strings/organisers.ts";
import { suggestionsSentence } from "../../src/components/ui/suggestions-sentence.ts";
import * as overview from "../../src/components/location/overview-wording.ts";
import { complaintCaveat } from "../../src/components/location/complaint-caveat.ts";
import { massStartSentence } from "../../src/figures/stock.ts";
import { medianHeadline } from "../../src/components/figures/median-headline.ts";
import { testLocation, testReport } from "../../src/register/fixtures/records.ts";
import { enforcementSentences } from "../../src/states/enforcement-sentences.ts";
import { earlierFollowUpSentences } from "../../src/states/follow-up-sentences.ts";
import { foundSentences, resultSentences } from "../../src/states/visit-sentences.ts";
import {
  factsWithTrajectories,
  factsWithVisits,
  partlyFixed,
  reportWith,
  summaryOf,
  themesWith,
} from "./reports.ts";

export interface Template {
  render: (number: number) => string | readonly string[];
  /** The smallest number for which the text is shown; 0 where it is left out. */
  from?: number;
  /** The largest, where the function takes a number that can't be greater. */
  upTo?: number;
}

const wholeYear: CountedPeriod = { year: 2025, from: "2025-01-01", until: "2025-12-31" };
const partOfYear: CountedPeriod = { year: 2026, from: "2026-01-01", until: "2026-10-31" };
const day = "2026-10-31";
const portal: MailContext = {
  publicUrl: "https://dienst.example",
  portalUrl: "https://portaal.example",
  siteName: "Kinderopvang in zicht",
  isFictitious: false,
  contactEmail: "fouten@voorbeeld.example",
  subjects: null,
};
const finderLocation = {
  street: null,
  postcode: "9000",
  locality: "Gent",
  isApproximate: false,
  isPrivateHome: false,
} as FinderLocation;

/** The templates by `file#function`. */
export const templates: Readonly<Record<string, readonly Template[]>> = {
  ...module("src/strings/counts.ts", {
    countedPlaces: [
      { render: (n) => counts.countedPlaces(testLocation({ places: n })) },
      { render: (n) => counts.countedPlaces(testLocation({ places: n, countingMethod: "gesubsidieerd" })) },
      { render: (n) => counts.countedPlaces(testLocation({ places: n, careType: "buitenschools" })) },
    ],
    themesCounted: [{ render: counts.themesCounted }],
    breachesCounted: [{ render: counts.breachesCounted }],
    attentionPointsCounted: [{ render: counts.attentionPointsCounted }],
    complaintsCounted: [{ render: counts.complaintsCounted }],
    admissibleComplaintsCounted: [{ render: counts.admissibleComplaintsCounted }],
    dimensionsCounted: [{ render: counts.dimensionsCounted }],
    locationsCounted: [{ render: counts.locationsCounted }],
    placesCounted: [{ render: counts.placesCounted }],
    changesCounted: [{ render: counts.changesCounted }],
    municipalitiesCounted: [{ render: counts.municipalitiesCounted }],
    monthsCounted: [{ render: counts.monthsCounted }],
    yearsCounted: [{ render: counts.yearsCounted }],
    daysCounted: [{ render: counts.daysCounted }],
    hoursCounted: [{ render: counts.hoursCounted }],
    minutesCounted: [{ render: counts.minutesCounted }],
    timesCounted: [{ render: counts.timesCounted }],
    rowsCounted: [{ render: counts.rowsCounted }],
    eventsCounted: [{ render: counts.eventsCounted }],
    visitsCounted: [{ render: counts.visitsCounted }],
    earlierVisitsCounted: [{ render: counts.earlierVisitsCounted }],
    runningTrajectoriesCounted: [{ render: counts.runningTrajectoriesCounted }],
    findingsCounted: [{ render: counts.findingsCounted }],
    moreFindingsCounted: [{ render: counts.moreFindingsCounted, from: 1 }],
    seriesCounted: [{ render: counts.seriesCounted }],
    columnsCounted: [{ render: counts.columnsCounted }],
    codesCounted: [{ render: counts.codesCounted }],
    termsCounted: [{ render: counts.termsCounted }],
    organiserLocationsCounted: [
      { render: (n) => counts.organiserLocationsCounted(n, 0) },
      { render: (n) => counts.organiserLocationsCounted(3, n) },
      { render: (n) => counts.organiserLocationsCounted(n, n) },
    ],
    trajectoriesRun: [{ render: counts.trajectoriesRun, from: 1 }],
    onlineSentences: [
      { render: (n) => counts.onlineSentences(n, 12) },
      { render: (n) => counts.onlineSentences(12, n) },
    ],
  }),
  ...module("src/strings/organisers.ts", {
    organiserDistinctions: [
      {
        from: 2,
        render: (n) => {
          const towns = ["Gent", ...Array.from({ length: n }, () => "Aalst")];
          const namesakes = [
            { id: "A", name: "Zon", towns },
            { id: "B", name: "Zon", towns: [] },
          ];
          return organiserDistinctions(namesakes).get("A") ?? "";
        },
      },
    ],
  }),
  ...module("src/strings/format.ts", {
    count: [{ render: (n) => format.count(n, "locatie", "locaties") }],
    formatBytes: [{ render: format.formatBytes, from: 2 }],
  }),
  ...module("src/strings/elapsed.ts", {
    formatElapsed: [{ render: (n) => formatElapsed("2020-01-31", addDays("2020-01-31", n)) }],
    formatElapsedAfter: [
      { render: (n) => formatElapsedAfter("2020-01-31", addDays("2020-01-31", n), "het bezoek") },
    ],
  }),
  ...module("src/strings/alerts.ts", {
    digestSubject: [
      { render: (n) => alerts.digestSubject(n, 4, false), from: 2 },
      { render: (n) => alerts.digestSubject(12, n, true), from: 1 },
    ],
    onePlaceSubject: [{ render: (n) => alerts.onePlaceSubject(n, "De Zon, Gent"), from: 2 }],
    repeatedTitle: [{ render: (n) => alerts.repeatedTitle("Een gegeven is ingetrokken", n), from: 1 }],
    moreChanges: [{ render: alerts.moreChanges, from: 1 }],
  }),
  ...module("src/components/drawing/wording.ts", {
    supplyRange: [
      { render: (n) => drawing.supplyRange({ from: n, to: n }) },
      { render: (n) => drawing.supplyRange({ from: n, to: n + 3 }), from: 1 },
    ],
    supplyPhrase: [{ render: (n) => drawing.supplyPhrase("geen", n), from: 1 }],
    scaleLabel: [{ render: drawing.scaleLabel, from: 1 }],
    postcodeCountsSentence: [
      { render: (n) => drawing.postcodeCountsSentence([{ postcodes: ["9000"], count: n }]), from: 1 },
      { render: (n) => drawing.postcodeCountsSentence([{ postcodes: ["9000", "9050"], count: n }]), from: 2 },
    ],
    sharedCirclesSentence: [
      { render: (n) => drawing.sharedCirclesSentence([{ postcodes: ["9000", "9050"], count: n }]), from: 2 },
    ],
  }),
  ...module("src/components/changes/wording.ts", {
    dayDescription: [{ render: (n) => changes.dayDescription(n, day) }],
    dayLead: [{ render: changes.dayLead }],
    recentSentence: [{ render: (n) => changes.recentSentence(n, "2026-10-02", day) }],
    newestDaySentence: [{ render: (n) => changes.newestDaySentence(n, day), from: 1 }],
  }),
  ...module("src/components/enforcement-browser/wording.ts", {
    stepsCounted: [{ render: steps.stepsCounted }],
    stepKindsCounted: [
      { render: (n) => steps.stepKindsCounted(stepsOfKind(n, "aanmaning")), from: 1 },
      {
        render: (n) =>
          steps.stepKindsCounted([...stepsOfKind(n, "voornemen"), ...stepsOfKind(n, "beslissing")]),
        from: 1,
      },
    ],
    trajectoriesCounted: [{ render: steps.trajectoriesCounted }],
    groupedHeading: [{ render: (n) => steps.groupedHeading("97\u00A0stappen gevonden", n) }],
    selectedOfTrajectory: [
      { render: (n) => steps.selectedOfTrajectory(n, n + 1), from: 1 },
      { render: (n) => steps.selectedOfTrajectory(1, n), from: 2 },
    ],
    stepsFoundSentence: [{ render: steps.stepsFoundSentence }],
  }),
  ...module("src/components/figures/median-headline.ts", {
    medianHeadline: [
      { render: (n) => medianHeadline({ phrase: "in 2025", reports: n, median: 34 }, null), from: 1 },
      { render: (n) => medianHeadline({ phrase: "in 2025", reports: 1, median: n }, null) },
      { render: (n) => medianHeadline({ phrase: "in 2025", reports: 2, median: n }, null) },
      {
        render: (n) =>
          medianHeadline(
            { phrase: "in 2025", reports: 2, median: 34 },
            { phrase: "in 2024", reports: 2, median: n },
          ),
      },
    ],
  }),
  ...module("src/figures/stock.ts", {
    massStartSentence: [
      { render: (n) => massStartSentence(2022, "buitenschools", n, 924), from: 1 },
      { render: (n) => massStartSentence(2022, "buitenschools", 1, n), from: 1 },
    ],
  }),
  ...module("src/components/figures/summary.ts", {
    stockSentence: [
      { render: (n) => summary.stockSentence(wholeYear, { young: n, places: n, school: 12 }) },
      { render: (n) => summary.stockSentence(partOfYear, { young: 12, places: null, school: n }) },
    ],
    visitsSentence: [
      { render: (n) => summary.visitsSentence(wholeYear, n) },
      { render: (n) => summary.visitsSentence(partOfYear, n) },
    ],
    decisionsSentence: [
      { render: (n) => summary.decisionsSentence(wholeYear, { suspensions: n, liftings: 12 }) },
      { render: (n) => summary.decisionsSentence(partOfYear, { suspensions: 12, liftings: n }) },
    ],
    publishedSentence: [{ render: summary.publishedSentence, from: 1 }],
    yearInShort: [{ render: yearInShort }],
  }),
  ...module("src/components/figures/wording.ts", {
    partsPhrase: [
      { render: (n) => figures.partsPhrase([n, 12, n], ["In orde", "Niet in orde", "Niet bekeken"]) },
    ],
    compared: [
      { render: (n) => compared(n, null) },
      { render: (n) => compared(n, 12) },
      { render: (n) => compared(12, n) },
    ],
    // Its numbers are years.
    breakSentence: [],
    // What they add is the choice of the figures that `compared` words.
    countedHeadline: [],
    publishedHeadline: [],
  }),
  ...module("src/components/filters/wording.ts", {
    moreSentence: [
      { render: (n) => filters.moreSentence(counts.locationsCounted(n), n, n + 25), from: 1 },
      { render: (n) => filters.moreSentence(steps.stepsCounted(1), n, n), from: 2 },
    ],
    showLabel: [{ render: (n) => filters.showLabel(n, counts.locationsCounted(n)) }],
    foundHeading: [{ render: (n) => filters.foundHeading(counts.locationsCounted(n)) }],
  }),
  ...module("src/components/ui/suggestions-sentence.ts", {
    suggestionsSentence: [{ render: suggestionsSentence }],
  }),
  ...module("src/components/finder/wording.ts", {
    locationsFoundSentence: [{ render: finder.locationsFoundSentence }],
    minimumPlacesOption: [{ render: finder.minimumPlacesOption, from: 1 }],
    minimumPlacesLabel: [{ render: finder.minimumPlacesLabel, from: 1 }],
    withinKmLabel: [{ render: finder.withinKmLabel, from: 1 }],
    visitedWithinOption: [{ render: finder.visitedWithinOption, from: 1 }],
    visitLabel: [{ render: finder.visitLabel, from: 1 }],
  }),
  ...module("src/components/location/overview-wording.ts", {
    careTypeLine: [
      { render: (n) => overview.careTypeLine({ locations: n, places: 12, suspended: 0 }), from: 1 },
      { render: (n) => overview.careTypeLine({ locations: 12, places: n, suspended: n }) },
    ],
    endedLine: [
      { render: (n) => overview.endedLine(n, 0), from: 1 },
      { render: (n) => overview.endedLine(n, n), from: 1 },
    ],
    enforcedNowSentence: [{ render: (n) => overview.enforcedNowSentence(n, day) }],
  }),
  ...module("src/components/location/complaint-caveat.ts", {
    complaintCaveat: [
      { render: (n) => `${counts.admissibleComplaintsCounted(n)}.${complaintCaveat(n)}`, from: 1 },
    ],
  }),
  ...module("src/components/portal-search/wording.ts", {
    allLocationsLabel: [{ render: (n) => portalWords.allLocationsLabel(n, "Gent"), from: 1 }],
  }),
  ...module("src/components/map/wording.ts", {
    addressLine: [{ render: (n) => map.addressLine(finderLocation, n), from: 1 }],
    mapSentence: [{ render: map.mapSentence }],
    centreNote: [{ render: (n) => map.centreNote(n, n + 1), from: 1 }],
    spotHeading: [{ render: map.spotHeading, from: 1 }],
    clusterLabel: [
      { render: (n) => map.clusterLabel(n, null), from: 2 },
      { render: (n) => map.clusterLabel(n, 0), from: 2 },
      { render: (n) => map.clusterLabel(n, n), from: 2 },
      { render: (n) => map.clusterLabel(n + 1, n), from: 1 },
    ],
  }),
  ...module("src/alerts/mail/confirm-mail.ts", { composeConfirm: [{ render: confirmMail }] }),
  ...module("src/alerts/mail/manage-mail.ts", { composeManage: [{ render: manageMail }] }),
  ...module("src/alerts/web/forms.ts", {
    mailboxPage: [{ render: () => textOf(forms.mailboxPage(portal)) }],
    confirmPage: [{ render: () => textOf(forms.confirmPage(portal, { kind: "gemeente", id: "gent" })) }],
    deadConfirmPage: [{ render: () => textOf(forms.deadConfirmPage(portal)) }],
    notNowPage: [{ render: (n) => textOf(forms.notNowPage(portal, n)), from: 1 }],
    deadManagePage: [{ render: () => textOf(forms.deadManagePage(portal)) }],
  }),
  ...module("src/components/municipality/wording.ts", {
    municipalityDescription: [{ render: (n) => municipality.municipalityDescription("Gent", n) }],
    placesSentences: [
      { render: (n) => placesSentences({ places: n }) },
      { render: (n) => placesSentences({ children: n }), from: 1 },
      { render: (n) => placesSentences({ per100: n }) },
    ],
    municipalityComplaintsSentences: [
      {
        render: (n) =>
          municipality.municipalityComplaintsSentences("Gent", [
            { year: 2024, admissible: n, elements: n },
            { year: 2025, admissible: 12, elements: 12 },
          ]),
      },
    ],
  }),
  ...module("src/states/enforcement-sentences.ts", {
    enforcementSentences: [{ render: (n) => enforcementSentences(factsWithTrajectories(n)), from: 6 }],
  }),
  ...module("src/states/follow-up-sentences.ts", {
    earlierFollowUpSentences: [{ render: (n) => earlierFollowUpSentences(factsWithVisits(n + 1)), from: 6 }],
  }),
  ...module("src/states/location-summary.ts", {
    summaryParagraphs: [{ render: (n) => summaryOf(testLocation({ places: n })) }],
  }),
  ...module("src/states/visit-sentences.ts", {
    foundSentences: [
      { render: (n) => foundSentences(reportWith(n, "inbreuk", null)), from: 1 },
      { render: (n) => foundSentences(reportWith(n, "aandachtspunt", null)), from: 1 },
    ],
    resultSentences: [
      { render: (n) => resultSentences(reportWith(n, "inbreuk", null)), from: 1 },
      { render: (n) => resultSentences(reportWith(n, "inbreuk", "2025-04-02")), from: 1 },
      { render: (n) => resultSentences(reportWith(n, "aandachtspunt", null)), from: 1 },
      { render: (n) => resultSentences(partlyFixed(n)), from: 1 },
      { render: (n) => resultSentences(testReport({ findings: themesWith(n, 0) })), from: 1, upTo: 7 },
      { render: (n) => resultSentences(testReport({ findings: themesWith(0, n) })), from: 1, upTo: 7 },
      { render: (n) => resultSentences(testReport({ findings: themesWith(n, 2) })), from: 1, upTo: 5 },
    ],
  }),
  ...module("src/components/text-search/wording.ts", {
    documentsCounted: [{ render: textSearch.documentsCounted }],
    documentsFoundSentence: [{ render: textSearch.documentsFoundSentence }],
    otherPassagesSentence: [{ render: textSearch.otherPassagesSentence, from: 1 }],
    downloadingSentence: [{ render: textSearch.downloadingSentence, from: 1 }],
    downloadedSentence: [{ render: textSearch.downloadedSentence, from: 1 }],
  }),
};

function stepsOfKind(total: number, kind: StepKind): { kind: StepKind }[] {
  return Array.from({ length: total }, () => ({ kind }));
}

function confirmMail(): string {
  const payload = { subscriptionId: "1", subjectKind: "gemeente", subjectName: "Gent", token: "a" } as const;
  return composeConfirm(payload, portal).text;
}

function manageMail(): string {
  return composeManage({ token: "a" }, portal).text;
}

/** The text of a page of the alert service; its no-break spaces are entities. */
function textOf(page: ReturnType<typeof forms.mailboxPage>): string {
  return String(page)
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&nbsp;", "\u00A0");
}

function module(
  file: string,
  functions: Readonly<Record<string, readonly Template[]>>,
): Record<string, readonly Template[]> {
  return Object.fromEntries(Object.entries(functions).map(([name, made]) => [`${file}#${name}`, made]));
}

function compared(now: number, before: number | null): string {
  const told = before === null ? null : { phrase: "in 2024", value: before };
  return figures.compared({ phrase: "in 2025", value: now }, told, "beslissing", "beslissingen") ?? "";
}

function placesSentences(changes: Partial<Parameters<typeof municipality.placesSentences>[0]>): string[] {
  return municipality.placesSentences({ places: 120, children: 300, year: 2025, per100: 40, ...changes });
}

function yearInShort(figures: number): string[] {
  const keyFigures = Array.from({ length: figures }, () => ({ year: 2025 }));
  const records = { keyFigures } as unknown as Parameters<typeof summary.yearInShort>[1];
  return summary.yearInShort({ years: [2025], counts: [] }, records, 2025);
}
