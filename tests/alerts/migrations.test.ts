/** A first start that is killed, at whichever table, leaves a database that the next start brings up to date. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openDatabase } from "../../src/alerts/database/open.ts";

const folder = mkdtempSync(join(tmpdir(), "migrations-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function start(file: string, killedBefore: number) {
  const script = join(import.meta.dirname, "killed-migration.ts");
  return spawnSync(process.execPath, [script, file, String(killedBefore)], { encoding: "utf8" });
}

it("brings the database up to date after a start that was killed", { timeout: 120_000 }, async () => {
  const steps = Number(start(join(folder, "whole.sqlite"), 0).stdout);
  expect(steps).toBeGreaterThan(10);
  for (const step of [1, 2, 3, Math.floor(steps / 2), steps - 1, steps]) {
    const file = join(folder, `killed-${step}.sqlite`);
    expect(start(file, step).signal, `at ${step}`).toBe("SIGKILL");
    const db = await openDatabase(`sqlite:${file}`);
    expect(await db.selectFrom("notifications").selectAll().execute(), `after ${step}`).toEqual([]);
    await db.destroy();
  }
});
