import { defineConfig } from "vitest/config";

/**
 * Three files at a time, on a machine with many cores as well: each may hold a browser's page, a build or a database, and
 * what they take is known for three. On two cores the third uses the time in which the others wait.
 */
const maxWorkers = 3;

/** What a page shows in the end may take a while where it shares its cores with other tests. */
const poll = { timeout: 10_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          maxWorkers,
          // The files of a worker share their modules, which they would load anew 160 times: no test replaces one.
          isolate: false,
          // Generous, since it may share its cores with others: a test that hangs is found all the same.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          include: [
            "src/**/*.test.ts",
            "sample/**/*.test.ts",
            "bin/**/*.test.ts",
            "reference/**/*.test.ts",
            "bench/**/*.test.ts",
            "tests/architecture/**/*.test.ts",
            "tests/number-words/**/*.test.ts",
            "tests/check-dependencies.test.ts",
            "tests/compare-sites.test.ts",
          ],
        },
      },
      {
        test: {
          name: "site",
          maxWorkers,
          include: ["tests/**/*.test.ts"],
          exclude: [
            "tests/alerts/**",
            "tests/architecture/**",
            "tests/number-words/**",
            "tests/check-dependencies.test.ts",
            "tests/compare-sites.test.ts",
          ],
          globalSetup: ["tests/build-test-site.ts"],
          expect: { poll },
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "alerts",
          maxWorkers,
          include: ["tests/alerts/**/*.test.ts"],
          globalSetup: ["tests/alerts/shared-postgres.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
