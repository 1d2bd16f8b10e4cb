import { describe, expect, it } from "vitest";
import type { PackedAreaName, PackedPlaceName } from "./base-data.ts";
import { namesInView, type NameView, type PlacedName } from "./names-in-view.ts";

const gent: PackedPlaceName = ["Gent", "9000", 510_500, 37_200, 7];
const aalst: PackedPlaceName = ["Aalst", "9300", 509_400, 40_400, 10];
const ledeberg: PackedPlaceName = ["Ledeberg", "9050", 510_000, 38_500, 12];
const size = { x: 400, y: 300 };

/** Projects a hundredth of a degree to ten pixels; 51.1° N, 3.6° E is the upper left corner. */
function view(zoom: number, change: Partial<NameView> = {}): NameView {
  return {
    zoom,
    size,
    project: (latitude, longitude) => ({ x: (longitude - 3.6) * 1000, y: (51.1 - latitude) * 1000 }),
    widthOf: (text) => text.length * 8,
    obstacles: [],
    municipality: () => null,
    ...change,
  };
}

function namesAt(
  places: PackedPlaceName[],
  zoom: number,
  areas: PackedAreaName[] = [],
  change: Partial<NameView> = {},
): PlacedName[] {
  return namesInView({ places, areas }, view(zoom, change));
}

const textsOf = (names: PlacedName[]): string[] => names.map(({ text }) => text);

describe("place names", () => {
  it("show from the zoom of each on, and close up with the postcode", () => {
    expect(textsOf(namesAt([gent, ledeberg], 8))).toEqual(["Gent"]);
    expect(textsOf(namesAt([gent, ledeberg], 12))).toEqual(["Gent", "Ledeberg"]);
    expect(textsOf(namesAt([gent, ledeberg], 13))).toEqual(["9000 Gent", "9050 Ledeberg"]);
  });

  it("say by their kind how large the place is", () => {
    const kinds = namesAt([gent, ["Eeklo", "9900", 510_800, 36_500, 9], ledeberg], 12).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["city", "town", "part"]);
  });

  it("never overlap, however wide they are: the more important ones stay", () => {
    const close = Array.from({ length: 12 }, (_, index): PackedPlaceName => [
      "Sint-Amandsberg".slice(index),
      "9040",
      509_000 + index * 130,
      38_000 - index * 9,
      7,
    ]);
    const names = namesAt(close, 9);
    expect(names.length).toBeGreaterThan(2);
    expect(names.length).toBeLessThan(close.length);
    expect(names[0]?.text).toBe("Sint-Amandsberg");
    for (const [index, one] of names.entries()) {
      for (const other of names.slice(index + 1)) {
        const isApart =
          Math.abs(one.y - other.y) > 20 ||
          Math.abs(one.x - other.x) > (one.text.length + other.text.length) * 4;
        expect(isApart, `${one.text} and ${other.text}`).toBe(true);
      }
    }
  });

  it("lie whole within the map", () => {
    const atEdge: PackedPlaceName = ["Zelzate", "9060", 510_990, 36_050, 7];
    expect(textsOf(namesAt([atEdge, gent], 9))).toEqual(["Gent"]);
  });

  it("move out of the way of a mark", () => {
    const mark = { left: 98, right: 142, top: 28, bottom: 72 };
    const [name] = namesAt([gent], 9, [], { obstacles: [mark] });
    expect(name?.y).toBeCloseTo(84);
  });

  it("do not move out of the way of another name: there is no such place there", () => {
    const beside: PackedPlaceName = ["Ledeberg", "9050", 510_490, 37_250, 7];
    expect(textsOf(namesAt([gent, beside], 9))).toEqual(["Gent"]);
  });

  it("leave no view empty: the nearest shows at the edge with an arrow to it", () => {
    const farAway = {
      project: (latitude: number, longitude: number) => ({
        x: (longitude - 3.6) * 100_000,
        y: (51.1 - latitude) * 100_000,
      }),
    };
    const [name, ...others] = namesAt([aalst, gent], 16, [], farAway);
    expect(others).toEqual([]);
    expect(name?.text).toMatch(/^(?:↓|↘\uFE0E|→) \d{4} (Gent|Aalst)$/);
    expect(name?.x).toBeLessThanOrEqual(size.x);
    expect(name?.y).toBeLessThanOrEqual(size.y);
    const corner = { left: 200, right: 400, top: 260, bottom: 300 };
    const [moved] = namesAt([aalst, gent], 16, [], { ...farAway, obstacles: [corner] });
    expect((moved?.y ?? Infinity) + 10).toBeLessThan(260);
  });

  it("say close up in which municipality an empty view lies, clear of marks, beside the way to the nearest place", () => {
    const empty = {
      project: () => ({ x: 9000, y: 9000 }),
      municipality: () => "Gent",
      obstacles: [{ left: 150, right: 250, top: 120, bottom: 180 }],
    };
    const [own, way, ...others] = namesAt([gent], 16, [], empty);
    expect(others).toEqual([]);
    expect(own).toMatchObject({ text: "Gent", kind: "municipality", x: 200 });
    expect(Math.abs((own?.y ?? 150) - 150)).toBeGreaterThanOrEqual(40);
    expect(way?.text).toBe("↘\uFE0E 9000 Gent");
    expect(textsOf(namesAt([gent], 16, [], { municipality: () => "Gent" }))).toEqual(["9000 Gent"]);
  });

  it("are none when the file has none", () => {
    expect(namesAt([], 9)).toEqual([]);
  });
});

describe("names of countries and the sea", () => {
  const france: PackedAreaName = ["Frankrijk", 510_500, 37_300, 7, 8];

  it("show at their zooms only, after cities and before smaller places", () => {
    expect(textsOf(namesAt([gent], 9, [france]))).toEqual(["Gent"]);
    const town: PackedPlaceName = ["Eeklo", "9900", 510_800, 37_310, 8];
    expect(textsOf(namesAt([town], 8, [france]))).toEqual(["Frankrijk", "Eeklo"]);
    expect(textsOf(namesAt([gent], 8, [france]))[0]).toBe("Gent");
  });

  it("are no place to find one's way by: the nearest place shows beside them", () => {
    expect(textsOf(namesAt([aalst], 8, [france]))).toEqual(["Frankrijk", "→ Aalst"]);
  });
});
