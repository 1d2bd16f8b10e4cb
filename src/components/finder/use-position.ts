import { useCallback, useState } from "react";
import type { Position } from "../../domain/geo.ts";

const positionOptions = { timeout: 15_000, maximumAge: 60_000 };

export interface PositionControls {
  position: Position | null;
  isRefused: boolean;
  /** Asks the browser for the position, which asks the visitor for permission. */
  ask: (onGiven: () => void, onRefused: () => void) => void;
  forget: () => void;
}

/** Holds the visitor's own position, in memory and nowhere else. */
export function usePosition(): PositionControls {
  const [position, setPosition] = useState<Position | null>(null);
  const [isRefused, setRefused] = useState(false);
  const forget = useCallback(() => {
    setPosition(null);
    setRefused(false);
  }, []);
  return {
    position,
    isRefused,
    ask(onGiven, onRefused) {
      const refuse = (): void => {
        setRefused(true);
        onRefused();
      };
      // Some browsers have no geolocation on a page without a secure connection.
      if (!("geolocation" in navigator)) return refuse();
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude } }) => {
          setPosition({ latitude, longitude });
          setRefused(false);
          onGiven();
        },
        refuse,
        positionOptions,
      );
    },
    forget,
  };
}
