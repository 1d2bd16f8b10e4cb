/** Tests what an export of a month later does to the files of the index, with two samples. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeSample } from "../../../sample/write-sample.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defaultSettings } from "../../domain/settings-schema.ts";
import { loadRegister } from "../../load-site.ts";
import type { Register } from "../../register/register.ts";
import { documentName } from "../browser/document-names.ts";
import { documentPath } from "../browser/paths.ts";
import { textDocuments, type TextDocument } from "./text-documents.ts";
import { makeTextIndex } from "./text-index.ts";

const scale = 0.1;
const policy = { searchClosedTrajectories: false };

interface Index {
  files: Map<string, string>;
  documents: Map<string, TextDocument>;
}

async function indexOn(peildatum: IsoDate): Promise<Index> {
  const directory = mkdtempSync(join(tmpdir(), "texts-test-"));
  try {
    writeSample(directory, { scale, seed: 1, peildatum });
    return indexOf((await loadRegister(directory, defaultSettings)).register);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function indexOf(register: Register): Index {
  const documents = textDocuments(register, policy);
  return {
    files: new Map([...makeTextIndex(documents)].map(({ path, content }) => [path, content])),
    documents: new Map(documents.map((document) => [documentPath(documentName(document.url)), document])),
  };
}

const shown = ({ passages, place, date }: TextDocument): string => JSON.stringify([passages, place, date]);

describe("a month later", () => {
  let before: Index;
  let after: Index;
  beforeAll(async () => {
    before = await indexOn("2026-10-31");
    after = await indexOn("2026-11-30");
  });

  it("documents have come, gone and changed", () => {
    expect([...after.documents.keys()].filter((path) => !before.documents.has(path)).length).toBeGreaterThan(
      5,
    );
    expect([...before.documents.keys()].filter((path) => !after.documents.has(path)).length).toBeGreaterThan(
      0,
    );
  });

  it("the file of a document is the same where its own texts are", () => {
    const unchanged = [...after.documents].filter(([path, document]) => {
      const old = before.documents.get(path);
      return old !== undefined && shown(old) === shown(document);
    });
    expect(unchanged.length).toBeGreaterThan(500);
    expect(unchanged.filter(([path]) => before.files.get(path) !== after.files.get(path))).toEqual([]);
  });

  it("few other files have changed", () => {
    const others = [...after.files].filter(([path]) => !after.documents.has(path));
    const changed = others.filter(([path, content]) => before.files.get(path) !== content);
    console.info(`${changed.length} of ${others.length} files besides documents changed in a month`);
    expect(changed.length).toBeLessThanOrEqual(60);
  });
});
