import { useEffect } from "react";
import { paramsFromState } from "../../search/finder-state.ts";
import type { FinderState } from "../../search/finder-types.ts";

/** Makes the permanent link at the foot of the page lead to what is shown. */
export function usePermalink(state: FinderState): void {
  useEffect(() => {
    const link = document.querySelector<HTMLAnchorElement>("a.permalink");
    if (!link) return;
    link.search = paramsFromState(state).toString();
    link.textContent = link.href;
  }, [state]);
}
