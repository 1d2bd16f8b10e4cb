import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "sample/**/*.test.ts", "bin/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/**/*.test.ts"],
          globalSetup: ["tests/build-test-site.ts"],
          // One browser and one built site for all: side by side they would only fight over two cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
