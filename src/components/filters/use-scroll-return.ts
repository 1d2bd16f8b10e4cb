import { useEffect, useRef } from "react";

/**
 * Restores the scroll position that the visitor left. The browser restores it too, but before the results are there,
 * and so to the wrong place.
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
