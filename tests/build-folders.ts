/** Finds what a publishing process left in the folder of all builds, where those of other tests may be at work. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./site-build.ts";

const folder = join(root, ".cache/builds");
const lockEnding = ".lock";

/** Lists the build folders that one of these processes locked, and those that nobody locked. */
export function buildFoldersLeftBy(pids: readonly (number | undefined)[]): string[] {
  const names = new Set(readdirSync(folder).map((name) => name.replace(lockEnding, "")));
  return [...names].filter((name) => {
    const holder = readHolder(join(folder, `${name}${lockEnding}`));
    // The lock is there before its folder and after it, so that a folder without one belongs to nobody.
    return holder === null ? existsSync(join(folder, name)) : pids.some((pid) => holder === String(pid));
  });
}

function readHolder(lock: string): string | null {
  try {
    return readFileSync(lock, "utf8").trim();
  } catch {
    return null;
  }
}
