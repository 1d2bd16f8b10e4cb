/** Tells the finder's organisers of one name apart. */
import { itemAt } from "../../packing/item-at.ts";
import { organiserDistinctions } from "../../strings/organisers.ts";
import type { OpenIndex } from "./open-index.ts";

/** Returns the function that says what sets an organiser apart: `in Gent en Aalst`; null where its name is enough. */
export function openOrganiserDistinctions(open: OpenIndex): (organiser: number) => string | null {
  let distinctions: Map<string, string> | undefined;
  return (organiser) => {
    distinctions ??= organiserDistinctions(withTowns(open));
    return distinctions.get(itemAt(open.organisers, organiser).id) ?? null;
  };
}

/** Adds the municipalities of their running locations, those with most of them first. */
function withTowns(open: OpenIndex) {
  const totals = open.organisers.map(() => new Map<string, number>());
  for (let row = 0; row < open.size; row += 1) {
    if (open.filters.isCurrent[row] === 0) continue;
    const { name } = itemAt(open.municipalities, open.municipality[row]);
    const own = itemAt(totals, open.organiser[row]);
    own.set(name, (own.get(name) ?? 0) + 1);
  }
  return open.organisers.map(({ id, name }, organiser) => {
    const byTotal = [...itemAt(totals, organiser)].sort((one, other) => other[1] - one[1]);
    return { id, name, towns: byTotal.map(([town]) => town) };
  });
}
