/**
 * The state of a page in its address. Choices make an entry in the browser's history; typing changes the entry
 * that is there, and waits a little: browsers refuse more than some hundred changes in half a minute.
 */

const typingPauseMs = 250;

export interface UrlState<State> {
  /** The state that the address holds. */
  read: () => State;
  /** Makes a new entry of the history. */
  push: (state: State) => void;
  /** Changes the entry of the history that is there. */
  replace: (state: State) => void;
  /** Changes the entry that is there once typing pauses. */
  replaceSoon: (state: State) => void;
  /** Forgets what was typed last: the visitor went back or forward. */
  cancelPending: () => void;
}

/** The address of this page, for a state that is read out of its parameters and written as them. */
export function createUrlState<State>(
  fromParams: (params: URLSearchParams) => State,
  toParams: (state: State) => URLSearchParams,
): UrlState<State> {
  let waiting: State | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const written = (state: State): string => {
    const params = toParams(state).toString();
    return window.location.pathname + (params && `?${params}`);
  };
  const writeWaiting = (): void => {
    clearTimeout(timer);
    if (waiting !== null) window.history.replaceState(null, "", written(waiting));
    waiting = null;
  };
  return {
    read: () => fromParams(new URLSearchParams(window.location.search)),
    push(state) {
      writeWaiting();
      const address = written(state);
      if (address !== window.location.pathname + window.location.search)
        window.history.pushState(null, "", address);
    },
    replace(state) {
      waiting = state;
      writeWaiting();
    },
    replaceSoon(state) {
      waiting = state;
      clearTimeout(timer);
      timer = setTimeout(writeWaiting, typingPauseMs);
    },
    cancelPending() {
      clearTimeout(timer);
      waiting = null;
    },
  };
}
