/** Makes organisers (single founders, services, local boards) and picks the one that a new location belongs to. */
import type { CareType, LegalForm } from "../src/domain/codes.ts";
import { slugOf } from "../src/domain/text.ts";
import type { SampleMunicipality } from "./geography.ts";
import type { SampleOrganiser } from "./model.ts";
import { organiserName } from "./names.ts";
import { dotted, enterpriseNumber } from "./numbers.ts";
import { Random, streams } from "./random.ts";

const legalFormsByCareType: Record<CareType, readonly (readonly [LegalForm, number])[]> = {
  gezinsopvang: [
    ["natuurlijk_persoon", 45],
    ["eenmanszaak", 33],
    ["bv", 6],
    ["vzw", 11],
    ["lokaal_bestuur", 4],
    ["comm_v", 1],
  ],
  groepsopvang: [
    ["vzw", 30],
    ["bv", 34],
    ["lokaal_bestuur", 9],
    ["eenmanszaak", 15],
    ["nv", 4],
    ["cv", 3],
    ["comm_v", 4],
    ["ander", 1],
  ],
  groepsopvang_samenwerkend: [
    ["eenmanszaak", 38],
    ["bv", 30],
    ["vzw", 14],
    ["comm_v", 8],
    ["natuurlijk_persoon", 10],
  ],
  buitenschools: [
    ["lokaal_bestuur", 62],
    ["vzw", 36],
    ["cv", 2],
  ],
};

/** Makes an organiser, numbered by `index`. */
export function makeOrganiser(
  seed: number,
  index: number,
  careType: CareType,
  municipality: SampleMunicipality,
  legalForm?: LegalForm,
): SampleOrganiser {
  const random = new Random(seed, streams.organiser, index);
  const drawnForm = random.weighted(legalFormsByCareType[careType]);
  const form = legalForm ?? drawnForm;
  const name = organiserName(random, form, index + 1);
  const organiser: SampleOrganiser = {
    id: `ORG-${String(index + 1).padStart(5, "0")}`,
    name,
    legalForm: form,
    municipality,
  };
  if (form !== "natuurlijk_persoon" || random.chance(0.4)) {
    // The first hundred numbers are kept for the curated organisers.
    const number = enterpriseNumber(index + 100);
    organiser.enterpriseNumber = random.chance(0.4) ? dotted(number) : number;
  }
  if (random.chance(0.6)) organiser.website = `https://${slugOf(name)}.example/`;
  return organiser;
}

/** The organisers that run several locations, found by the neighbourhood they work in. */
export interface OrganiserPool {
  add(organiser: SampleOrganiser, weight: number): void;
  pickNear(random: Random, municipality: SampleMunicipality): SampleOrganiser | undefined;
}

/** Makes a pool that looks in the municipality's own district first, then in the province, then anywhere. */
export function createOrganiserPool(): OrganiserPool {
  const byArea = new Map<string, [SampleOrganiser, number][]>();

  function addTo(area: string, entry: [SampleOrganiser, number]): void {
    const entries = byArea.get(area);
    if (entries) entries.push(entry);
    else byArea.set(area, [entry]);
  }

  return {
    add(organiser, weight) {
      const { district, province } = organiser.municipality;
      for (const area of [`district ${district}`, `province ${province}`, "all"])
        addTo(area, [organiser, weight]);
    },
    pickNear(random, { district, province }) {
      const found = [`district ${district}`, `province ${province}`, "all"]
        .map((area) => byArea.get(area))
        .find(Boolean);
      return found && random.weighted(found);
    },
  };
}
