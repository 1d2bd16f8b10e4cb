import { useEffect, useRef } from "react";

/**
 * Puts the page back where it was left. The results come later than the browser's own return to a place on
 * the page, which then is the wrong one.
 */
export function useScrollReturn(hasResults: boolean): void {
  const isDone = useRef(false);
  useEffect(() => {
    const remember = (): void => window.history.replaceState({ scrollY: window.scrollY }, "");
    window.addEventListener("pagehide", remember);
    return () => window.removeEventListener("pagehide", remember);
  }, []);
  useEffect(() => {
    if (!hasResults || isDone.current) return;
    isDone.current = true;
    const { scrollY } = (window.history.state ?? {}) as { scrollY?: unknown };
    if (typeof scrollY === "number") window.scrollTo(0, scrollY);
  }, [hasResults]);
}
