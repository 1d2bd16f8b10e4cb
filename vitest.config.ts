import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          // Generous, since it may share its cores with others: a test that hangs is found all the same.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          include: [
            "src/**/*.test.ts",
            "sample/**/*.test.ts",
            "bin/**/*.test.ts",
            "tests/architecture/**/*.test.ts",
            "tests/compare-sites.test.ts",
          ],
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/alerts/**", "tests/architecture/**", "tests/compare-sites.test.ts"],
          globalSetup: ["tests/build-test-site.ts"],
          // One browser and one built site for all: side by side they would only fight over two cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "alerts",
          include: ["tests/alerts/**/*.test.ts"],
          // They measure out time and start servers: one file after the other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
