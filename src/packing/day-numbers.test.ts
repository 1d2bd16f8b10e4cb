import { addDays, format, parseISO, subMonths } from "date-fns";
import fc from "fast-check";
import { expect, it } from "vitest";
import { dateBefore, daysBefore, daysInMonthsBefore } from "./day-numbers.ts";

const date = fc.integer({ min: 0, max: 20_000 }).map((days) => iso(addDays(parseISO("2000-01-01"), days)));

function iso(day: Date): string {
  return format(day, "yyyy-MM-dd");
}

it("counts days and months back as date-fns does", () => {
  fc.assert(
    fc.property(date, fc.nat(3000), fc.integer({ min: 1, max: 120 }), (peildatum, days, months) => {
      const earlier = iso(addDays(parseISO(peildatum), -days));
      expect(dateBefore(peildatum, days)).toBe(earlier);
      expect(daysBefore(peildatum, earlier)).toBe(days);
      expect(dateBefore(peildatum, daysInMonthsBefore(peildatum, months))).toBe(
        iso(subMonths(parseISO(peildatum), months)),
      );
    }),
  );
});
