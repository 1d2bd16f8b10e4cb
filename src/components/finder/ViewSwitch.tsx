import type { FinderState } from "../../finder/browser/finder-types.ts";

const views = [
  { view: "lijst", label: "Lijst" },
  { view: "kaart", label: "Kaart" },
] as const;

interface Props {
  view: FinderState["view"];
  onChange: (view: FinderState["view"]) => void;
}

/** Switches between list and map where there is no room for both. */
export function ViewSwitch({ view, onChange }: Props) {
  return (
    <div className="finder-switch" role="group" aria-label="Weergave">
      {views.map((each) => (
        <button
          key={each.view}
          type="button"
          aria-pressed={each.view === view}
          onClick={() => onChange(each.view)}
        >
          {each.label}
        </button>
      ))}
    </div>
  );
}
