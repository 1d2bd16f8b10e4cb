/** What a page may weigh with its own styles and scripts, gzipped: it has to come through on a phone far from a mast. */

/** A budget, in bytes. */
export interface PageBudget {
  /** Page, style sheets and the scripts that the page names. */
  all: number;
  scripts: number;
}

const kilobyte = 1000;
/** What the field in the header may weigh before somebody types in it. */
const headerScript = 0.6 * kilobyte;
/** What opens a folded part of a page that an address leads to. */
const foldScript = 0.2 * kilobyte;
const usualPage: PageBudget = { all: 30 * kilobyte, scripts: 2 * kilobyte };
/** A page whose list is as long as there are records. */
const listPage: PageBudget = { all: 120 * kilobyte, scripts: 2 * kilobyte };

/** The first pattern that fits the file of a page holds. */
const budgets: readonly (readonly [files: RegExp, budget: PageBudget])[] = [
  [/^locatie\//, { all: 24 * kilobyte, scripts: 2 * kilobyte }],
  [/^cijfers\/index\.html$/, { all: 45 * kilobyte, scripts: headerScript + foldScript }],
  [/^cijfers\//, { all: 30 * kilobyte, scripts: headerScript + foldScript }],
  [/^zoeken\//, { all: 30 * kilobyte, scripts: 10 * kilobyte }],
  [/^(?:gemeente|organisator|wijzigingen|handhavingsrapporten\/\d{4})\//, listPage],
];

/** The finder and the enforcement browser once their scripts have come, without the data that they search. */
export const interactiveBudget = 120 * kilobyte;
/** The index of the finder, which comes at the first focus of its field. */
export const finderIndexBudget = 190 * kilobyte;
/** The steps of the enforcement browser, for all of Flanders. */
export const stepsFileBudget = 60 * kilobyte;
/** What a first query in the texts fetches on top of its page, and one in the portal with its engine. */
export const firstTextQueryBudget = 27 * kilobyte;
export const firstPortalQueryBudget = 130 * kilobyte;
/** When the largest part of the first screen has to be there on a slow phone: what Core Web Vitals call good. */
export const slowPhoneBudgetMs = 2500;

/** Returns the budget of a page by its file in the site. */
export function budgetOf(file: string): PageBudget {
  return budgets.find(([files]) => files.test(file))?.[1] ?? usualPage;
}
