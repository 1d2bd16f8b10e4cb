/** Writes the tables of the municipalities, all made up: local desks (in 98 out of 100) and numbers of young children. */
import { slugOf } from "../src/domain/text.ts";
import { yearOfDay } from "./days.ts";
import type { SampleMunicipality } from "./geography.ts";
import { phoneNumber } from "./numbers.ts";
import { Random, streams } from "./random.ts";
import type { View } from "./rows.ts";

const yearsOfChildren = 4;
const childrenPerThousand = 31;

/** Writes the desks; the municipalities in `without` have none. */
export function writeDesks(
  view: View,
  municipalities: readonly SampleMunicipality[],
  without: ReadonlySet<string>,
): void {
  for (const municipality of municipalities) {
    if (!without.has(municipality.nis)) writeDesk(view, municipality);
  }
}

/** Picks the municipalities without a desk: two in a hundred. */
export function municipalitiesWithoutDesk(
  seed: number,
  municipalities: readonly SampleMunicipality[],
): Set<string> {
  const random = new Random(seed, streams.towns);
  const small = municipalities.filter((one) => one.weight < 15);
  return new Set(
    random
      .shuffle(small)
      .slice(0, Math.round(municipalities.length * 0.02))
      .map((one) => one.nis),
  );
}

function writeDesk(view: View, { nis, name, localities }: SampleMunicipality): void {
  const random = new Random(view.seed, streams.towns, Number(nis));
  const slug = slugOf(name);
  view.tables["gemeenten/lokale_loketten"].add([
    nis,
    `Lokaal Loket Kinderopvang ${name} (fictief)`,
    random.chance(0.9) ? `https://loket-${slug}.example/` : undefined,
    random.chance(0.6) ? `https://aanvraag-${slug}.example/kinderopvang` : undefined,
    random.chance(0.95) ? phoneNumber(Number(nis) * 13) : undefined,
    random.chance(0.9) ? `loket.${slug}@voorbeeld.example` : undefined,
    random.chance(0.8)
      ? `Nergensplein ${random.int(1001, 1099)}, ${localities[0]?.postcode ?? ""} ${name}`
      : undefined,
  ]);
}

/** Writes the children of 0 to 2 years, for the last years that are counted. */
export function writeChildren(view: View, municipalities: readonly SampleMunicipality[]): void {
  const lastYear = yearOfDay(view.peildatum);
  for (const { nis, weight } of municipalities) {
    for (let year = lastYear - yearsOfChildren + 1; year <= lastYear; year++) {
      const random = new Random(view.seed, streams.towns, Number(nis), year);
      const children = weight * childrenPerThousand * (0.96 + 0.08 * random.next());
      view.tables["gemeenten/kinderen"].add([nis, year, Math.max(1, Math.round(children))]);
    }
  }
}
