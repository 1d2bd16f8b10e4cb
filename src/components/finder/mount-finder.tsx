import { createRoot } from "react-dom/client";
import { FinderApp } from "./FinderApp.tsx";

/** Mounts the finder above the list of municipalities, which it hides while it shows results. */
export function mountFinder(host: HTMLElement, startList: HTMLElement): void {
  createRoot(host).render(<FinderApp startList={startList} />);
}
