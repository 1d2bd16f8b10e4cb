import { useCallback, useRef } from "react";
import { useAnnouncer } from "./use-announcer.ts";

/** Words the announcement of a result once its total is known. */
export type ResultSentence = (total: number) => string;

export interface ResultAnnouncer {
  /** The text of the live region. */
  announcement: string;
  /** Announces a sentence that waits for no result. */
  announce: (sentence: string) => void;
  /** Sets the announcement of the next result: the total by default, and none for null. */
  announceNext: (sentence?: ResultSentence | null) => void;
  /** Announces the result of the last change, unless no announcement was set since the previous one. */
  announceResult: (total: number) => void;
}

/**
 * Announces results to screen readers. A change sets the sentence, and the result that it leads to fills in the number:
 * it may come later, after the index was fetched or after a deferred render. `foundSentence` has to be a constant.
 */
export function useResultAnnouncer(foundSentence: ResultSentence): ResultAnnouncer {
  const { announcement, announce } = useAnnouncer();
  const next = useRef<ResultSentence | null>(foundSentence);
  const announceNext = useCallback(
    (sentence: ResultSentence | null = foundSentence) => {
      next.current = sentence;
    },
    [foundSentence],
  );
  const announceResult = useCallback(
    (total: number) => {
      if (next.current) announce(next.current(total));
      next.current = null;
    },
    [announce],
  );
  return { announcement, announce, announceNext, announceResult };
}
