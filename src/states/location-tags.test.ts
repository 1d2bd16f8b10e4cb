import { expect, test } from "vitest";
import { testLocation, testRegister } from "../register/fixtures/records.ts";
import type { Location } from "../domain/records.ts";
import { gatherLocationFacts } from "./location-facts.ts";
import { locationTags, rowTag } from "./location-tags.ts";

/** The labels of the licence's tag on a page and in a list, with plain spaces. */
function labelsOf(changes: Partial<Location>): string[] {
  const location = testLocation(changes);
  const facts = gatherLocationFacts(testRegister({ locations: [location] }), location);
  return [locationTags(facts)[0], rowTag(facts)].map((tag) => tag?.label.replaceAll("\u00A0", " ") ?? "");
}

const { licence } = testLocation();

test("a licence whose own days say that it does not hold is marked so, on its page and in lists", () => {
  const ended = "Vergunning afgelopen op 31 december 2020";
  expect(labelsOf({ licence: { ...licence, to: "2020-12-31" } })).toEqual([ended, ended]);
  const begins = "Kwaliteitslabel begint op 1 januari 2027";
  expect(labelsOf({ careType: "buitenschools", licence: { ...licence, from: "2027-01-01" } })).toEqual([
    begins,
    begins,
  ]);
});

test("the days leave a state that already says that no care may take place", () => {
  const suspended = { ...licence, to: "2020-12-31", state: "geschorst", since: "2026-01-01" } as const;
  expect(labelsOf({ licence: suspended })).toEqual(["Geschorst", "Geschorst"]);
});

test("the label of out-of-school care has words of its own", () => {
  const careType = "buitenschools";
  const since = "2026-01-01";
  expect(labelsOf({ careType })[0]).toBe("Met kwaliteitslabel");
  expect(labelsOf({ careType, licence: { ...licence, state: "geschorst", since } })[0]).toBe(
    "Kwaliteitslabel geschorst",
  );
  expect(labelsOf({ careType, licence: { ...licence, state: "opgeheven", since } })[0]).toBe(
    "Kwaliteitslabel opgeheven",
  );
});
