import { useState } from "react";
import type { Position } from "../../search/finder-types.ts";

const patience = { timeout: 15_000, maximumAge: 60_000 };

export interface PositionControls {
  position: Position | null;
  isRefused: boolean;
  isAsking: boolean;
  /** Asks the browser, which asks the visitor. */
  ask: (onGiven: () => void, onRefused: () => void) => void;
  forget: () => void;
}

/** The visitor's own point: kept in memory, and nowhere else. */
export function usePosition(): PositionControls {
  const [position, setPosition] = useState<Position | null>(null);
  const [answer, setAnswer] = useState<"none" | "asking" | "refused">("none");
  return {
    position,
    isRefused: answer === "refused",
    isAsking: answer === "asking",
    ask(onGiven, onRefused) {
      setAnswer("asking");
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude } }) => {
          setPosition({ latitude, longitude });
          setAnswer("none");
          onGiven();
        },
        () => {
          setAnswer("refused");
          onRefused();
        },
        patience,
      );
    },
    forget() {
      setPosition(null);
      setAnswer("none");
    },
  };
}
