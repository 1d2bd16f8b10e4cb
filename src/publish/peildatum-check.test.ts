import { expect, it } from "vitest";
import { PublicationRefused } from "../change-log/refused.ts";
import { refusePeildatumAhead } from "./peildatum-check.ts";

const today = "2026-10-31";

function check(peildatum: string, isFictitious = false, maxDaysAhead = 1): () => void {
  return () => {
    refusePeildatumAhead({ peildatum, isFictitious }, today, { maxDaysAhead });
  };
}

it("accepts a peildatum up to the number of days ahead that the setting allows", () => {
  expect(check("2026-11-01")).not.toThrow();
  expect(check("2020-01-01")).not.toThrow();
  expect(check("2026-11-30", false, 30)).not.toThrow();
});

it("refuses a later one, and says that the peildatum or the clock must be wrong", () => {
  expect(check("2026-11-02")).toThrow(PublicationRefused);
  expect(check("2026-11-02")).toThrow(/of 2026-11-02 and today is 2026-10-31.*at most 1 day ahead.*clock/s);
  expect(check("2026-11-01", false, 0)).toThrow(/at most 0 days ahead/);
});

it("accepts any day of a fictitious export", () => {
  expect(check("2999-01-01", true)).not.toThrow();
});
