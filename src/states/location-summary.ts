/**
 * «In het kort»: a location in one minute, in plain sentences made from all its states together.
 *
 * Order: the state that parents must know, what it is, take-over, licence, enforcement, visit, result, follow-up.
 * No fact, no sentence. Advice, precaution, report, complaint and intention carry at once the line that says what
 * they are not.
 */
import type { Location, Transfer } from "../domain/records.ts";
import { isEnded, municipalityOf, organiserOf } from "../register/register.ts";
import { placesCounted } from "../strings/counts.ts";
import { formatDate } from "../strings/format.ts";
import { areTrajectoriesCounted, enforcementSentences } from "./enforcement-sentences.ts";
import {
  areEarlierVisitsCounted,
  earlierFollowUpSentences,
  newestFollowUpSentences,
} from "./follow-up-sentences.ts";
import { licenceSentences } from "./licence-sentences.ts";
import type { LocationFacts } from "./location-facts.ts";
import { resultSentences, visitSentences } from "./visit-sentences.ts";

export interface SummaryParagraph {
  /** Whole sentences about one subject. */
  sentences: string[];
  /** What the sentences only count; null where they tell all. */
  counted: "trajectories" | "visits" | null;
}

/** Returns one paragraph per subject. */
export function summaryParagraphs(facts: LocationFacts): SummaryParagraph[] {
  return [
    paragraph([...whatItIs(facts), ...takeOver(facts)]),
    paragraph(licenceSentences(facts)),
    paragraph(enforcementSentences(facts), areTrajectoriesCounted(facts) ? "trajectories" : null),
    paragraph(newestVisit(facts)),
    paragraph(earlierFollowUpSentences(facts), areEarlierVisitsCounted(facts) ? "visits" : null),
  ].filter(({ sentences }) => sentences.length > 0);
}

function paragraph(sentences: string[], counted: SummaryParagraph["counted"] = null): SummaryParagraph {
  return { sentences, counted };
}

function whatItIs({ register, location }: LocationFacts): string[] {
  const { careType, licence, name } = location;
  const places = placesCounted(location.places);
  const municipality = municipalityOf(register, location).name;
  // Out-of-school care may go on without its label, and nothing says whether it did.
  if (careType === "buitenschools" && licence.state === "opgeheven") {
    return [`${name} had een kwaliteitslabel voor buitenschoolse opvang met ${places} in ${municipality}.`];
  }
  const verb = isEnded(location) ? "was" : "is";
  const isOf = careType === "groepsopvang_samenwerkend" ? ", met" : " met";
  return [`${name} ${verb} een ${careNames[careType]}${isOf} ${places} in ${municipality}.`];
}

const careNames: Record<Location["careType"], string> = {
  gezinsopvang: "gezinsopvang",
  groepsopvang: "groepsopvang",
  groepsopvang_samenwerkend: "groepsopvang van samenwerkende onthaalouders",
  buitenschools: "buitenschoolse opvang",
};

function takeOver({ register, location }: LocationFacts): string[] {
  const incoming = register.transfersTo.get(location.id)?.at(-1);
  const outgoing = register.transfersFrom.get(location.id)?.at(-1);
  return [
    ...(incoming ? incomingSentences(incoming, organiserOf(register, location).name) : []),
    ...(outgoing ? [outgoingSentence(outgoing)] : []),
  ];
}

function incomingSentences({ kind, date }: Transfer, organiser: string): string[] {
  const day = formatDate(date);
  switch (kind) {
    case "overname":
      return [
        `Op ${day} nam ${organiser} de opvang over.`,
        "Oudere rapporten gaan over de vorige organisator.",
      ];
    case "verhuis":
      return [
        `Op ${day} verhuisde de opvang naar dit adres.`,
        "Oudere rapporten gaan over het vorige adres.",
      ];
    case "wijziging_rechtsvorm":
      return [`Op ${day} veranderde de rechtsvorm van de organisator.`];
  }
}

function outgoingSentence({ kind, date }: Transfer): string {
  const day = formatDate(date);
  switch (kind) {
    case "overname":
      return `Op ${day} nam een andere organisator de opvang over.`;
    case "verhuis":
      return `Op ${day} verhuisde de opvang naar een ander adres.`;
    case "wijziging_rechtsvorm":
      return `Op ${day} ging de opvang verder onder een andere rechtsvorm.`;
  }
}

function newestVisit(facts: LocationFacts): string[] {
  const [report] = facts.oversight.reports;
  if (!report) {
    return [
      "Er staat geen inspectierapport online.",
      "Dat betekent niet dat alles in orde is, en ook niet dat er iets mis is.",
    ];
  }
  return [...visitSentences(report), ...resultSentences(report), ...newestFollowUpSentences(report, facts)];
}
