/** The alert service can read what a real build writes: both sides are checked against the same contract. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { publicationReader, type IndexedChangeLog } from "../src/alerts/publications/reader.ts";
import { openSource } from "../src/alerts/publications/source.ts";
import { parseSubjects, type SubjectList } from "../src/alerts/subscriptions/subjects.ts";
import { topicOf } from "../src/alerts/topics.ts";
import { alertSubjectsFileSchema, alertSubjectsPath } from "../src/domain/alert-subjects-file.ts";
import { changeLogFileSchema, changeLogPath, changeRowSchema } from "../src/domain/change-log-file.ts";
import { publicationFilePath, publicationFileSchema } from "../src/domain/publication-file.ts";
import { dataPackageSchema } from "./open-data/data-package-spec.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(join(inject("siteFolder"), path), "utf8"));

describe("the files of a build", () => {
  it.each([
    [changeLogPath, changeLogFileSchema],
    [publicationFilePath, publicationFileSchema],
    [alertSubjectsPath, alertSubjectsFileSchema],
  ])("have in /%s what the contract names, and nothing else", (path, schema) => {
    expect(schema.parse(read(path))).toEqual(read(path));
  });

  it("have the columns of the table schema, with the same codes, and empty only where that is allowed", () => {
    const { resources } = dataPackageSchema.parse(read("data/v1/datapackage.json"));
    const fields = resources.find(({ name }) => name === "wijzigingen")?.schema.fields ?? [];
    const { titel, tekst, locaties, ...shape } = changeRowSchema.shape;
    expect([titel, tekst].map(({ type }) => type)).toEqual(["string", "string"]);
    expect(locaties.safeParse([]).success).toBe(true);
    expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(shape).sort());
    for (const { name, constraints } of fields) {
      const field = shape[name as keyof typeof shape];
      const mayBeEmpty = field.safeParse(null).success || field.safeParse([]).success;
      expect(mayBeEmpty, name).toBe(constraints.required !== true);
    }
    expect(fields.find(({ name }) => name === "soort")?.constraints.enum).toEqual(shape.soort.options);
  });
});

describe("the alert service", () => {
  let current: IndexedChangeLog;
  let subjects: SubjectList;

  beforeAll(async () => {
    const source = openSource(inject("siteFolder"));
    current = await publicationReader(source)();
    subjects = parseSubjects(await source(alertSubjectsPath));
  });

  it("reads every change of the publication, and each links to a page", () => {
    const written = changeLogFileSchema.parse(read(changeLogPath));
    expect([...current.eventById.keys()]).toEqual(written.rijen.map(({ wijziging_id }) => wijziging_id));
    expect(written.rijen.length).toBeGreaterThan(0);
    const { aantal_rijen } = publicationFileSchema.parse(read(publicationFilePath));
    expect(aantal_rijen["wijzigingen"]).toBe(written.rijen.length);
    for (const { url } of current.log.rijen) {
      if (url === null) continue;
      const page = join(inject("siteFolder"), decodeURIComponent(url.replace(/#.*/, "")), "index.html");
      expect(readFileSync(page, "utf8"), url).toContain("<h1");
    }
  });

  it("reads where every change happened, by ids that can be followed", () => {
    const refs = current.log.rijen.flatMap(({ locaties }) =>
      locaties.flatMap(({ dossiernummer, gemeente_slug, organisator_id }) => [
        { kind: "locatie", id: dossiernummer } as const,
        { kind: "gemeente", id: gemeente_slug } as const,
        { kind: "organisator", id: organisator_id } as const,
      ]),
    );
    expect(refs.length).toBeGreaterThan(0);
    expect(refs.filter((ref) => subjects.find(ref) === null)).toEqual([]);
    expect(subjects.find({ kind: "handhaving", id: "" })).not.toBeNull();
    expect(current.log.rijen.some(({ soort }) => topicOf(soort) !== null)).toBe(true);
  });
});
