import { Command } from "commander";
import { readSettings } from "../settings.ts";

/** Defines `verify`, which holds a finished site against the rules that publish holds a new one against. */
export function verifyCommand(): Command {
  return new Command("verify")
    .summary("look whether a finished site is whole and right")
    .description(
      "Holds a site against the rules that publish holds a new one against: links, assets, nothing from elsewhere, scripts, content policy, weight, counts, feeds, JSON, and no file that no rule knows. Where hashes lie beside the publication, its files are held against those too. Prints one line, or what is wrong, by rule; exit 1 then.",
    )
    .argument(
      "<site>",
      "the folder of the site: the --outDir of build, a publication, or `current` among them",
    )
    .addHelpText("after", "\nExample:\n  npm run portal -- verify /srv/kinderopvang/current")
    .action(verify);
}

async function verify(folder: string): Promise<void> {
  const { findingLines } = await import("../../src/publish/verify/findings.ts");
  const { verifySite } = await import("../../src/publish/verify/verify-site.ts");
  const { findings, publication, hashes, pages } = await verifySite(folder, readSettings(process.env), null);
  const { nummer: number, peildatum } = publication;
  if (findings.length === 0) {
    console.log(
      `${folder} is right: publication ${number} of ${peildatum}, ${pages} pages, ${hashes.size} files.`,
    );
    return;
  }
  const total = findings.reduce((sum, { count }) => sum + count, 0);
  console.log(`${folder} is not right (publication ${number} of ${peildatum}): ${total} findings.`);
  for (const line of findingLines(findings)) console.log(line);
  process.exitCode = 1;
}
