/** Where hashes lie beside a publication, its files are those that were published, byte for byte. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { hashListPath, readHashList } from "../../operator-files/hash-list.ts";
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";

export const fileHashes: Rule = { name: "Hashes", start: compareHashes };

function compareHashes({ folder }: VerifiedSite, report: ReportFinding): RuleRun {
  if (!existsSync(hashListPath(folder))) return {};
  const found = new Map<string, string>();
  return {
    file: ({ path, sha256 }) => {
      found.set(path, sha256);
    },
    end: async () => {
      const list = basename(hashListPath(folder));
      const published = await readHashList(folder);
      if (published === null) return report(`../${list}`, "is no list of hashes of this publication");
      for (const [file, expected] of published) {
        const actual = found.get(file);
        if (actual === undefined) report(file, `is missing, and ${list} has its hash`);
        else if (actual !== expected) report(file, `has another content than ${list} says`);
      }
      for (const file of found.keys()) if (!published.has(file)) report(file, `has no hash in ${list}`);
    },
  };
}
