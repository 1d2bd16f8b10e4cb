import { useId } from "react";
import { formatNumber } from "../../strings/format.ts";

export interface NamedOption {
  value: string;
  name: string;
  /** How many steps choosing it would give. */
  total: number;
}

interface Props {
  label: string;
  none: string;
  options: readonly NamedOption[];
  value: string | null;
  onChange: (value: string | null) => void;
}

/** One among many names. Those that would give nothing are left out: the list is long enough. */
export function NamedChoice({ label, none, options, value, onChange }: Props) {
  const id = useId();
  const shown = options.filter((option) => option.total > 0 || option.value === value);
  // A link may name what is not among ours: it stays what it is.
  const isUnknown = value !== null && shown.every((option) => option.value !== value);
  return (
    <div className="finder-select">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ""} onChange={({ target }) => onChange(target.value || null)}>
        <option value="">{none}</option>
        {isUnknown && <option value={value}>{value}</option>}
        {shown.map((option) => (
          <option key={option.value} value={option.value}>
            {`${option.name} (${formatNumber(option.total)})`}
          </option>
        ))}
      </select>
    </div>
  );
}
