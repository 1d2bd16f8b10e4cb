import type { BreachGroupKind } from "../../register/repair-dates.ts";

/** The heading over each group of breaches, but for those that this organiser still answers for. */
export const breachGroupHeadings: Record<Exclude<BreachGroupKind, "current">, string> = {
  concluded: "Eerdere bezoeken, opvolging afgerond",
  overname: "Onder de vorige organisator",
  wijziging_rechtsvorm: "Onder de vorige rechtsvorm",
  verhuis: "Op het vorige adres",
};
