/**
 * Runs once before all tests of the alert service: starts the PostgreSQL that they share, since starting one takes longer
 * than many a test.
 */
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The URL of the server, or the reason why it does not run here. */
    sharedPostgres: { url: string } | { reason: string };
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  const isThere = typeof postgres !== "string";
  project.provide("sharedPostgres", isThere ? { url: postgres.url } : { reason: postgres });
  return async () => {
    if (isThere) await postgres.stop();
  };
}
