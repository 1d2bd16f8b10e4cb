/**
 * Holds package.json against the imports of the code. `npm ci --omit=dev` installs what production needs only where
 * nothing in production imports a package of development, and each package is a risk that something has to be worth.
 */
import { z } from "zod";
import { isTestFile, specifiersIn } from "./imports.ts";

const versions = z.record(z.string(), z.string());

/** The parts of package.json that name packages. */
export const packageManifestSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});

export type PackageManifest = z.infer<typeof packageManifestSchema>;

/** One file's import of a package. */
export interface PackageUse {
  file: string;
  name: string;
  /** Is erased before the code runs, so that the package need not be there. */
  isTypeOnly: boolean;
}

const typeOnlyImport = /^(?:import|export) type [^;]*;/gm;
const resolvedPackage = /createRequire\([^)]*\)\.resolve\("([^"]+)"\)/g;

/** Returns true for files that run where only the packages of production are installed. */
export function isProductionFile(file: string): boolean {
  const isEntry = file === "astro.config.mjs" || file === "portal.config.ts";
  return isEntry || (/^(?:bin|sample|src)\//.test(file) && !isTestFile(file));
}

/** Returns which packages the text of one file imports, or finds by their name. */
export function packageUsesIn(file: string, text: string): PackageUse[] {
  const running = text.replace(typeOnlyImport, "");
  const found = [...running.matchAll(resolvedPackage)].map(([, specifier = ""]) => specifier);
  const types = (text.match(typeOnlyImport) ?? []).flatMap((statement) => specifiersIn("a.ts", statement));
  return [
    ...packagesOf([...specifiersIn(file, running), ...found]).map((name) => ({
      file,
      name,
      isTypeOnly: false,
    })),
    ...packagesOf(types).map((name) => ({ file, name, isTypeOnly: true })),
  ];
}

function packagesOf(specifiers: readonly string[]): string[] {
  const foreign = specifiers.filter((specifier) => !/^(?:\.|node:)/.test(specifier));
  return [...new Set(foreign.map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier))];
}

/** Lists imports of packages that package.json does not promise to whoever runs the file. */
export function undeclaredPackages(uses: readonly PackageUse[], manifest: PackageManifest): string[] {
  return uses
    .filter((use) => !isDeclared(use, manifest))
    .map(({ file, name }) => `${file} imports ${name}, which is no dependency of it`);
}

function isDeclared({ file, name, isTypeOnly }: PackageUse, manifest: PackageManifest): boolean {
  if (name in manifest.dependencies) return true;
  if (isProductionFile(file) && !isTypeOnly) return false;
  return name in manifest.devDependencies || (isTypeOnly && typesOf(name) in manifest.devDependencies);
}

/** Lists packages of package.json that no file imports, or that production has and does not import. */
export function unusedPackages(uses: readonly PackageUse[], manifest: PackageManifest): string[] {
  const inProduction = new Set(uses.filter(({ file }) => isProductionFile(file)).map(({ name }) => name));
  const anywhere = new Set(uses.flatMap(({ name }) => [name, typesOf(name)]));
  return [
    ...Object.keys(manifest.dependencies).filter((name) => !inProduction.has(name)),
    ...Object.keys(manifest.devDependencies).filter((name) => !anywhere.has(name)),
  ];
}

/** Returns the name of the package with the types of another. */
function typesOf(name: string): string {
  return `@types/${name.replace(/^@/, "").replace("/", "__")}`;
}
