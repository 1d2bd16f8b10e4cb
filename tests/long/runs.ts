/** The long runs: which tests of which file each one runs, and with how many more inputs than `npm test` does. */

interface LongRun {
  project: "alerts" | "site" | "unit";
  /** The test file, and a pattern of the tests in it that draw random inputs. */
  file: string;
  tests: string;
  environment: (seed: number, minutes: number) => Record<string, string>;
}

/** The long runs by name. */
export const longRuns: Readonly<Record<string, LongRun>> = {
  "no-leak": {
    project: "site",
    file: "tests/no-leak.test.ts",
    tests: "the Register",
    environment: (seed) => ({ NO_LEAK_SEED: String(seed), NO_LEAK_RUNS: "1000" }),
  },
  fairness: {
    project: "site",
    file: "tests/fairness.test.ts",
    tests: "",
    environment: (seed) => ({ FAIRNESS_SEED: String(seed), FAIRNESS_RUNS: "10" }),
  },
  fuzz: {
    project: "site",
    file: "tests/fuzz.test.ts",
    tests: "",
    environment: (seed, minutes) => ({ FUZZ_SEED: String(seed), FUZZ_MINUTES: String(minutes) }),
  },
  bounds: {
    project: "site",
    file: "tests/bounds.test.ts",
    tests: "",
    environment: () => ({ BOUNDS: "1" }),
  },
  "change-log": {
    project: "site",
    file: "tests/change-log.test.ts",
    tests: "",
    environment: (seed) => ({ CHANGE_LOG_SEED: String(seed), CHANGE_LOG_RUNS: "500" }),
  },
  "page-heights": {
    project: "site",
    file: "tests/page-heights.test.ts",
    tests: "",
    environment: () => ({ PAGE_HEIGHTS: "whole" }),
  },
  "page-heights-extreme": {
    project: "site",
    file: "tests/page-heights.test.ts",
    tests: "",
    environment: () => ({ PAGE_HEIGHTS: "extreme" }),
  },
  "first-export": {
    project: "unit",
    file: "sample/first-export.test.ts",
    tests: "",
    environment: () => ({ FIRST_EXPORT: "whole" }),
  },
  "finder-counts": {
    project: "unit",
    file: "src/finder/browser/counts.test.ts",
    tests: "",
    environment: (seed) => ({ FINDER_COUNT_SEED: String(seed), FINDER_COUNT_RUNS: "3000" }),
  },
  "publish-kill-points": {
    project: "unit",
    file: "src/publish/make-current.test.ts",
    tests: "a run that is killed",
    environment: () => ({ PUBLISH_KILL_POINTS: "all" }),
  },
  crash: {
    project: "alerts",
    file: "tests/alerts/crash.test.ts",
    tests: "",
    environment: () => ({ CRASH_POINTS: "all" }),
  },
  "publish-kills": {
    project: "site",
    file: "tests/publish-kills.test.ts",
    tests: "",
    environment: (seed) => ({ PUBLISH_KILLS_SEED: String(seed), PUBLISH_KILLS: "100" }),
  },
  "rollback-kills": {
    project: "site",
    file: "tests/publish-rollback.test.ts",
    tests: "",
    environment: () => ({ ROLLBACK_KILLS: "all" }),
  },
  migrations: {
    project: "alerts",
    file: "tests/alerts/migrations.test.ts",
    tests: "",
    environment: () => ({ MIGRATION_KILL_STEP: "1" }),
  },
  "production-install": {
    project: "alerts",
    file: "tests/alerts/production-install.test.ts",
    tests: "",
    environment: () => ({ PRODUCTION_INSTALL: "1" }),
  },
  "http-stress": {
    project: "alerts",
    file: "tests/alerts/http-stress.test.ts",
    tests: "",
    environment: () => ({ HTTP_STRESS_CONNECTIONS: "10000" }),
  },
  "fuzz-alerts": {
    project: "alerts",
    file: "tests/alerts/fuzz.test.ts",
    tests: "",
    environment: (seed, minutes) => ({
      FUZZ_ALERTS_SEED: String(seed),
      FUZZ_ALERTS_MINUTES: String(minutes),
    }),
  },
};
