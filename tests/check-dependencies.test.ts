import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unacceptedLicences, vulnerabilitiesIn } from "./check-dependencies.ts";
import { root } from "./site-build.ts";

const lockfileWith = (packages: Record<string, object>): string =>
  JSON.stringify({ packages: { "": { license: "EUPL-1.2" }, ...packages } });

describe("licences in production", () => {
  test("are all accepted", () => {
    expect(unacceptedLicences(readFileSync(join(root, "package-lock.json"), "utf8"))).toEqual([]);
  });

  test("are found where nobody has looked at them, and where there are none", () => {
    const packages = {
      "node_modules/a": { license: "AGPL-3.0-only" },
      "node_modules/a/node_modules/@scope/b": {},
      "node_modules/c": { license: "MIT AND SSPL-1.0" },
      "node_modules/d": { license: "(SSPL-1.0 OR MIT)" },
      "node_modules/e": { license: "AGPL-3.0-only", dev: true },
    };
    expect(unacceptedLicences(lockfileWith(packages))).toEqual([
      "a: AGPL-3.0-only",
      "@scope/b: no licence",
      "c: MIT AND SSPL-1.0",
    ]);
  });
});

describe("known vulnerabilities", () => {
  test("are told by package", () => {
    const report = { vulnerabilities: { a: { severity: "high", range: "<2.0.1", via: [] } } };
    expect(vulnerabilitiesIn(JSON.stringify(report))).toEqual(["a <2.0.1: high"]);
    expect(vulnerabilitiesIn(JSON.stringify({ vulnerabilities: {} }))).toEqual([]);
  });

  test("are unknown where npm could not look", () => {
    expect(vulnerabilitiesIn("")).toBeNull();
    expect(vulnerabilitiesIn(JSON.stringify({ error: { code: "ENOTFOUND" } }))).toBeNull();
  });
});
