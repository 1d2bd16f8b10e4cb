/** Which dossier went on as which other one: taken over, moved, or under another legal form. */
import type { TransferKind } from "../src/domain/codes.ts";
import { drawOldStart } from "./locations.ts";
import type { SampleLocation } from "./model.ts";
import { locationName } from "./names.ts";
import type { Random } from "./random.ts";
import { addLocation, firstStart, newOrganiser, type StockDraft } from "./stock-draft.ts";

/** Lets some of the locations that began during the simulated years go on from an earlier dossier; returns how many. */
export function addPredecessors(draft: StockDraft, starters: readonly SampleLocation[]): number {
  const { random, locations } = draft;
  const before = locations.length;
  for (const successor of starters) {
    if (!random.chance(0.32)) continue;
    const predecessor = addPredecessor(draft, successor);
    if (predecessor.start >= firstStart && random.chance(0.5)) addPredecessor(draft, predecessor);
  }
  return locations.length - before;
}

function addPredecessor(draft: StockDraft, successor: SampleLocation): SampleLocation {
  const { random } = draft;
  const kind = drawTransferKind(random);
  const start = drawStartBefore(random, successor);
  const municipality = successor.address.municipality;
  const organiser =
    kind === "verhuis" ? successor.organiser : newOrganiser(draft, successor.careType, municipality);
  const predecessor = addLocation(draft, successor.careType, municipality, organiser, start);
  connect(draft, predecessor, successor, kind);
  return predecessor;
}

function drawStartBefore(random: Random, successor: SampleLocation): number {
  const isRecent = successor.start - firstStart > 500 && random.chance(0.15);
  return isRecent
    ? random.int(firstStart, successor.start - 250)
    : Math.min(drawOldStart(random, successor.careType), successor.start - 300);
}

/** Gives the predecessor what the kind of transfer leaves as it was. */
function connect(draft: StockDraft, from: SampleLocation, to: SampleLocation, kind: TransferKind): void {
  from.end = to.start;
  from.isTakenOver = true;
  from.places = to.places;
  from.isPrivateHome = to.isPrivateHome;
  if (kind !== "overname") from.name = to.name;
  if (kind !== "verhuis") from.address = to.address;
  draft.transfers.push({ from, to, kind, day: to.start });
}

/** Lets some of the locations that end after the calibration day go on as a new dossier. */
export function addSuccessors(draft: StockDraft, ending: readonly SampleLocation[]): void {
  const { random } = draft;
  for (const from of ending) {
    if (from.end === undefined || from.endState === "opgeheven" || !random.chance(0.2)) continue;
    const kind = drawTransferKind(random);
    const { careType, places, isPrivateHome } = from;
    const municipality = from.address.municipality;
    const organiser = kind === "verhuis" ? from.organiser : newOrganiser(draft, careType, municipality);
    const to = addLocation(draft, careType, municipality, organiser, from.end);
    Object.assign(to, { places, isPrivateHome });
    to.name = kind === "overname" ? locationName(random, careType) : from.name;
    if (kind !== "verhuis") to.address = from.address;
    from.isTakenOver = true;
    draft.transfers.push({ from, to, kind, day: from.end });
  }
}

function drawTransferKind(random: Random): TransferKind {
  return random.weighted<TransferKind>([
    ["overname", 62],
    ["verhuis", 24],
    ["wijziging_rechtsvorm", 14],
  ]);
}
