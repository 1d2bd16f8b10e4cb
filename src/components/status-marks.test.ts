import { describe, expect, test } from "vitest";
import { oversightOf } from "../register/oversight.ts";
import { testLocation, testPeildatum, testRegister } from "../register/fixtures/records.ts";
import { rowMark } from "./location/row-mark.ts";
import { licenceMarkOf, type StatusMark } from "./status-marks.ts";

const ended = testLocation({
  licence: { from: "2015-04-01", to: "2020-12-31", state: "vergund", since: "2015-04-01" },
});
const label = testLocation({
  careType: "buitenschools",
  licence: { ...ended.licence, from: "2027-01-01", to: null },
});

/** Returns the words of a mark, with plain spaces. */
function words(mark: StatusMark | null): string | undefined {
  return mark?.label.replaceAll("\u00A0", " ");
}

describe("a licence that does not hold by its own days", () => {
  test("is marked as ended or as still to begin, on its page and in lists", () => {
    expect(words(licenceMarkOf(ended, testPeildatum))).toBe("Vergunning afgelopen op 31 december 2020");
    expect(words(licenceMarkOf(label, testPeildatum))).toBe("Kwaliteitslabel begint op 1 januari 2027");
    const oversight = oversightOf(testRegister({ locations: [ended] }), ended);
    expect(words(rowMark(ended, oversight, testPeildatum))).toBe("Vergunning afgelopen op 31 december 2020");
  });

  test("keeps a state that already says that no care may take place", () => {
    const suspended = testLocation({
      licence: { ...ended.licence, state: "geschorst", since: "2026-01-01" },
    });
    expect(words(licenceMarkOf(suspended, testPeildatum))).toBe("Geschorst");
  });
});
