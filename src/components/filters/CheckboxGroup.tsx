/** A group of checkboxes, each with the number of results that have its value under the other filters. */
import { formatNumber } from "../../strings/format.ts";

interface CheckboxGroupProps<Code extends string> {
  legend: string;
  hint?: string;
  codes: readonly Code[];
  labelOf: (code: Code) => string;
  chosen: readonly Code[];
  counts: Record<Code, number>;
  onChange: (chosen: Code[]) => void;
}

export function CheckboxGroup<Code extends string>(props: CheckboxGroupProps<Code>) {
  const { legend, hint, codes, labelOf, chosen, counts, onChange } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {codes.map((code) => (
        <Checkbox
          key={code}
          label={labelOf(code)}
          total={counts[code]}
          isChecked={chosen.includes(code)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, code] : chosen.filter((other) => other !== code))
          }
        />
      ))}
      {hint && <p className="meta">{hint}</p>}
    </fieldset>
  );
}

interface CheckboxProps {
  label: string;
  total: number;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

export function Checkbox({ label, total, isChecked, onChange }: CheckboxProps) {
  return (
    <label className="finder-checkbox">
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label} <span className="muted">({formatNumber(total)})</span>
      </span>
    </label>
  );
}
