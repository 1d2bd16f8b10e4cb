import { describe, expect, test } from "vitest";
import { validManifest, writeExport } from "../../tests/export-folder.ts";
import { loadExport } from "./load-export.ts";

function load(text: string): ReturnType<typeof loadExport> {
  return loadExport(writeExport(null, { manifest: null, files: { "export.json": text } }));
}

describe("a key of export.json that the contract does not have", () => {
  test.each([
    ["bestandn", "bestanden"],
    ["Bestanden", "bestanden"],
    ["bestand", "bestanden"],
    ["vertalingen", "vertaling"],
    ["vertaaling", "vertaling"],
    ["peildatun", "peildatum"],
    ["fictief ", "fictief"],
    ["brón", "bron"],
  ])("is refused when it looks like one that it has: %j", async (key, meant) => {
    const text = JSON.stringify({ ...validManifest, [key]: {} });
    await expect(load(text)).rejects.toThrow(
      `export.json: "${key}" is no key of the contract. Is "${meant}" meant?`,
    );
  });

  test.each(["exportdatum", "softwareversie", "opmerking", "$schema", "__proto__x"])(
    "leads to a warning when it is the system's own: %s",
    async (key) => {
      const { issues } = await load(JSON.stringify({ ...validManifest, [key]: 1 }));
      expect(issues).toMatchObject([
        { severity: "warning", table: "export.json", problem: expect.stringContaining(key) as string },
      ]);
    },
  );
});

describe("a duplicate key", () => {
  const manifest = JSON.stringify(validManifest).slice(1, -1);

  test.each([
    ["at the top", `{${manifest},"fictief":true}`, "fictief"],
    ["spelled otherwise", `{${manifest},"fic\\u0074ief":true}`, "fictief"],
    ["for a file", `{${manifest},"bestanden":{"a":{},"b":{},"a":{}}}`, "a"],
    ["inside an array", `{${manifest},"x":[1,{"y":"z"},{"y":1,"y":2}]}`, "y"],
  ])("is refused: %s", async (_, text, key) => {
    await expect(load(text)).rejects.toThrow(`export.json: has the key "${key}" twice`);
  });

  test("is not the same key in two objects, or as a value", async () => {
    const text = `{${manifest},"x":{"y":["y","y",{"y":"y"}]},"z":{"y":"{\\"y\\":1,"}}`;
    await expect(load(text)).resolves.toBeDefined();
  });
});

describe("a value that nobody means", () => {
  const manifest = JSON.stringify(validManifest).slice(1, -1);
  const nested = (open: string, close: string): string => `${open.repeat(50_000)}1${close.repeat(50_000)}`;
  const lists = nested("[", "]");
  const objects = nested('{"a":', "}");

  test.each<[string, string, RegExp]>([
    ["a contract of lists", manifest.replace(/(?<="contract":)1/, lists), /contract is a list, but/],
    ["a contract of objects", manifest.replace(/(?<="contract":)1/, objects), /contract is an object, but/],
    ["a contract beyond all numbers", manifest.replace(/(?<="contract":)1/, "1e400"), /beyond all bounds/],
    ["a source of objects", manifest.replace('"Testgegevens"', objects), /bron: expected a text, found an/],
    ["files of objects", `${manifest},"bestanden":${objects}`, /bestanden → a → sha256: expected a text/],
    ["a translation of objects", `${manifest},"vertaling":${objects}`, /vertaling → a: a is no key/],
    [
      "a path without end",
      `${manifest},"bestanden":{"${"a/".repeat(100_000)}":{"sha256":"${"0".repeat(64)}"}}`,
      /^a\/a\/.{100,200}: is listed in export\.json but can't be read/,
    ],
  ])("is refused in one line: %s", async (_, text, message) => {
    const reason = await load(`{${text}}`).then(
      () => "read",
      (error: Error) => error.message,
    );
    expect(reason).toMatch(message);
    expect(reason).toMatch(/^.{1,500}$/);
  });

  test("is ignored under a key of the system's own", async () => {
    await expect(load(`{${manifest},"opmerking":${lists}}`)).resolves.toBeDefined();
  });
});
