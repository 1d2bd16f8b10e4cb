/**
 * The selection as URL parameters, and back. Defaults are left out; what is unknown, damaged or hostile is ignored,
 * value by value, so that an old or mangled link still opens on what it does say.
 */
import type { IsoDate } from "../../domain/dates.ts";
import {
  choiceLists,
  choiceNames,
  defaultSelection,
  stepDates,
  stepsPerPage,
  type ChoiceName,
  type ChosenValues,
  type Selection,
} from "./selection.ts";

const paramOfChoice: Record<ChoiceName, string> = {
  kinds: "soort",
  measures: "maatregel",
  triggers: "aanleiding",
  urgency: "dringend",
  precaution: "voorzorg",
  appeals: "bezwaar",
  trajectoryStates: "traject",
  careTypes: "vorm",
  provinces: "provincie",
};

const most = { text: 200, id: 100, shown: 100_000 };
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const wholeNumber = /^[1-9]\d{0,5}$/;

/** Reads a selection out of the parameters of a URL. */
export function selectionFromParams(params: URLSearchParams): Selection {
  const one = (name: string): string => params.get(name) ?? "";
  const municipality = one("gemeente");
  return {
    text: one("q").slice(0, most.text),
    from: dayIn(one("van")),
    until: dayIn(one("tot")),
    choices: choicesIn(params),
    municipality: municipality.length <= most.id && slug.test(municipality) ? municipality : null,
    organiserId: one("organisator").slice(0, most.id) || null,
    sort: stepDates.find((date) => date === one("sorteer")) ?? defaultSelection.sort,
    isOldestFirst: one("volgorde") === "oud",
    isGrouped: one("groep") === "traject",
    shown: shownIn(one("n")),
  };
}

/** Writes a selection as parameters, always in one order, so that one view has one URL. */
export function paramsFromSelection(selection: Selection): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | null): void => {
    if (value !== null && value !== "") params.set(name, value);
  };
  set("q", selection.text);
  set("van", selection.from);
  set("tot", selection.until);
  for (const name of choiceNames) {
    for (const value of knownIn(name, selection.choices[name])) params.append(paramOfChoice[name], value);
  }
  set("gemeente", selection.municipality);
  set("organisator", selection.organiserId);
  set("sorteer", selection.sort === defaultSelection.sort ? null : selection.sort);
  set("volgorde", selection.isOldestFirst ? "oud" : null);
  set("groep", selection.isGrouped ? "traject" : null);
  set("n", selection.shown === defaultSelection.shown ? null : String(selection.shown));
  return params;
}

function choicesIn(params: URLSearchParams): ChosenValues {
  const lists = choiceNames.map((name) => [name, knownIn(name, params.getAll(paramOfChoice[name]))]);
  return Object.fromEntries(lists) as ChosenValues;
}

/** In the order of the list, each once: the order of clicks makes no other URL. */
function knownIn(name: ChoiceName, values: readonly string[]): string[] {
  return choiceLists[name].filter((value) => values.includes(value));
}

function dayIn(text: string): IsoDate | null {
  const time = day.test(text) ? Date.parse(text) : NaN;
  // 31 February would be 3 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

function shownIn(text: string): number {
  const shown = wholeNumber.test(text) ? Number(text) : 0;
  return shown > 0 && shown <= most.shown && shown % stepsPerPage === 0 ? shown : defaultSelection.shown;
}
