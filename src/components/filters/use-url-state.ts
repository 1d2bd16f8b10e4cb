import { useCallback, useEffect, useRef, useState } from "react";
import type { UrlState } from "./url-state.ts";

export interface UrlStateControls<State> {
  state: State;
  /** Shows another state, and writes it into the address in the way given. */
  change: (changed: (before: State) => State, write: (state: State) => void) => void;
}

/** The state of the page, which is that of its address; `onTravel` hears of every step back or forward. */
export function useUrlState<State>(address: UrlState<State>, onTravel: () => void): UrlStateControls<State> {
  const [state, setState] = useState(address.read);
  const latest = useRef(state);
  const show = useCallback((next: State) => {
    latest.current = next;
    setState(next);
  }, []);
  useEffect(() => {
    const travel = (): void => {
      address.cancelPending();
      onTravel();
      show(address.read());
    };
    window.addEventListener("popstate", travel);
    return () => window.removeEventListener("popstate", travel);
  }, [address, show, onTravel]);
  // The same function each time: what is drawn with it need not be drawn again.
  const change = useCallback<UrlStateControls<State>["change"]>(
    (changed, write) => {
      const next = changed(latest.current);
      write(next);
      show(next);
    },
    [show],
  );
  return { state, change };
}
