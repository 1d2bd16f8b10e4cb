import { useEffect } from "react";
import { showPermalink } from "./permalink.ts";

/** Keeps the permanent link at the foot of the page in sync with what is shown. */
export function usePermalink(params: string): void {
  useEffect(() => showPermalink(params), [params]);
}
