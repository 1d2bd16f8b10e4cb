/** The results of the visits in the period, theme by theme. */
import { findingResults, themes, type Theme } from "../domain/codes.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import { themeResults, type ThemeResult } from "../register/oversight.ts";
import type { Register } from "../register/register.ts";
import { visitsCountedFrom } from "./counted-from.ts";
import { visitsWithin } from "./inspections.ts";
import {
  amount,
  figureRow,
  type CountedPeriod,
  type FigureRow,
  type FigureTable,
  type Subject,
} from "./subject.ts";

export const findingsSubject: Subject = {
  id: "vaststellingen",
  title: "Vaststellingen per thema",
  definition: [
    "Per thema het aantal rapporten waarin het thema in orde, niet in orde of niet geïnspecteerd was.",
  ],
  caveats: [
    "Een aandachtspunt is geen inbreuk.",
    "Bezoeken verschillen in aanleiding en omvang. Deze cijfers gaan over de bezochte locaties, niet over alle opvang.",
  ],
  method: [
    "Eén inbreuk of aandachtspunt volstaat voor «niet in orde». Een rapport dat niets over een thema zegt, telt daar niet mee.",
    "Inbreuken en aandachtspunten zijn apart geteld. Eén rapport kan er meer hebben.",
  ],
  headline: {
    indicator: "inbreuken",
    breakdown: null,
    one: "inbreuk in de rapporten online",
    many: "inbreuken in de rapporten online",
  },
  tellsOf: "period",
  chart: "three-parts",
  followedColumn: 1,
  countedFrom: visitsCountedFrom,
  count: countFindings,
};

function countFindings(register: Register, period: CountedPeriod): FigureTable {
  const results = visitsWithin(register, period).flatMap((report) => themeResults(report, themes));
  const byTheme = Map.groupBy(results, ({ theme }) => theme);
  return {
    rowHeading: "Thema",
    columns: [
      ...findingResults.map((result) => codeTerms.findingResults[result].term),
      "Inbreuken",
      "Aandachtspunten",
    ],
    rows: [
      ...themes.map((theme) => themeRow(theme, byTheme.get(theme) ?? [])),
      {
        label: "Totaal",
        cells: [...findingResults.map(() => null), ...findingCells(null, results)],
        isTotal: true,
      },
    ],
  };
}

function themeRow(theme: Theme, results: readonly ThemeResult[]): FigureRow {
  const parts = findingResults.map((result) =>
    amount(`rapporten_thema_${result}`, theme, results.filter((one) => one.result === result).length),
  );
  return figureRow(codeTerms.themes[theme].term, ...parts, ...findingCells(theme, results));
}

function findingCells(theme: Theme | null, results: readonly ThemeResult[]): FigureRow["cells"] {
  const sum = (count: (result: ThemeResult) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  return [
    amount(
      "inbreuken",
      theme,
      sum(({ breaches }) => breaches),
    ),
    amount(
      "aandachtspunten",
      theme,
      sum(({ attentionPoints }) => attentionPoints),
    ),
  ];
}
