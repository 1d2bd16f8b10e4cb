import { createRoot } from "react-dom/client";
import { EnforcementBrowser } from "./EnforcementBrowser.tsx";

/** Mounts the enforcement browser above the tables by year. */
export function mountEnforcementBrowser(host: HTMLElement, baseUrl: string): void {
  createRoot(host).render(<EnforcementBrowser baseUrl={baseUrl} />);
}
