/**
 * The state of a page in its URL. Choices add an entry to the browser's history. Typing replaces the current entry, and
 * is debounced: browsers refuse more than some hundred changes in half a minute.
 */

const typingPauseMs = 250;

export interface UrlState<State> {
  /** Returns the state that the URL holds. */
  read: () => State;
  /** Adds an entry to the history. */
  push: (state: State) => void;
  /** Replaces the current entry of the history. */
  replace: (state: State) => void;
  /** Replaces the current entry once typing pauses. */
  replaceSoon: (state: State) => void;
  /** Cancels a pending replacement, since the visitor went back or forward. */
  cancelPending: () => void;
}

/** Creates the URL state of this page from the functions that read and write its parameters. */
export function createUrlState<State>(
  fromParams: (params: URLSearchParams) => State,
  toParams: (state: State) => URLSearchParams,
): UrlState<State> {
  let pending: State | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const urlOf = (state: State): string => {
    const params = toParams(state).toString();
    return window.location.pathname + (params && `?${params}`);
  };
  const writePending = (): void => {
    clearTimeout(timer);
    if (pending !== null) window.history.replaceState(null, "", urlOf(pending));
    pending = null;
  };
  return {
    read: () => fromParams(new URLSearchParams(window.location.search)),
    push(state) {
      writePending();
      const url = urlOf(state);
      if (url !== window.location.pathname + window.location.search) window.history.pushState(null, "", url);
    },
    replace(state) {
      pending = state;
      writePending();
    },
    replaceSoon(state) {
      pending = state;
      clearTimeout(timer);
      timer = setTimeout(writePending, typingPauseMs);
    },
    cancelPending() {
      clearTimeout(timer);
      pending = null;
    },
  };
}
