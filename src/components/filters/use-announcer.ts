import { useCallback, useEffect, useRef, useState } from "react";

/** What is said of results, once their number is known. */
export type ResultSentence = (total: number) => string;

/** Sooner, and a screen reader that reads typed letters would cut it off. */
const pauseMs = 1000;

/** The sentence of the one live region, and how to say another: the last one said within a second is heard. */
export function useAnnouncer(): { announcement: string; announce: (sentence: string) => void } {
  const [announcement, setAnnouncement] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((sentence: string) => {
    clearTimeout(timer.current);
    // Emptied first: the same sentence twice would not be heard the second time.
    setAnnouncement("");
    timer.current = setTimeout(() => setAnnouncement(sentence), pauseMs);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { announcement, announce };
}
