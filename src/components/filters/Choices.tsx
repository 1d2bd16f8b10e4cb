/** Values of which more than one can be chosen, each with what a click on it would give. */
import { formatNumber } from "../../strings/format.ts";

interface ChoicesProps<Code extends string> {
  legend: string;
  hint?: string;
  codes: readonly Code[];
  labelOf: (code: Code) => string;
  chosen: readonly Code[];
  counts: Record<Code, number>;
  onChange: (chosen: Code[]) => void;
}

export function Choices<Code extends string>(props: ChoicesProps<Code>) {
  const { legend, hint, codes, labelOf, chosen, counts, onChange } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {codes.map((code) => (
        <label key={code} className="finder-checkbox">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, code] : chosen.filter((other) => other !== code))
            }
          />
          <span>
            {labelOf(code)} <span className="muted">({formatNumber(counts[code])})</span>
          </span>
        </label>
      ))}
      {hint && <p className="meta">{hint}</p>}
    </fieldset>
  );
}
