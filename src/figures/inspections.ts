/** Visits whose report is online, by their reason and by the advice that followed. */
import { advices, visitReasons } from "../domain/codes.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import type { InspectionReport } from "../domain/records.ts";
import type { Register } from "../register/register.ts";
import { visitsCountedFrom } from "./counted-from.ts";
import {
  amount,
  isWithin,
  figureRow,
  totalRow,
  type FigureCell,
  type CountedPeriod,
  type FigureTable,
  type Subject,
} from "./subject.ts";

const onlyPublicReports =
  "Alleen bezoeken waarvan het rapport definitief en openbaar is, tellen mee. Van de laatste maanden komen er nog bij.";

export const inspectionsSubject: Subject = {
  id: "inspecties",
  title: "Inspectiebezoeken",
  definition: ["Het aantal bezoeken van Zorginspectie in de periode, volgens de aanleiding van het bezoek."],
  caveats: ["Een bezoek na een klacht of een gevaarsituatie betekent niet dat vaststaat wat gemeld is."],
  method: [onlyPublicReports],
  headline: {
    indicator: "inspectiebezoeken",
    breakdown: null,
    one: "inspectiebezoek waarvan het rapport online staat",
    many: "inspectiebezoeken waarvan het rapport online staat",
  },
  tellsOf: "period",
  chart: "bars",
  followedColumn: 0,
  countedFrom: visitsCountedFrom,
  count: countInspections,
};

export const adviceSubject: Subject = {
  id: "adviezen",
  title: "Adviezen van Zorginspectie",
  definition: ["Het advies in de rapporten van bezoeken in de periode."],
  caveats: ["Een advies is geen beslissing: Opgroeien beslist over handhaving."],
  method: [onlyPublicReports],
  headline: {
    indicator: "adviezen",
    breakdown: "opstart_handhaving",
    one: "advies om handhaving op te starten",
    many: "adviezen om handhaving op te starten",
  },
  tellsOf: "period",
  chart: "bars",
  followedColumn: 0,
  countedFrom: visitsCountedFrom,
  count: countAdvice,
};

function countInspections(register: Register, period: CountedPeriod): FigureTable {
  const reports = visitsWithin(register, period);
  const cells = (breakdown: string | null, some: readonly InspectionReport[]): FigureCell[] => {
    const announced = some.filter(({ isAnnounced }) => isAnnounced).length;
    return [
      amount("inspectiebezoeken", breakdown, some.length),
      amount("inspectiebezoeken_aangekondigd", breakdown, announced),
      amount("inspectiebezoeken_onaangekondigd", breakdown, some.length - announced),
    ];
  };
  return {
    rowHeading: "Aanleiding",
    columns: ["Bezoeken", "Aangekondigd", "Onaangekondigd"],
    rows: [
      ...visitReasons.map((reason) =>
        figureRow(
          codeTerms.visitReasons[reason].term,
          ...cells(
            reason,
            reports.filter((report) => report.reason === reason),
          ),
        ),
      ),
      totalRow("Totaal", ...cells(null, reports)),
    ],
  };
}

function countAdvice(register: Register, period: CountedPeriod): FigureTable {
  const reports = visitsWithin(register, period);
  return {
    rowHeading: "Advies",
    columns: ["Rapporten"],
    rows: [
      ...advices.map((code) =>
        figureRow(
          codeTerms.advices[code].term,
          amount("adviezen", code, reports.filter((report) => report.advice === code).length),
        ),
      ),
      totalRow("Totaal", amount("adviezen", null, reports.length)),
    ],
  };
}

/** Returns the public reports of visits in the period. */
export function visitsWithin({ records }: Register, period: CountedPeriod): InspectionReport[] {
  return records.reports.filter(({ visitDate }) => isWithin(visitDate, period));
}
