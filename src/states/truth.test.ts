/**
 * The rules of truth: nothing contradicts, nothing past is told in the present, nothing is said that no fact carries,
 * and no silence is left where a parent would take it for good news. Run over every combination of states.
 */
import { describe, expect, it } from "vitest";
import { formatDate } from "../strings/format.ts";
import { testPeildatum } from "../register/fixtures/records.ts";
import { combinationOf, dimensions, factsOfCombination, type Combination } from "./fixtures/combinations.ts";
import { pairwiseCombinations } from "./fixtures/pairs.ts";
import { statementsOf, wholeText, type Statements } from "./fixtures/statements.ts";
import { decisionsInRegister } from "./licence-sentences.ts";
import { contradictionSentence } from "./register-sentences.ts";
import { stepState } from "./step-state.ts";
import { contextOf, type LocationFacts } from "./location-facts.ts";

interface Case {
  combination: Combination;
  facts: LocationFacts;
  statements: Statements;
  text: string;
}

interface Rule {
  name: string;
  applies(one: Case): boolean;
  holds(one: Case): boolean;
}

const always = (): boolean => true;
const isLabel = ({ combination }: Case): boolean => combination.careType === "buitenschools";
const isShut = ({ combination }: Case): boolean =>
  ["geschorst", "opgeheven", "stopgezet"].includes(combination.licence);
const isEnded = ({ combination }: Case): boolean => ["opgeheven", "stopgezet"].includes(combination.licence);
const hasOpen = ({ facts }: Case): boolean => facts.oversight.enforcement.kind === "open";

/** What is said without the lines that say what it is not. */
function assertions(text: string): string {
  return text.replaceAll(/(?:Dit|Dat) betekent niet dat [^.]*\./g, "");
}

/** `text` says none of the patterns. */
function saysNone(text: string, ...patterns: RegExp[]): boolean {
  return patterns.every((pattern) => !pattern.test(text));
}

const labelOfShut: Partial<Record<Combination["licence"], RegExp>> = {
  geschorst: /^.*geschorst$/im,
  opgeheven: /^.*opgeheven$/im,
  stopgezet: /^.*stopgezet$/im,
};

/** Whether the licence holds on the peildatum. */
const isHeld = ({ combination }: Case): boolean => combination.licence.startsWith("vergund");

const rules: Rule[] = [
  {
    name: "the page of a shut place is led by that, whatever else runs",
    applies: isShut,
    holds: ({ combination, statements }) =>
      labelOfShut[combination.licence]?.test(statements.head.split("\n")[0] ?? "") === true,
  },
  {
    name: "the page of a licence that has not begun, or is over, is led by that, and says whom to ask",
    applies: ({ combination }) => ["nog niet begonnen", "afgelopen"].includes(combination.licence),
    holds: ({ statements }) =>
      /^(?:Vergunning|Kwaliteitslabel) (?:begint|afgelopen) op /.test(statements.head) &&
      statements.head.includes("Opgroeipunt"),
  },
  {
    name: "enforcement that runs leads where the licence holds, with the day since when",
    applies: (one) => isHeld(one) && hasOpen(one),
    holds: ({ statements }) => /^In handhaving\nSinds \d/.test(statements.head),
  },
  {
    name: "follow-up that runs leads where no enforcement does, with how long it lasts",
    applies: (one) =>
      isHeld(one) &&
      one.facts.oversight.enforcement.kind === "none" &&
      one.facts.oversight.followUp?.isOpen === true &&
      one.facts.oversight.followUp.status.status === "opvolging_organisator",
    holds: ({ statements }) =>
      /^In opvolging door de organisator\nOp 31\u00A0oktober 2026 al [^,]* in opvolging, na het bezoek van /.test(
        statements.head,
      ),
  },
  {
    name: "a suspension leads with its last day, and only where nothing says otherwise",
    applies: ({ combination, facts }) =>
      combination.licence === "geschorst" && facts.oversight.trajectories.length > 0,
    holds: ({ facts, statements }) => {
      const newest = decisionsInRegister(facts).at(-1);
      const agrees = newest && contradictionSentence(newest, contextOf(facts, newest)) === null;
      const end = newest?.endsOn;
      return agrees && end
        ? statements.head.split("\n")[1] === `tot en met ${formatDate(end)}`
        : !statements.head.includes("\ntot en met");
    },
  },
  {
    name: "the head of a shut place says what it means, and how long a suspension or lifting lasts",
    applies: ({ combination }) => ["geschorst", "opgeheven"].includes(combination.licence),
    holds: ({ statements }) =>
      /geen opvang (?:meer )?zijn\.|geldt tijdelijk niet\.|geen kwaliteitslabel meer\./.test(
        statements.head,
      ) && statements.head.includes("op 31\u00A0oktober 2026 al 57\u00A0dagen"),
  },
  {
    name: "the head says of a precaution at once that it proves nothing",
    applies: ({ statements }) => /voorzorg/.test(statements.head),
    holds: ({ statements }) => /bewijst geen inbreuk/.test(statements.head),
  },
  {
    name: "an appeal stands in the head beside the decision that leads",
    applies: ({ combination, facts }) =>
      combination.appeal !== "geen" &&
      ["geschorst", "opgeheven"].includes(combination.licence) &&
      (decisionsInRegister(facts).at(-1)?.appeals.length ?? 0) > 0,
    holds: ({ statements }) => /^Bezwaar: /m.test(statements.head),
  },
  {
    name: "nowhere that shut care may take place, or that «dicht» is not meant",
    applies: isShut,
    holds: ({ text }) =>
      saysNone(text, /Hier mag opvang zijn/, /opvang dicht/, /^Vergund/m, /^Met kwaliteitslabel/m),
  },
  {
    name: "a suspended place says so first, in the words that are promised",
    applies: ({ combination }) => combination.licence === "geschorst",
    holds: (one) => {
      const lead = isLabel(one)
        ? "Het kwaliteitslabel geldt tijdelijk niet."
        : "Hier mag tijdelijk geen opvang zijn.";
      return (
        one.statements.summary.includes(`\n${lead}`) && one.statements.meanings[0]?.includes(lead) === true
      );
    },
  },
  {
    name: "where the decision and the register disagree, the sentence after the lead says whom to ask",
    applies: ({ combination, facts }) =>
      combination.licence === "geschorst" &&
      facts.oversight.trajectories
        .flatMap(({ steps }) => steps)
        .filter(({ kind, measure }) => kind === "beslissing" && measure === "schorsing_vergunning")
        .slice(-1)
        .some((step) => ["halted", "over", "later"].includes(stepState(step, contextOf(facts, step)))),
    holds: ({ statements }) =>
      /\n(?:Hier mag tijdelijk geen opvang zijn|Het kwaliteitslabel geldt tijdelijk niet)\. [^.]*Opgroeipunt/.test(
        statements.summary,
      ),
  },
  {
    name: "out-of-school care has a label, never a licence",
    applies: isLabel,
    holds: ({ text }) => saysNone(text, /vergun/i, /mag (?:tijdelijk |hier )?geen opvang/),
  },
  {
    name: "a licence that has not begun, or is over, is not told as holding",
    applies: ({ combination }) => ["nog niet begonnen", "afgelopen"].includes(combination.licence),
    holds: ({ text }) =>
      saysNone(text, /geldt sinds/, /Hier mag opvang zijn/, /heeft een kwaliteitslabel\./, /opvang dicht/),
  },
  {
    name: "an intention stands in the present only while nothing followed on it",
    applies: (one) =>
      isEnded(one) ||
      ((one.combination.isClosed || one.combination.steps === "voornemen, dan beslissing") &&
        !one.combination.hasSecond),
    holds: ({ text }) => saysNone(text, /is sinds [^.]* van plan/),
  },
  {
    name: "a place that ended must improve nothing, and nobody looks into it",
    applies: isEnded,
    holds: ({ text }) =>
      saysNone(
        assertions(text),
        /moet iets verbeteren/,
        /onderzoekt/,
        /Opgroeien bekijkt/,
        /is in opvolging/,
        /is er nog opvolging/,
      ),
  },
  {
    name: "«moet iets verbeteren» never stands where each breach has a date of repair",
    applies: ({ combination }) =>
      combination.breaches === "2 van 2 hersteld" && combination.earlier === "geen" && combination.hasReport,
    holds: ({ text }) => saysNone(text, /moet iets verbeteren/, /niet dat [^.]*alles al hersteld/),
  },
  {
    name: "a measure that is to come, over or halted is not told as holding or as having begun",
    applies: always,
    holds: ({ facts, statements }) =>
      facts.oversight.trajectories
        .flatMap(({ steps }) => steps)
        .every((step) => {
          const text = statements.steps[step.id] ?? "";
          const state = stepState(step, contextOf(facts, step));
          if (state === "running") return true;
          const isBegun = /ging in op|duurt tot en met/.test(text.replaceAll(/gaat in op [^.]*\./g, ""));
          return !isBegun && (state === "halted" || !/ze geldt voorlopig niet/.test(text));
        }),
  },
  {
    name: "only the newest decision asks parents to ask what holds",
    applies: ({ combination }) => combination.steps === "schorsing verlengd",
    holds: ({ statements }) => saysNone(statements.steps["S1"] ?? "", /Volgens de beslissing/),
  },
  {
    name: "a decision on the licence that the register doesn't follow is said not to be in it",
    applies: ({ combination }) =>
      combination.licence === "vergund" &&
      !combination.isClosed &&
      !combination.appeal.includes("schort op ja") &&
      ["schorsing loopt", "schorsing zonder einde", "schorsing zonder dagen", "opheffing"].includes(
        combination.steps,
      ),
    holds: ({ statements }) =>
      /In het register is [^.]* niet (?:geschorst|opgeheven)\./.test(statements.summary),
  },
  {
    name: "«blijft intussen gelden» stands only beside a measure that holds",
    applies: always,
    holds: ({ facts, statements }) =>
      facts.oversight.trajectories
        .flatMap(({ steps }) => steps)
        .every(
          (step) =>
            stepState(step, contextOf(facts, step)) === "running" ||
            !(statements.steps[step.id] ?? "").includes("blijft intussen gelden"),
        ),
  },
  {
    name: "an appeal that is inadmissible neither waits nor suspends",
    applies: ({ combination }) => combination.appeal.startsWith("ontvankelijk nee"),
    holds: ({ text }) => saysNone(text, /geen uitspraak/, /schort de beslissing op/),
  },
  {
    name: "beside enforcement that runs nothing denies that it runs",
    applies: hasOpen,
    holds: ({ text }) => saysNone(text, /niet dat [^.]*handhaving (?:nog )?loopt/, /Geen lopende handhaving/),
  },
  {
    name: "where none runs nothing says that it does",
    applies: (one) => !hasOpen(one),
    holds: ({ text }) =>
      saysNone(
        assertions(text),
        /In handhaving/,
        /Er loopt een handhavingstraject/,
        /\(na dit rapport\) sinds/,
      ),
  },
  {
    name: "the enforcement after a visit is not named beside «In handhaving»",
    applies: hasOpen,
    holds: ({ statements }) => saysNone(statements.tags.join("\n"), /Handhaving na het bezoek/),
  },
  {
    name: "every trajectory that runs is in the summary, by its newest step",
    applies: always,
    holds: ({ facts, statements }) =>
      facts.oversight.trajectories
        .filter(({ isOpen }) => isOpen)
        .every(({ steps }) => statements.summary.includes(formatDate(steps.at(-1)?.decidedOn ?? ""))),
  },
  {
    name: "a suspension or lifting without a public step is not left at «niets open»",
    applies: ({ combination, facts }) =>
      ["geschorst", "opgeheven"].includes(combination.licence) && facts.oversight.enforcement.kind === "none",
    holds: ({ text }) =>
      saysNone(text, /niets open/, /Geen lopende handhaving/) &&
      text.includes("De beslissing met de redenen"),
  },
  {
    name: "an earlier visit that is still followed up stands in the summary, the tags and the row",
    applies: (one) =>
      one.combination.hasReport &&
      !isEnded(one) &&
      ["opvolging", "onderzoeksfase"].includes(one.combination.earlier),
    holds: ({ statements, combination }) =>
      statements.summary.includes(formatDate("2025-05-06")) &&
      (["geen", "geen verdere opvolging"].includes(combination.followUp)
        ? statements.tags.some((tag) => tag.includes(formatDate("2025-05-06")))
        : true),
  },
  {
    name: "breaches without a date of repair are said to have none",
    applies: ({ combination }) => combination.hasReport && /zonder|1 van 2/.test(combination.breaches),
    holds: ({ statements }) => statements.summary.includes("geen datum van herstel"),
  },
  {
    name: "no report is neither fault nor praise",
    applies: ({ combination }) => !combination.hasReport,
    holds: ({ statements }) =>
      statements.summary.includes("Dat betekent niet dat alles in orde is, en ook niet dat er iets mis is."),
  },
  {
    name: "a precaution carries its line at once",
    applies: ({ text }) => text.includes("Uit voorzorg betekent"),
    holds: ({ text }) =>
      text.split("Uit voorzorg betekent").length ===
      text.split(
        "Uit voorzorg betekent dat er mogelijk een risico is voor kinderen. Een maatregel uit voorzorg bewijst geen inbreuk.",
      ).length,
  },
  {
    name: "an intention and a formal notice carry theirs",
    applies: always,
    holds: ({ text }) =>
      text.split(" van plan om ").length ===
        text.split(/ van plan om [^.]*\. (?:Dat is nog|Een voornemen is) geen beslissing\./).length &&
      text.split(" een aanmaning om ").length ===
        text.split(/ een aanmaning om [^.]*\. Een aanmaning is geen straf\./).length,
  },
  {
    name: "«er was geen probleem» is never hinted at beside enforcement",
    applies: ({ facts }) => facts.oversight.trajectories.length > 0,
    holds: ({ text }) => saysNone(text, /niet dat er een probleem was/),
  },
  {
    name: "a day after the peildatum is never told as past",
    applies: always,
    holds: ({ text }) =>
      text
        .split(/(?<=[.\n,:])/)
        .filter((part) => laterDays.some((day) => part.includes(day)))
        .every((part) => /gaat|begint|tot en met|periode|eerste dag/.test(part)),
  },
  {
    name: "counts from the peildatum: no «geleden», «vandaag», «nooit»",
    applies: always,
    holds: ({ text }) => saysNone(assertions(text), /geleden|vandaag|nooit/),
  },
  {
    name: "reads as text: no holes, no double spaces, each paragraph a sentence",
    applies: always,
    holds: ({ statements, text }) =>
      saysNone(text, /undefined|null|NaN| {2}\S/) &&
      statements.summary.split("\n").every((paragraph) => /^[A-Z].*\.$/.test(paragraph)),
  },
];

const laterDays = ["2026-11-10", "2026-11-11", "2026-12-04", "2026-12-10", "2026-12-31"].map((day) =>
  formatDate(day),
);

function* combinationsOf(...names: (keyof Combination)[]): Generator<Partial<Combination>> {
  const [first, ...rest] = names;
  if (!first) {
    yield {};
    return;
  }
  for (const value of dimensions[first]) {
    for (const others of combinationsOf(...rest)) yield { [first]: value, ...others };
  }
}

/** All that can occur between the states that meet in a sentence; the rest by pairs. */
const allCombinations: Combination[] = [
  ...[...combinationsOf("careType", "licence", "steps", "isClosed", "appeal", "isPrecaution")].map(
    combinationOf,
  ),
  ...[...combinationsOf("licence", "steps", "isClosed", "followUp", "breaches")].map(combinationOf),
  ...[...combinationsOf("licence", "steps", "hasSecond", "isClosed", "earlier", "followUp")].map(
    combinationOf,
  ),
  ...pairwiseCombinations(),
];

function caseOf(combination: Combination): Case {
  const facts = factsOfCombination(combination);
  const statements = statementsOf(facts);
  return { combination, facts, statements, text: wholeText(statements) };
}

describe(`in ${allCombinations.length} combinations of states on ${testPeildatum}`, () => {
  const cases = allCombinations.map(caseOf);

  it.each(rules)("$name", ({ applies, holds }) => {
    const judged = cases.filter(applies);
    expect(judged.length).toBeGreaterThan(3);
    const broken = judged.filter((one) => !holds(one));
    expect(broken.slice(0, 2).map(({ combination, statements }) => ({ combination, statements }))).toEqual(
      [],
    );
  });
});

it("says what was read aloud, for every pair of values", async () => {
  const texts = pairwiseCombinations().map((combination) => {
    const { tags, row, head, summary, meanings, reports, steps } = caseOf(combination).statements;
    const values = Object.entries(combination).map(([name, value]) => `${name}=${value}`);
    return [
      `# ${values.join(" · ")}`,
      `[${tags.join("] [")}]`,
      `Rij: ${row}`,
      `Eerst: ${head.replaceAll("\n", " | ")}`,
      summary,
      ...meanings.map((meaning) => `- ${meaning}`),
      ...Object.entries({ ...reports, ...steps }).map(([id, text]) => `${id}: ${text}`),
    ].join("\n");
  });
  await expect(`${texts.join("\n\n")}\n`).toMatchFileSnapshot("fixtures/expected-statements.txt");
});
