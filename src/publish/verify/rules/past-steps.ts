/** The pages of steps of closed trajectories are kept from search engines (P4). */
import { stepUrl } from "../../../urls.ts";
import { metaContent } from "../built-pages.ts";
import type { Rule } from "../rule.ts";

export const pastSteps: Rule = {
  name: "Past trajectories",
  start: ({ rows }, report) => {
    const past = (rows.steps ?? []).filter(({ traject_lopend: isOpen }) => !isOpen);
    const pages = new Set(
      past.map(({ stapnummer }) => `${decodeURIComponent(stepUrl(stapnummer)).slice(1)}index.html`),
    );
    return {
      page: (page) => {
        if (!pages.has(page.file) || (metaContent(page, "robots") ?? "").includes("noindex")) return;
        report(page.file, "is of a closed trajectory, and search engines are not kept from it (P4)");
      },
    };
  },
};
