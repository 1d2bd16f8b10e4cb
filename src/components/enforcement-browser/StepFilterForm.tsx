/**
 * The filters of the steps, each with the number that a click would give. They apply at once: there is nothing to
 * submit.
 */
import { useId, useMemo } from "react";
import type { StepSearchResult } from "../../enforcement-browser/browser/find-steps.ts";
import {
  choiceLists,
  choiceNames,
  withChoice,
  type ChoiceName,
  type Selection,
} from "../../enforcement-browser/browser/selection.ts";
import type { RowLocation } from "../../enforcement-browser/browser/step-row.ts";
import { byName } from "../../domain/sorting.ts";
import { organiserDistinctions } from "../../strings/organisers.ts";
import { CheckboxGroup } from "../filters/CheckboxGroup.tsx";
import { NamedChoice, type Named } from "./NamedChoice.tsx";
import { PeriodFilter } from "./PeriodFilter.tsx";
import { choiceHints, choiceLabels, choiceLegends } from "./wording.ts";

interface Props {
  /** The locations of all steps, whatever is chosen. */
  locations: readonly RowLocation[];
  selection: Selection;
  found: StepSearchResult;
  onType: (change: Partial<Selection>) => void;
  onChoose: (change: Partial<Selection>) => void;
}

export function StepFilterForm({ locations, selection, found, onType, onChoose }: Props) {
  const textId = useId();
  const { counts, byYear, byMunicipality, byOrganiser } = found;
  const municipalities = useMemo(
    () => named(locations, ({ municipality }) => [municipality.slug, municipality.name]),
    [locations],
  );
  const organisers = useMemo(() => namedOrganisers(locations), [locations]);
  return (
    <form className="finder-filters" onSubmit={(event) => event.preventDefault()}>
      <div className="steps-field">
        <label htmlFor={textId}>Opvang, organisator of nummer</label>
        <input
          id={textId}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={selection.text}
          onChange={({ target }) => onType({ text: target.value })}
        />
      </div>
      <PeriodFilter selection={selection} byYear={byYear} onType={onType} onChoose={onChoose} />
      {choiceNames.map((name) => (
        <ChoiceList key={name} name={name} selection={selection} counts={counts} onChoose={onChoose} />
      ))}
      <NamedChoice
        label="Gemeente"
        none="Alle gemeenten"
        options={municipalities}
        totals={byMunicipality}
        value={selection.municipality}
        onChange={(municipality) => onChoose({ municipality })}
      />
      <NamedChoice
        label="Organisator"
        none="Alle organisatoren"
        options={organisers}
        totals={byOrganiser}
        value={selection.organiserId}
        onChange={(organiserId) => onChoose({ organiserId })}
      />
    </form>
  );
}

interface ChoiceListProps<Name extends ChoiceName> extends Pick<Props, "selection" | "onChoose"> {
  name: Name;
  counts: StepSearchResult["counts"];
}

function ChoiceList<Name extends ChoiceName>({ name, selection, counts, onChoose }: ChoiceListProps<Name>) {
  return (
    <CheckboxGroup
      legend={choiceLegends[name]}
      hint={choiceHints[name]}
      codes={choiceLists[name]}
      labelOf={choiceLabels[name]}
      chosen={selection.choices[name]}
      counts={counts[name]}
      onChange={(values) => onChoose(withChoice(selection, name, values))}
    />
  );
}

/** Returns each value once, ordered by name. */
function named(
  locations: readonly RowLocation[],
  valueOf: (location: RowLocation) => [value: string, name: string],
): Named[] {
  return [...new Map(locations.map(valueOf))]
    .map(([value, name]) => ({ value, name }))
    .sort(byName(({ name }) => name));
}

/** Lists the organisers, with where they offer care behind a name that several have. */
function namedOrganisers(locations: readonly RowLocation[]): Named[] {
  const organisers = [...Map.groupBy(locations, ({ organiser }) => organiser.id)].map(([id, own]) => ({
    id,
    name: own[0]?.organiser.name ?? id,
    towns: [...new Set(own.map(({ municipality }) => municipality.name))],
  }));
  const distinctions = organiserDistinctions(organisers);
  return organisers
    .map(({ id, name }) => ({
      value: id,
      name: distinctions.has(id) ? `${name} (${distinctions.get(id)})` : name,
    }))
    .sort(byName(({ name }) => name));
}
