/** Appeals lodged in the period, by admissibility and outcome. */
import { appealOutcomes, triStates } from "../domain/codes.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import { inSentence } from "../domain/glossary/term.ts";
import type { Register } from "../register/register.ts";
import { enforcementCountedFrom } from "./counted-from.ts";
import {
  amount,
  isWithin,
  figureRow,
  totalRow,
  type CountedPeriod,
  type FigureTable,
  type Subject,
} from "./subject.ts";

export const appealsSubject: Subject = {
  id: "bezwaren",
  title: "Bezwaren en uitspraken",
  definition: ["Bezwaren die in de periode ingediend zijn tegen stappen die online staan."],
  caveats: [],
  method: [
    "Van elk bezwaar is geteld of het ontvankelijk is, en wat de uitspraak op de peildatum is.",
    "Een vernietigde beslissing verdwijnt van dit portaal, en haar bezwaar ook. Die tellen dus niet mee.",
  ],
  headline: {
    indicator: "bezwaren",
    breakdown: null,
    one: "bezwaar",
    many: "bezwaren",
  },
  tellsOf: "period",
  chart: "bars",
  followedColumn: 0,
  countedFrom: enforcementCountedFrom,
  count: countAppeals,
};

const shownOutcomes = appealOutcomes.filter((outcome) => outcome !== "vernietigd");

function countAppeals({ steps }: Register, period: CountedPeriod): FigureTable {
  const lodged = steps.flatMap((step) => step.appeals).filter(({ lodgedOn }) => isWithin(lodgedOn, period));
  const cell = (breakdown: string, matches: (appeal: (typeof lodged)[number]) => boolean) =>
    amount("bezwaren", breakdown, lodged.filter(matches).length);
  return {
    rowHeading: "Wat geteld is",
    columns: ["Bezwaren"],
    rows: [
      totalRow("Ingediend", amount("bezwaren", null, lodged.length)),
      ...triStates.map((state) =>
        figureRow(
          `Ontvankelijk: ${inSentence(codeTerms.triStates[state].term)}`,
          cell(`ontvankelijk_${state}`, ({ isAdmissible }) => isAdmissible === state),
        ),
      ),
      ...shownOutcomes.map((outcome) =>
        figureRow(
          `Uitspraak: ${inSentence(codeTerms.appealOutcomes[outcome].term)}`,
          cell(`uitspraak_${outcome}`, (appeal) => appeal.outcome === outcome),
        ),
      ),
      figureRow(
        "Nog geen uitspraak",
        cell("geen_uitspraak", (appeal) => appeal.outcome === null),
      ),
    ],
  };
}
