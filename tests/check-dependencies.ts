#!/usr/bin/env node
/**
 * `npm run check-dependencies`: tells the known vulnerabilities and the licences of what runs in production. It fails for a
 * vulnerability, and for a licence that nobody has looked at; where the advisories can't be had, it says so and goes on.
 */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { root } from "./site-build.ts";

/** Licences under which the portal may be handed on; those of the GPL's family are of programs that are only called. */
const acceptedLicences = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "EUPL-1.2",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "Python-2.0",
  "Unlicense",
]);

const auditTimeoutMs = 60_000;

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional() }).loose(),
  ),
});

const auditReport = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() }).loose()),
});

/** Lists the packages of a lockfile that run in production under a licence that is not accepted. */
export function unacceptedLicences(text: string): string[] {
  const { packages } = lockfile.parse(JSON.parse(text));
  return Object.entries(packages)
    .filter(([path, { dev, license }]) => path !== "" && dev !== true && !isAccepted(license))
    .map(([path, { license }]) => `${path.replace(/^.*node_modules\//, "")}: ${license ?? "no licence"}`);
}

/** Returns true where one of the licences to choose from is accepted, with all that it is joined to by AND. */
function isAccepted(licence: string | undefined): boolean {
  return (licence ?? "")
    .replace(/[()]/g, "")
    .split(/ or /i)
    .some((choice) => choice.split(/ and /i).every((one) => acceptedLicences.has(one.trim())));
}

/**
 * Lists the vulnerabilities in what `npm audit --json` printed; null where it could not look, as without a network.
 */
export function vulnerabilitiesIn(output: string): string[] | null {
  let json: unknown;
  try {
    json = JSON.parse(output);
  } catch {
    return null;
  }
  const report = auditReport.safeParse(json);
  if (!report.success) return null;
  return Object.entries(report.data.vulnerabilities).map(
    ([name, { severity, range }]) => `${name} ${range}: ${severity}`,
  );
}

async function audit(): Promise<string> {
  const command = promisify(execFile)("npm", ["audit", "--omit=dev", "--json"], {
    cwd: root,
    timeout: auditTimeoutMs,
  });
  // npm ends with an error where it found something, and prints the same report.
  return command.then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? "",
  );
}

async function main(): Promise<void> {
  const licences = unacceptedLicences(readFileSync(join(root, "package-lock.json"), "utf8"));
  const vulnerabilities = vulnerabilitiesIn(await audit());
  if (licences.length > 0) {
    console.error("Licences in production that nobody has looked at (tests/check-dependencies.ts):");
    for (const licence of licences) console.error(`  ${licence}`);
  } else console.log("Every licence in production is accepted.");
  if (vulnerabilities === null) {
    console.log("The advisories could not be had, so nobody looked for known vulnerabilities.");
  } else if (vulnerabilities.length > 0) {
    console.error("Known vulnerabilities in production; `npm audit` tells more:");
    for (const vulnerability of vulnerabilities) console.error(`  ${vulnerability}`);
  } else console.log("No known vulnerabilities in production.");
  if (licences.length > 0 || (vulnerabilities?.length ?? 0) > 0) process.exitCode = 1;
}

if (import.meta.main) await main();
