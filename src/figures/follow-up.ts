/** How Opgroeien follows up the reports of visits in the period, as known on the peildatum. */
import { followUpStatuses } from "../domain/codes.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import type { Register } from "../register/register.ts";
import { visitsCountedFrom } from "./counted-from.ts";
import { visitsWithin } from "./inspections.ts";
import {
  amount,
  figureRow,
  totalRow,
  type CountedPeriod,
  type FigureTable,
  type Subject,
} from "./subject.ts";

const noStatus = "geen_status";

export const followUpSubject: Subject = {
  id: "opvolging",
  title: "Opvolging van de rapporten",
  definition: [
    "De nieuwste opvolgingsstatus op de peildatum van de rapporten over bezoeken in de periode. Elk rapport telt één keer.",
  ],
  caveats: [
    "Geen verdere opvolging betekent niet dat alles in orde is. De status «handhaving» zegt niet of de handhaving nog loopt.",
  ],
  method: [],
  headline: {
    indicator: "opvolgingsstatus",
    breakdown: "opvolging_organisator",
    one: "rapport in opvolging door de organisator",
    many: "rapporten in opvolging door de organisator",
  },
  tellsOf: "period",
  chart: "bars",
  followedColumn: 0,
  countedFrom: visitsCountedFrom,
  count: countFollowUp,
};

function countFollowUp(register: Register, period: CountedPeriod): FigureTable {
  const reports = visitsWithin(register, period);
  const byStatus = Map.groupBy(reports, (report) => report.followUp.at(-1)?.status ?? noStatus);
  const cell = (status: (typeof followUpStatuses)[number] | typeof noStatus): ReturnType<typeof amount> =>
    amount("opvolgingsstatus", status, byStatus.get(status)?.length ?? 0);
  return {
    rowHeading: "Status",
    columns: ["Rapporten"],
    rows: [
      ...followUpStatuses.map((status) => figureRow(codeTerms.followUpStatuses[status].term, cell(status))),
      figureRow("Nog geen status online", cell(noStatus)),
      totalRow("Totaal", amount("opvolgingsstatus", null, reports.length)),
    ],
  };
}
