/**
 * Brings a visitor who comes back to a list where they left it: at the same height, with the focus on the link that they
 * followed. The browser does both too, but before the results are there, and so to the wrong place.
 */

interface ReturnPoint {
  scrollY: number;
  /** The `href` of the link that had the focus. */
  link: string | null;
}

/** Remembers the place in the history when the page is left; returns what ends that. */
export function rememberReturnPoint(): () => void {
  const remember = (): void => {
    const link = document.activeElement?.closest("main a")?.getAttribute("href") ?? null;
    const point: ReturnPoint = { scrollY: window.scrollY, link };
    window.history.replaceState(point, "");
  };
  window.addEventListener("pagehide", remember);
  return () => window.removeEventListener("pagehide", remember);
}

/** Goes back to the place that was remembered; call it once, when the results are shown. */
export function restoreReturnPoint(): void {
  const { scrollY, link } = (window.history.state ?? {}) as Partial<ReturnPoint>;
  if (typeof scrollY !== "number") return;
  const left = [...document.querySelectorAll<HTMLAnchorElement>("main a")].find(
    (each) => each.getAttribute("href") === link,
  );
  left?.focus({ preventScroll: true });
  window.scrollTo(0, scrollY);
}
