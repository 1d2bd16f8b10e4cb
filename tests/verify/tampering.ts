/** Harms a copy of a site, a file per case, and says which rule has to find it and what it has to say. */
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One harm to one file, and what must be found: the rule, the file and a part of the reason. */
export interface Tampering {
  what: string;
  file: string;
  /** Makes the new content out of the old one, which is empty where the file is new; null removes the file. */
  harm: (content: Buffer) => Buffer | string | null;
  findings: readonly [rule: string, file: string, reason: string][];
}

/** Copies a folder by hard links, which takes a moment and no room. Only `tamper` may write in it. */
export function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else linkSync(source, target);
  }
}

/** Harms a file of a linked copy; the original, which shares the bytes, stays as it is. */
export function tamper(site: string, { file, harm }: Pick<Tampering, "file" | "harm">): void {
  const path = join(site, file);
  const before = readdirSync(site, { recursive: true, encoding: "utf8" }).includes(file)
    ? readFileSync(path)
    : Buffer.alloc(0);
  const after = harm(before);
  rmSync(path, { force: true });
  if (after === null) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, after);
}

/** Puts a link to another file into a site. */
export function plantLink(site: string, file: string): void {
  symlinkSync("/etc/hostname", join(site, file));
}
