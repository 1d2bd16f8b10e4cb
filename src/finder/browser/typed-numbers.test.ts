/** Numbers in what is typed: glued postcodes, and file numbers with any separators. */
import { beforeAll, expect, it } from "vitest";
import { buildFinderIndex } from "../build/build-index.ts";
import { sampleRegister } from "../fixtures/sample-index.ts";
import { openFinder } from "./finder.ts";
import { defaultState } from "./finder-state.ts";
import type { Finder } from "./finder-types.ts";
import { apartPostcodes } from "./typed-numbers.ts";

let finder: Finder;

beforeAll(async () => {
  finder = openFinder(buildFinderIndex(await sampleRegister(0.1)));
}, 60_000);

it.each([
  ["9000gent", "9000 gent"],
  ["Gent9000", "Gent 9000"],
  ["kribbe B-9000 Gent", "kribbe 9000 Gent"],
  ["b9000", "9000"],
  ["Gent (9000)", "Gent (9000)"],
  ["0123456789", "0123456789"],
  ["club 2000", "club 2000"],
  ["b 123", "b 123"],
])("«%s» is read as «%s»", (typed, read) => {
  expect(apartPostcodes(typed)).toBe(read);
});

const ways: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => ` ${id.slice(0, 4)}.${id.slice(4, 7)}.${id.slice(7)} `,
  (id) => `${id.slice(0, 4)} ${id.slice(4)}`,
  (id) => `${id.slice(0, 5)}-${id.slice(5)}`,
  (id) => `dossier ${id}`,
  (id) => `Dossiernummer: ${id}`,
  (id) => `dossiernr. ${id}`,
];

it("a file number finds its location, whatever separates its digits", () => {
  const rows = finder.find({ ...defaultState, sort: "naam" }, null).rows.slice(0, 40);
  for (const [nth, row] of rows.entries()) {
    const { id, name } = finder.location(row);
    const typed = ways[nth % ways.length]?.(id) ?? "";
    expect([...finder.find({ ...defaultState, query: typed }, null).rows], typed).toEqual([row]);
    expect(
      finder.suggest(typed).map(({ label }) => label),
      typed,
    ).toEqual([name]);
  }
});

const waysOfOrganisers: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => id.toLowerCase(),
  (id) => id.replace("-", " "),
  (id) => `organisator ${id}`,
  (id) => `Organisatornummer: ${id}`,
];

it("the number of an organiser finds its locations, however it is written", () => {
  const all = finder.find({ ...defaultState, includesEnded: true }, null).rows;
  for (const [nth, row] of [...all.slice(0, 40)].entries()) {
    const { organiserId, organiserName } = finder.location(row);
    const typed = waysOfOrganisers[nth % waysOfOrganisers.length]?.(organiserId) ?? "";
    const state = { ...defaultState, includesEnded: true };
    const own = finder.find({ ...state, organiserId }, null);
    expect([...finder.find({ ...state, query: typed }, null).rows], typed).toEqual([...own.rows]);
    expect(
      finder.suggest(typed).map(({ kind, label }) => `${kind} ${label}`),
      typed,
    ).toEqual([`organisator ${organiserName}`]);
  }
});

it("a number of no file, such as that of a telephone, finds nothing of its own", () => {
  for (const typed of ["0999999999", "09 123 45 67", "dossier"]) {
    expect([...finder.find({ ...defaultState, query: typed, isLiteral: true }, null).rows], typed).toEqual(
      [],
    );
  }
});
