/** The chosen filters one by one: for the chips, the number on the button, and the ways to loosen the selection. */
import {
  choiceNames,
  withChoice,
  type ChoiceName,
  type ChoiceValues,
  type Selection,
} from "../../enforcement-browser/browser/selection.ts";
import type { RowLocation } from "../../enforcement-browser/browser/step-row.ts";
import type { ChosenFilter } from "../filters/chosen-filter.ts";
import { choiceLabels, choiceLegends, periodLabel, yearOfPeriod } from "./wording.ts";

/** Lists the chosen filters. The names of places and organisers come from the steps, since the URL holds only codes. */
export function chosenStepFilters(
  selection: Selection,
  locations: readonly RowLocation[],
): ChosenFilter<Selection>[] {
  const { from, until, municipality, organiserId } = selection;
  const chosen: ChosenFilter<Selection>[] = [];
  if (from !== null || until !== null) {
    const label = yearOfPeriod(selection) ?? periodLabel(selection);
    chosen.push({ label, without: { from: null, until: null } });
  }
  chosen.push(...choiceNames.flatMap((name) => chosenAmong(selection, name)));
  if (municipality !== null) {
    const named = locations.find((location) => location.municipality.slug === municipality);
    chosen.push({ label: named?.municipality.name ?? municipality, without: { municipality: null } });
  }
  if (organiserId !== null) {
    const named = locations.find((location) => location.organiser.id === organiserId);
    chosen.push({ label: named?.organiser.name ?? organiserId, without: { organiserId: null } });
  }
  return chosen;
}

/** Lists whose labels, such as «Ja» and «Nee», mean nothing on their own. */
const needsLegend: readonly ChoiceName[] = ["urgency", "precaution", "trajectoryStates"];

function chosenAmong<Name extends ChoiceName>(selection: Selection, name: Name): ChosenFilter<Selection>[] {
  const values: readonly ChoiceValues[Name][] = selection.choices[name];
  return values.map((value) => ({
    label: (needsLegend.includes(name) ? `${choiceLegends[name]}: ` : "") + choiceLabels[name](value),
    without: withChoice(
      selection,
      name,
      values.filter((other) => other !== value),
    ),
  }));
}
