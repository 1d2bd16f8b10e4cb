/** The period in which the organiser was notified: a year in one click, or any two days. */
import { useId } from "react";
import type { Selection } from "../../enforcement-browser/browser/selection.ts";
import { NamedChoice } from "./NamedChoice.tsx";
import { periodLabel, yearOfPeriod } from "./wording.ts";

interface Props {
  selection: Selection;
  byYear: ReadonlyMap<string, number>;
  onType: (change: Partial<Selection>) => void;
  onChoose: (change: Partial<Selection>) => void;
}

export function PeriodFilter({ selection, byYear, onType, onChoose }: Props) {
  const { from, until } = selection;
  const years = [...byYear.keys()].sort().reverse();
  const period = from === null && until === null ? null : (yearOfPeriod(selection) ?? periodLabel(selection));
  return (
    <fieldset className="steps-period">
      <legend>Meegedeeld</legend>
      <NamedChoice
        label="Jaar"
        none="Alle jaren"
        options={years.map((year) => ({ value: year, name: year }))}
        totals={byYear}
        value={period}
        onChange={(year) => onChoose(year === null ? { from: null, until: null } : wholeYear(year))}
      />
      <Day label="Vanaf" value={from} onChange={(day) => onType({ from: day })} />
      <Day label="Tot en met" value={until} onChange={(day) => onType({ until: day })} />
    </fieldset>
  );
}

function wholeYear(year: string): Pick<Selection, "from" | "until"> {
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}

interface DayProps {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}

function Day({ label, value, onChange }: DayProps) {
  const id = useId();
  return (
    <div className="steps-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? null : target.value)}
      />
    </div>
  );
}
