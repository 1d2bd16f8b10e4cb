/** The keyboard around the finder's map: Escape closes its popup, and leads back to where the focus came from. */
import { useEffect, useRef, type RefObject } from "react";

/** Closes the popup with Escape wherever the focus is: a popup opened from the list leaves the focus there. */
export function useEscape(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) latest.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isOpen]);
}

/** Returns the focus to the element that had it before it entered the map. */
export function useFocusReturn(container: RefObject<HTMLDivElement | null>): () => void {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const frame = container.current;
    if (!frame) return;
    const remember = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof HTMLElement && !frame.contains(relatedTarget))
        before.current = relatedTarget;
    };
    frame.addEventListener("focusin", remember);
    return () => frame.removeEventListener("focusin", remember);
  }, [container]);
  return () => {
    if (before.current?.isConnected) before.current.focus();
  };
}
