import { expect, it } from "vitest";
import type { Change } from "../domain/records.ts";
import { recentChanges, recentSince } from "./days.ts";

function change(id: string, publishedOn: string, locationIds: string[]): Change {
  return {
    id,
    kind: "overgang",
    locationIds,
    recordId: null,
    date: null,
    publishedOn,
    publication: 2,
    url: null,
  };
}

const peildatum = "2026-10-31";

it("counts thirty days as new, the peildatum included", () => {
  expect(recentSince(peildatum)).toBe("2026-10-02");
});

it("finds the new changes of some locations: each once, the newest first, and none of others", () => {
  const old = change("old", "2026-10-01", ["A"]);
  const first = change("first", "2026-10-02", ["A"]);
  const moved = change("moved", "2026-10-31", ["A", "B"]);
  const elsewhere = change("elsewhere", "2026-10-31", ["C"]);
  const byLocation = new Map([
    ["A", [first, moved, old]],
    ["B", [moved]],
    ["C", [elsewhere]],
  ]);
  const found = recentChanges(byLocation, [{ id: "A" }, { id: "B" }, { id: "D" }], peildatum);
  expect(found.map(({ id }) => id)).toEqual(["moved", "first"]);
});
