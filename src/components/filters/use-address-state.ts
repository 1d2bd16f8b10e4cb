import { useCallback, useEffect, useRef, useState } from "react";
import type { Address } from "./address.ts";

export interface AddressState<State> {
  state: State;
  /** Shows another state, and writes it into the address in the way given. */
  change: (changed: (before: State) => State, write: (state: State) => void) => void;
}

/** The state of the page, which is that of its address; `onTravel` hears of every step back or forward. */
export function useAddressState<State>(address: Address<State>, onTravel: () => void): AddressState<State> {
  const [state, setState] = useState(address.read);
  const latest = useRef(state);
  const show = useCallback((next: State) => {
    latest.current = next;
    setState(next);
  }, []);
  useEffect(() => {
    const travel = (): void => {
      address.forgetWaiting();
      onTravel();
      show(address.read());
    };
    window.addEventListener("popstate", travel);
    return () => window.removeEventListener("popstate", travel);
  }, [address, show, onTravel]);
  // The same function each time: what is drawn with it need not be drawn again.
  const change = useCallback<AddressState<State>["change"]>(
    (changed, write) => {
      const next = changed(latest.current);
      write(next);
      show(next);
    },
    [show],
  );
  return { state, change };
}
