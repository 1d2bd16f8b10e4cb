import { describe, expect, test } from "vitest";
import type { Licence, Location } from "../domain/records.ts";
import { startersAndStoppersSubject } from "./starters-stoppers.ts";
import { stockSubject } from "./stock.ts";
import { testLocation, testRegister } from "../register/fixtures/records.ts";
import { countYears } from "./yearly-counts.ts";
import { valueIn } from "./fixtures/values.ts";

function withLicence(id: string, licence: Partial<Licence>, changes: Partial<Location> = {}): Location {
  const whole = { from: "2018-01-01", to: null, state: "vergund", since: "2018-01-01", ...licence } as const;
  return testLocation({ id, licence: whole, ...changes });
}

describe("the stock counts", () => {
  const onDay = (year: number, ...locations: Location[]): number | null | undefined =>
    valueIn(testRegister({ locations }), stockSubject, year, "locaties", "groepsopvang");

  test("a licence that started on the last day of the year, but not one of the day after", () => {
    expect(onDay(2024, withLicence("A", { from: "2024-12-31", since: "2024-12-31" }))).toBe(1);
    expect(onDay(2024, withLicence("A", { from: "2025-01-01", since: "2025-01-01" }))).toBe(0);
  });

  test("a location that stops the day after, but not one that stopped on the last day", () => {
    expect(onDay(2024, withLicence("A", { state: "stopgezet", since: "2025-01-01" }))).toBe(1);
    expect(onDay(2024, withLicence("A", { state: "stopgezet", since: "2024-12-31" }))).toBe(0);
    expect(onDay(2024, withLicence("A", { state: "opgeheven", since: "2024-12-31" }))).toBe(0);
  });

  test("a suspended location", () => {
    expect(onDay(2024, withLicence("A", { state: "geschorst", since: "2024-06-01" }))).toBe(1);
  });

  test("out-of-school care separately from care for babies and toddlers", () => {
    const locations = [withLicence("A", {}), withLicence("B", {}, { careType: "buitenschools" })];
    const register = testRegister({ locations });
    expect(valueIn(register, stockSubject, 2025, "locaties", "buitenschools")).toBe(1);
    expect(valueIn(register, stockSubject, 2025, "locaties", "babys_peuters")).toBe(1);
  });

  test("places on the peildatum only, since those of an earlier year are unknown", () => {
    const register = testRegister();
    expect(valueIn(register, stockSubject, 2026, "plaatsen", "groepsopvang")).toBe(18);
    expect(valueIn(register, stockSubject, 2025, "plaatsen", "groepsopvang")).toBeNull();
    const atYearEnd = testRegister({ peildatum: "2025-12-31" });
    expect(valueIn(atYearEnd, stockSubject, 2025, "plaatsen", "groepsopvang")).toBe(18);
  });

  test("nothing before the day from which ended locations are still online", () => {
    expect(onDay(2021, withLicence("A", {}))).toBe(1);
    expect(onDay(2020, withLicence("A", {}))).toBeUndefined();
  });
});

describe("a year in which most licences of a kind begin", () => {
  const breaksWith = (...startedIn: number[]): string[] => {
    const locations = startedIn.map((year, index) =>
      withLicence(
        String(index),
        { from: `${year}-03-01`, since: `${year}-03-01` },
        { careType: "buitenschools" },
      ),
    );
    const { counts } = countYears(testRegister({ locations }), 5);
    return counts.find(({ subject }) => subject === stockSubject)?.breaks ?? [];
  };

  test("is said to be no growth", () => {
    expect(breaksWith(2020, 2022, 2022)).toEqual([
      "Vergelijk buitenschoolse opvang van 2022 niet met de jaren ervoor: toen begon de vergunning of het kwaliteitslabel van 2 van de 3\u00A0locaties. Wat er voordien was, staat niet in de gegevens.",
    ]);
  });

  test("is not one with a third or less of them, nor the first that is counted", () => {
    expect(breaksWith(2018, 2018, 2022)).toEqual([]);
    expect(breaksWith(2021, 2021, 2021)).toEqual([]);
  });
});

describe("starters and stoppers", () => {
  const value = (indicator: string, year: number, register: ReturnType<typeof testRegister>) =>
    valueIn(register, startersAndStoppersSubject, year, indicator);

  test("count in the year of their day", () => {
    const register = testRegister({
      locations: [
        withLicence("A", { from: "2024-01-01", since: "2024-01-01" }, { places: 7 }),
        withLicence("B", { from: "2023-12-31", since: "2023-12-31" }),
        withLicence("C", { state: "stopgezet", since: "2024-12-31" }, { places: 9 }),
        withLicence("D", { state: "opgeheven", since: "2025-01-01" }),
      ],
    });
    expect(value("locaties_gestart", 2024, register)).toBe(1);
    expect(value("plaatsen_gestart", 2024, register)).toBe(7);
    expect(value("locaties_stopgezet", 2024, register)).toBe(1);
    expect(value("plaatsen_stopgezet", 2024, register)).toBe(9);
    expect(value("locaties_opgeheven", 2024, register)).toBe(0);
    expect(value("locaties_opgeheven", 2025, register)).toBe(1);
  });

  test("leave out suspensions", () => {
    const register = testRegister({
      locations: [withLicence("A", { state: "geschorst", since: "2024-06-01" })],
    });
    expect(value("locaties_stopgezet", 2024, register)).toBe(0);
  });

  test("show separately how much care goes on under another number", () => {
    const register = testRegister({
      locations: [
        withLicence("A", { state: "stopgezet", since: "2024-06-01" }),
        withLicence("B", { from: "2024-06-01", since: "2024-06-01" }),
      ],
      transfers: [{ fromLocationId: "A", toLocationId: "B", kind: "verhuis", date: "2024-06-01" }],
    });
    expect(value("locaties_gestart", 2024, register)).toBe(0);
    expect(value("locaties_voortgezet", 2024, register)).toBe(1);
    expect(value("locaties_stopgezet", 2024, register)).toBe(1);
    expect(value("locaties_gestopt_ging_verder", 2024, register)).toBe(1);
  });
});
