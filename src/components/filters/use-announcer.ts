import { useCallback, useEffect, useRef, useState } from "react";

/** A sentence that came sooner would be cut off by a screen reader that reads typed letters. */
const pauseMs = 1000;

/** Holds the text of the page's one live region. Of several sentences within a second only the last is read out. */
export function useAnnouncer(): { announcement: string; announce: (sentence: string) => void } {
  const [announcement, setAnnouncement] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((sentence: string) => {
    clearTimeout(timer.current);
    // The region is emptied first: the same sentence twice would not be read out the second time.
    setAnnouncement("");
    timer.current = setTimeout(() => setAnnouncement(sentence), pauseMs);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { announcement, announce };
}
