import { createRoot } from "react-dom/client";
import { FinderApp } from "./FinderApp.tsx";

/** Puts the finder in its place, above the list of municipalities that it hides while it shows results. */
export function mountFinder(host: HTMLElement, startList: HTMLElement): void {
  createRoot(host).render(<FinderApp startList={startList} />);
}
