import { useId } from "react";
import { formatNumber } from "../../strings/format.ts";

export interface Named {
  value: string;
  name: string;
}

interface Props {
  label: string;
  none: string;
  options: readonly Named[];
  /** Number of steps that choosing each value would give. */
  totals: ReadonlyMap<string, number>;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Offers a choice of one among many names. Names that would give no steps are left out: the list is long enough. */
export function NamedChoice({ label, none, options, totals, value, onChange }: Props) {
  const id = useId();
  const shown = options.filter((option) => totals.has(option.value) || option.value === value);
  // A link may hold an unknown value: it stays chosen, under its own name.
  const isUnknown = value !== null && shown.every((option) => option.value !== value);
  return (
    <div className="finder-select">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ""} onChange={({ target }) => onChange(target.value || null)}>
        <option value="">{none}</option>
        {isUnknown && <option value={value}>{value}</option>}
        {shown.map((option) => (
          <option key={option.value} value={option.value}>
            {`${option.name} (${formatNumber(totals.get(option.value) ?? 0)})`}
          </option>
        ))}
      </select>
    </div>
  );
}
