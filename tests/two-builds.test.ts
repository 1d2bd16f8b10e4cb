/** The build is a function of its input: of one site, nothing is left in the next that the same process builds. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn } from "../src/publish/verify/built-pages.ts";
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

it("builds two exports with two sets of settings in one process, and the first one once more", () => {
  const [first, second] = [siteNamed("egel", "first"), siteNamed("zwaluw", "second")];
  const again = { ...first, outDirectory: join(folder, "again") };
  execFileSync(
    process.execPath,
    [join(root, "tests/two-builds/build-in-turn.ts"), JSON.stringify([first, second, again])],
    { cwd: root, env: ownEnvironment() },
  );
  expect(differences(first.outDirectory, again.outDirectory)).toEqual([]);
  const ownWords = (name: string): string[] => [
    `Opvang ${name}`,
    `Portaal ${name}`,
    `https://${name}.example`,
    `tegels-${name}`,
  ];
  for (const word of ownWords("zwaluw")) expect(textOf(second)).toContain(word);
  for (const word of ownWords("egel")) expect(textOf(second)).not.toContain(word);
});
