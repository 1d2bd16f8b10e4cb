/**
 * The words that tell organisers of one name apart: the municipalities of their care, which the portal shows of every
 * location, and their number where those are the same. Their seat is not used: it may be somebody's home.
 */
import { municipalitiesCounted } from "./counts.ts";

/** An organiser with the municipalities of its care, the most important first. */
export interface OrganiserTowns {
  id: string;
  name: string;
  towns: readonly string[];
}

/** Returns by id what sets an organiser apart: `in Gent en Aalst`. Those whose name is enough are left out. */
export function organiserDistinctions(organisers: readonly OrganiserTowns[]): Map<string, string> {
  const apart = new Map<string, string>();
  // Letters in capitals look different, but nobody can tell names by them.
  for (const namesakes of Map.groupBy(organisers, ({ name }) => name.toLowerCase()).values()) {
    if (namesakes.length < 2) continue;
    for (const samePlaces of Map.groupBy(namesakes, ({ towns }) => townsPhrase(towns)).values()) {
      for (const { id, towns } of samePlaces) {
        const where = townsPhrase(towns);
        apart.set(id, samePlaces.length === 1 ? where : `${where}, nummer ${id}`);
      }
    }
  }
  return apart;
}

function townsPhrase([first, second, ...more]: readonly string[]): string {
  if (first === undefined) return "zonder opvang nu";
  if (second === undefined) return `in ${first}`;
  return `in ${first} en ${more.length === 0 ? second : `nog ${municipalitiesCounted(more.length + 1)}`}`;
}
