/** The visits and trajectories that followed reports of danger. Those reports themselves are not in the records. */
import type { Register } from "../register/register.ts";
import { locationOf } from "../register/register.ts";
import { visitsCountedFrom, enforcementCountedFrom } from "./counted-from.ts";
import { visitsWithin } from "./inspections.ts";
import {
  amount,
  isWithin,
  latest,
  figureRow,
  type CountedPeriod,
  type FigureRow,
  type FigureTable,
  type Subject,
} from "./subject.ts";

export const dangerSubject: Subject = {
  id: "gevaarsituaties",
  title: "Gevaarsituaties",
  definition: [
    "Het aantal meldingen van gevaar staat niet in de gegevens waaruit dit portaal telt. Geteld is wat erop volgde: bezoeken van Zorginspectie na een gevaarsituatie, het aantal locaties met zo'n bezoek, en handhavingstrajecten die na een gevaarsituatie begonnen.",
  ],
  caveats: ["Een melding is geen vastgesteld feit."],
  method: [],
  headline: {
    indicator: "bezoeken_na_gevaarsituatie",
    breakdown: null,
    one: "bezoek na een gevaarsituatie",
    many: "bezoeken na een gevaarsituatie",
  },
  tellsOf: "period",
  chart: "bars",
  followedColumn: 0,
  countedFrom: (rules) => latest(visitsCountedFrom(rules), enforcementCountedFrom(rules)),
  count: countDanger,
};

function countDanger(register: Register, period: CountedPeriod): FigureTable {
  const visits = visitsWithin(register, period).filter(({ reason }) => reason === "gevaarsituatie");
  const locations = [...new Set(visits.map(({ locationId }) => locationId))].map((locationId) => ({
    locationId,
  }));
  const trajectories = register.records.trajectories.filter(
    ({ triggers, startedOn }) => triggers.includes("gevaarsituatie") && isWithin(startedOn, period),
  );
  return {
    rowHeading: "Wat geteld is",
    columns: ["Totaal", "Baby's en peuters", "Buitenschools"],
    rows: [
      careRow(register, "Bezoeken na een gevaarsituatie", "bezoeken_na_gevaarsituatie", visits),
      careRow(register, "Locaties met zo'n bezoek", "locaties_bezoek_na_gevaarsituatie", locations),
      careRow(
        register,
        "Gestarte trajecten na een gevaarsituatie",
        "trajecten_na_gevaarsituatie",
        trajectories,
      ),
    ],
  };
}

function careRow(
  register: Register,
  label: string,
  indicator: string,
  records: readonly { locationId: string }[],
): FigureRow {
  const outOfSchool = records.filter(
    (record) => locationOf(register, record).careType === "buitenschools",
  ).length;
  return figureRow(
    label,
    amount(indicator, null, records.length),
    amount(indicator, "babys_peuters", records.length - outOfSchool),
    amount(indicator, "buitenschools", outOfSchool),
  );
}
