import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../tests/temporary-folder.ts";
import { tryLock } from "./lock.ts";

const folder = temporaryFolder("lock");

it("is held once at a time, and free again afterwards", () => {
  const path = join(folder, "once.lock");
  const lock = tryLock(path);
  expect(lock?.abandonedSince).toBeNull();
  expect(readFileSync(path, "utf8")).toBe(`${process.pid}\n`);
  expect(tryLock(path)).toBeNull();
  lock?.release();
  expect(tryLock(path)).not.toBeNull();
});

it("does not take the number of a living process in an old lock for its holder", () => {
  const path = join(folder, "old.lock");
  writeFileSync(path, `${process.ppid}\n`);
  expect(tryLock(path)?.abandonedSince).toBeInstanceOf(Date);
});

it.each([1, 7, 12, 4_194_304])("notices that process %d was killed that held it", (pid) => {
  const path = join(folder, `${pid}.lock`);
  writeFileSync(path, `${pid}\n`);
  expect(tryLock(path)?.abandonedSince).toBeInstanceOf(Date);
});

it("is free once its holder was killed, even where nothing reaps the dead process", async ({
  onTestFinished,
}) => {
  const path = join(folder, "killed.lock");
  const hold = `const { tryLock } = await import(${JSON.stringify(join(import.meta.dirname, "lock.ts"))});
    tryLock(${JSON.stringify(path)});
    globalThis.gc();
    console.log(process.pid);
    setInterval(() => undefined, 1000);`;
  // The shell becomes a process that never asks after its child, as the first process of a container may.
  const parent = spawn(
    "sh",
    ["-c", '"$@" & exec sleep 600', "sh", process.execPath, "--expose-gc", "--input-type=module", "-e", hold],
    { stdio: ["ignore", "pipe", "inherit"], detached: true },
  );
  onTestFinished(() => {
    // Both of them, however the test ends.
    process.kill(-(parent.pid ?? 0), "SIGKILL");
  });
  const pid = Number(await new Promise((resolve) => parent.stdout.once("data", resolve)));
  expect(tryLock(path)).toBeNull();
  process.kill(pid, "SIGKILL");
  expect(tryLock(path, 2_000)?.abandonedSince).toBeInstanceOf(Date);
  if (existsSync("/proc")) expect(readFileSync(`/proc/${pid}/stat`, "utf8")).toMatch(/\) Z /);
});
