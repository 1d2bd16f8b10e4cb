/**
 * The finder's state in the address of the page. Choices make an entry in the browser's history; typing changes
 * the entry that is there, and waits a little: browsers refuse more than some hundred changes in half a minute.
 */
import { paramsFromState, stateFromParams } from "../../search/finder-state.ts";
import type { FinderState } from "../../search/finder-types.ts";

const typingPauseMs = 250;

let waiting: FinderState | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The state that the address holds. */
export function readAddress(): FinderState {
  return stateFromParams(new URLSearchParams(window.location.search));
}

/** True when the address asks for nothing: the page as it was built. */
export function isStart(state: FinderState): boolean {
  return paramsFromState(state).size === 0;
}

/** Makes a new entry of the history. */
export function pushAddress(state: FinderState): void {
  writeWaiting();
  const address = addressOf(state);
  if (address !== window.location.pathname + window.location.search)
    window.history.pushState(null, "", address);
}

/** Changes the entry of the history that is there. */
export function replaceAddress(state: FinderState): void {
  waiting = state;
  writeWaiting();
}

/** Changes the entry that is there once typing pauses. */
export function replaceAddressSoon(state: FinderState): void {
  waiting = state;
  clearTimeout(timer);
  timer = setTimeout(writeWaiting, typingPauseMs);
}

/** Forgets what was typed last: the visitor went back or forward. */
export function forgetWaiting(): void {
  clearTimeout(timer);
  waiting = null;
}

function writeWaiting(): void {
  clearTimeout(timer);
  if (waiting) window.history.replaceState(null, "", addressOf(waiting));
  waiting = null;
}

function addressOf(state: FinderState): string {
  const params = paramsFromState(state).toString();
  return window.location.pathname + (params && `?${params}`);
}
