import { useEffect, useRef } from "react";
import { rememberReturnPoint, restoreReturnPoint } from "./return-point.ts";

/** Brings a visitor who comes back to the results where they left them, once there are results. */
export function useReturnPoint(hasResults: boolean): void {
  const isDone = useRef(false);
  useEffect(() => rememberReturnPoint(), []);
  useEffect(() => {
    if (!hasResults || isDone.current) return;
    isDone.current = true;
    restoreReturnPoint();
  }, [hasResults]);
}
