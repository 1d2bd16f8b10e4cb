import { useCallback, useEffect, useRef, useState } from "react";
import type { UrlState } from "./url-state.ts";

export interface UrlStateControls<State> {
  state: State;
  /** Shows another state, and writes it to the URL with the function given. */
  change: (changed: (before: State) => State, write: (state: State) => void) => void;
  /** Returns whether nothing changed since this state, rendered or not. */
  isLatest: (state: State) => boolean;
}

/** Keeps the state of the page in its URL. `onTravel` is called at every step back or forward in the history. */
export function useUrlState<State>(url: UrlState<State>, onTravel: () => void): UrlStateControls<State> {
  const [state, setState] = useState(url.read);
  const latest = useRef(state);
  const show = useCallback((next: State) => {
    latest.current = next;
    setState(next);
  }, []);
  useEffect(() => {
    const travel = (): void => {
      url.cancelPending();
      onTravel();
      show(url.read());
    };
    window.addEventListener("popstate", travel);
    return () => window.removeEventListener("popstate", travel);
  }, [url, show, onTravel]);
  // The function stays the same, so that memoized components that take it do not render again.
  const change = useCallback<UrlStateControls<State>["change"]>(
    (changed, write) => {
      const next = changed(latest.current);
      write(next);
      show(next);
    },
    [show],
  );
  const isLatest = useCallback((candidate: State) => candidate === latest.current, []);
  return { state, change, isLatest };
}
