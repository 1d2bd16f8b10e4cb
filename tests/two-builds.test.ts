/** The build is a function of its input: nothing of one site is left in the next that the same process builds. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { compileCache } from "./compile-cache.ts";
import { validRow, writeExport } from "./export-folder.ts";
import { ownEnvironment, root } from "./site-build.ts";
import { differences } from "./site-differences.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import type { Site } from "./two-builds/build-in-turn.ts";

const folder = temporaryFolder("two-builds");

function siteNamed(name: string, outDirectory: string): Site {
  const tables = { "edison/locaties": [validRow("edison/locaties", { naam: `Opvang ${name}` })] };
  return {
    exportDirectory: writeExport(null, { tables }),
    outDirectory: join(folder, outDirectory),
    settings: {
      siteName: `Portaal ${name}`,
      baseUrl: `https://${name}.example`,
      tileLayer: { kind: "xyz", url: `https://tegels-${name}.example/{z}/{x}/{y}.png`, attribution: name },
    },
  };
}

function textOf(site: Site): string {
  return filesIn(site.outDirectory)
    .filter((file) => /\.(?:html|json|csv|xml|geojson|jsonld)$/.test(file))
    .map((file) => readFileSync(join(site.outDirectory, file), "utf8"))
    .join("\n");
}

/** Builds the sites one after the other, in one process of their own. */
async function build(...sites: Site[]): Promise<void> {
  const script = join(root, "tests/two-builds/build-in-turn.ts");
  const options = { cwd: root, env: { ...ownEnvironment(), ...compileCache } };
  await promisify(execFile)(process.execPath, [script, JSON.stringify(sites)], options);
}

it("builds two exports with two sets of settings in one process, and the first one once more", async () => {
  const [first, second] = [siteNamed("egel", "first"), siteNamed("zwaluw", "second")];
  const again = { ...first, outDirectory: join(folder, "again") };
  await build(first, second, again);
  expect(differences(first.outDirectory, again.outDirectory)).toEqual([]);
  const ownWords = (name: string): string[] => [
    `Opvang ${name}`,
    `Portaal ${name}`,
    `https://${name}.example`,
    `tegels-${name}`,
  ];
  for (const word of ownWords("egel")) expect(textOf(first)).toContain(word);
  for (const word of ownWords("zwaluw")) expect(textOf(second)).toContain(word);
  for (const word of ownWords("egel")) expect(textOf(second)).not.toContain(word);
});

it("builds two sites at the same time, outside the project, each as if it were alone", async () => {
  const [first, second] = [siteNamed("das", "side-by-side/first"), siteNamed("mees", "side-by-side/second")];
  const alone = { ...second, outDirectory: join(folder, "alone") };
  await Promise.all([build(first), build(second)]);
  await build(alone);
  expect(textOf(first)).toContain("Opvang das");
  expect(textOf(first)).not.toContain("Opvang mees");
  expect(differences(second.outDirectory, alone.outDirectory)).toEqual([]);
});
