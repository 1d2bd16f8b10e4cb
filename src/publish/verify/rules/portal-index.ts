/** Pagefind's index has all its pieces, each whole, and no others. */
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { pagefindFolder } from "../../../portal-search/browser/paths.ts";
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";
import { readSiteFile, type SiteFile } from "../site-file.ts";

export const portalIndex: Rule = { name: "Search through the portal", start: followIndex };

const folderPath = pagefindFolder.slice(1);
const entryPath = `${folderPath}pagefind-entry.json`;
const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ hash: z.string(), wasm: z.string(), page_count: z.number() })),
});
const engine = ["pagefind.js", "pagefind-worker.js", "pagefind-entry.json"];
const packed = /\.(?:pf_meta|pf_index|pf_fragment|pagefind)$/;

function followIndex({ folder, files }: VerifiedSite, report: ReportFinding): RuleRun {
  const expected = new Set(engine.map((name) => folderPath + name));
  for (const file of indexFiles(folder, files, report)) expected.add(file);
  for (const file of expected) if (!files.has(file)) report(file, "is missing, and the search needs it");
  for (const file of files) {
    if (file.startsWith(folderPath) && !expected.has(file)) report(file, "is no piece of this search index");
  }
  return {
    file: (file) => {
      if (expected.has(file.path) && packed.test(file.path) && unpacked(file) === null) {
        report(file.path, "can't be unpacked");
      }
    },
  };
}

/** Lists the files that the entry of the index leads to. */
function indexFiles(folder: string, files: ReadonlySet<string>, report: ReportFinding): string[] {
  if (!files.has(entryPath)) return [];
  const { json } = readSiteFile(folder, entryPath);
  const entry = entrySchema.safeParse("value" in json ? json.value : null);
  if (!entry.success) {
    report(entryPath, "is no entry of Pagefind");
    return [];
  }
  return Object.entries(entry.data.languages).flatMap(([language, { hash, wasm, page_count: pages }]) => {
    const meta = `${folderPath}pagefind.${hash}.pf_meta`;
    const names = files.has(meta) ? pieceNames(readSiteFile(folder, meta), language) : [];
    if (names.length < pages)
      report(entryPath, `counts ${pages} records, and /${meta} names ${names.length} pieces`);
    // The names of records and of words are told apart by their order: as many records as the entry counts come first.
    const pieces = names.map((name, index) =>
      index < pages ? `fragment/${name}.pf_fragment` : `index/${name}.pf_index`,
    );
    return [
      meta,
      ...[`wasm.${wasm}.pagefind`, ...pieces].map((name) =>
        name.startsWith(folderPath) ? name : folderPath + name,
      ),
    ];
  });
}

/** Returns the names of all pieces, which stand in the packed list of the index as text. */
function pieceNames(file: SiteFile, language: string): string[] {
  const list = unpacked(file)?.toString("latin1") ?? "";
  return [...list.matchAll(new RegExp(`${language}_[0-9a-f]+`, "g"))].map(([name]) => name);
}

function unpacked({ bytes }: SiteFile): Buffer | null {
  try {
    return gunzipSync(bytes);
  } catch {
    return null;
  }
}
