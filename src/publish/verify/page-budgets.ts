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
const usualPage: PageBudget = { all: 30 * kilobyte, scripts: 2 * kilobyte };
/** A page whose list is as long as there are records. */
const listPage: PageBudget = { all: 120 * kilobyte, scripts: 2 * kilobyte };

/** The first pattern that fits the file of a page holds. */
const budgets: readonly (readonly [files: RegExp, budget: PageBudget])[] = [
  [/^locatie\//, { all: 24 * kilobyte, scripts: 2 * kilobyte }],
  [/^cijfers\/index\.html$/, { all: 45 * kilobyte, scripts: headerScript }],
  [/^cijfers\//, { all: 30 * kilobyte, scripts: headerScript }],
  [/^zoeken\//, { all: 30 * kilobyte, scripts: 10 * kilobyte }],
  [/^(?:gemeente|organisator|wijzigingen|handhavingsrapporten\/\d{4})\//, listPage],
];

/** Returns the budget of a page by its file in the site. */
export function budgetOf(file: string): PageBudget {
  return budgets.find(([files]) => files.test(file))?.[1] ?? usualPage;
}
