import { useCallback, useState } from "react";
import type { Position } from "../../domain/geo.ts";

const positionOptions = { timeout: 15_000, maximumAge: 60_000 };

export interface PositionControls {
  position: Position | null;
  isRefused: boolean;
  /** Asks the browser, which asks the visitor. */
  ask: (onGiven: () => void, onRefused: () => void) => void;
  forget: () => void;
}

/** The visitor's own point: kept in memory, and nowhere else. */
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
      // Some browsers have none on a page without a secure connection.
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
