/**
 * The filters, each option with the number of locations that have it under the other filters. They apply at once:
 * there is nothing to submit.
 */
import { useId } from "react";
import { careTypes, features, followUpStatuses, priceKinds } from "../../domain/codes.ts";
import {
  enforcementFilters,
  type FinderCounts,
  type FinderState,
  type OptionCount,
} from "../../finder/browser/finder-types.ts";
import { formatNumber } from "../../strings/format.ts";
import { Checkbox, CheckboxGroup } from "../filters/CheckboxGroup.tsx";
import {
  careTypeLabel,
  enforcementLabels,
  featureLabel,
  followUpLabel,
  minimumPlacesOption,
  priceKindLabel,
  visitedWithinOption,
  withinKmLabel,
} from "./wording.ts";

interface Props {
  state: FinderState;
  counts: FinderCounts;
  /** False where there is no point to measure kilometres from. */
  hasOrigin: boolean;
  onChange: (change: Partial<FinderState>) => void;
}

export function FilterForm({ state, counts, hasOrigin, onChange }: Props) {
  return (
    <form className="finder-filters" onSubmit={(event) => event.preventDefault()}>
      <CheckboxGroup
        legend="Opvangvorm"
        codes={careTypes}
        labelOf={careTypeLabel}
        chosen={state.careTypes}
        counts={counts.careTypes}
        onChange={(chosen) => onChange({ careTypes: chosen })}
      />
      <CheckboxGroup
        legend="Prijs"
        codes={priceKinds}
        labelOf={priceKindLabel}
        chosen={state.priceKinds}
        counts={counts.priceKinds}
        onChange={(chosen) => onChange({ priceKinds: chosen })}
      />
      <NumberChoice
        label="Afstand"
        isDisabled={!hasOrigin}
        options={counts.withinKm}
        labelOf={withinKmLabel}
        value={state.withinKm}
        onChange={(withinKm) => onChange({ withinKm })}
      />
      <NumberChoice
        label="Plaatsen"
        options={counts.minimumPlaces}
        labelOf={minimumPlacesOption}
        value={state.minimumPlaces}
        onChange={(minimumPlaces) => onChange({ minimumPlaces })}
      />
      <CheckboxGroup
        legend="Kenmerken"
        codes={features}
        labelOf={featureLabel}
        chosen={state.features}
        counts={counts.features}
        onChange={(chosen) => onChange({ features: chosen })}
      />
      <CheckboxGroup
        legend="Handhaving"
        hint="Geen handhaving online betekent niet dat er nooit handhaving was."
        codes={enforcementFilters}
        labelOf={(code) => enforcementLabels[code]}
        chosen={state.enforcement}
        counts={counts.enforcement}
        onChange={(chosen) => onChange({ enforcement: chosen })}
      />
      <CheckboxGroup
        legend="Opvolging, nieuwste stand"
        codes={followUpStatuses}
        labelOf={followUpLabel}
        chosen={state.followUp}
        counts={counts.followUp}
        onChange={(chosen) => onChange({ followUp: chosen })}
      />
      <fieldset>
        <legend>Inspectie</legend>
        <Checkbox
          label="Met rapport online"
          total={counts.hasReport}
          isChecked={state.hasReport}
          onChange={(hasReport) => onChange({ hasReport })}
        />
      </fieldset>
      <NumberChoice
        label="Laatste bezoek online"
        options={counts.visitedWithinMonths}
        labelOf={visitedWithinOption}
        value={state.visitedWithinMonths}
        onChange={(visitedWithinMonths) => onChange({ visitedWithinMonths })}
      />
      <fieldset>
        <legend>Gestopte opvang</legend>
        <Checkbox
          label="Toon ook gestopte opvang"
          total={counts.includesEnded}
          isChecked={state.includesEnded}
          onChange={(includesEnded) => onChange({ includesEnded })}
        />
      </fieldset>
    </form>
  );
}

interface NumberChoiceProps {
  label: string;
  /** True where there is no point to measure from. */
  isDisabled?: boolean;
  options: readonly OptionCount[];
  labelOf: (value: number) => string;
  value: number | null;
  onChange: (value: number | null) => void;
}

function NumberChoice({ label, isDisabled = false, options, labelOf, value, onChange }: NumberChoiceProps) {
  const id = useId();
  const none = isDisabled ? "Kies eerst een plaats" : "Maakt niet uit";
  return (
    <div className="finder-select">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        disabled={isDisabled}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value ?? ""}>
            {option.value === null ? none : labelOf(option.value)}
            {!isDisabled && ` (${formatNumber(option.total)})`}
          </option>
        ))}
      </select>
    </div>
  );
}
