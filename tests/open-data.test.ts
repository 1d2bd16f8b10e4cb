/** The downloads are complete, and follow the specifications that programs rely on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { anchor, locationUrl } from "../src/urls.ts";
import { filesIn, readPage, attribute, byTag, textContent } from "../src/publish/verify/built-pages.ts";
import { dataPackageSchema, type DataPackage } from "./open-data/data-package-spec.ts";
import { nodesWithClass, profileProblems, type Node } from "./open-data/dcat-profile.ts";
import { buildFollowingSite, type FollowingSite } from "./open-data/site.ts";
import { problemsOf, readRows } from "./open-data/table-schema.ts";

const tableNames = [
  "locaties",
  "inspectierapporten",
  "vaststellingen",
  "handhavingsstappen",
  "klachten",
  "kerncijfers",
  "wijzigingen",
];

let site: FollowingSite;

beforeAll(async () => {
  site = await buildFollowingSite("open-data");
}, 180_000);

function dataFile(name: string): string {
  return join(site.folder, "data/v1", name);
}

function json<T = Record<string, unknown>>(name: string): T {
  return JSON.parse(readFileSync(dataFile(name), "utf8")) as T;
}

function dataPackage(): DataPackage {
  return dataPackageSchema.parse(json("datapackage.json"));
}

/** Reads the rows of a CSV file by the names of their columns. */
function csvRows(name: string): Record<string, string>[] {
  const resource = dataPackage().resources.find((one) => one.name === name);
  if (!resource) throw new Error(`datapackage.json names no ${name}.`);
  const [header = [], ...rows] = readRows(dataFile(`${name}.csv`), resource);
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ""])));
}

const tableFile = z.looseObject({
  tabel: z.string(),
  fictief: z.literal(true),
  peildatum: z.literal("2026-10-31"),
  publicatie: z.literal(2),
  rijen: z.array(z.looseObject({ fictief: z.literal(true) })),
});

const jsonRows = (name: string) => tableFile.parse(json(`${name}.json`)).rijen;

describe("datapackage.json", () => {
  it("follows the specification and names every table", () => {
    expect(dataPackage().resources.map(({ name }) => name)).toEqual(tableNames);
  });

  it("describes every row of every file, its size and its hash", () => {
    const { resources } = dataPackage();
    expect(resources.flatMap((resource) => problemsOf(dataFile(resource.path), resource))).toEqual([]);
    expect(resources.filter(({ name }) => csvRows(name).length === 0).map(({ name }) => name)).toEqual([]);
  });
});

describe("a table", () => {
  it("is the same in CSV and in JSON", () => {
    const plain = (value: unknown): string =>
      Array.isArray(value) ? value.join("|") : value === null ? "" : String(value);
    for (const name of tableNames) {
      const fromJson = jsonRows(name);
      const fromCsv = csvRows(name).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, cell]) => [column, cell.replace(/^'(?=[=+\-@＝＋－＠])/u, "")]),
        ),
      );
      const columns = Object.keys(fromCsv[0] ?? {});
      const named = fromJson.map((row) =>
        Object.fromEntries(columns.map((column) => [column, plain(row[column])])),
      );
      expect(fromCsv, name).toEqual(named);
    }
  });

  it("marks every row of every CSV file as fictitious, in its last column", () => {
    for (const name of tableNames) {
      const rows = csvRows(name);
      expect(Object.keys(rows[0] ?? {}).at(-1), name).toBe("fictief");
      expect(new Set(rows.map(({ fictief }) => fictief)), name).toEqual(new Set(["true"]));
    }
  });

  it("starts with a byte order mark and has no formula", () => {
    for (const name of tableNames) {
      const text = readFileSync(dataFile(`${name}.csv`), "utf8");
      expect(text.startsWith("\u{FEFF}"), name).toBe(true);
      const cells = csvRows(name).flatMap((row) => Object.values(row));
      const formulas = cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && Number.isNaN(Number(cell)));
      expect(formulas, name).toEqual([]);
    }
  });

  it("holds each public record once", () => {
    const { records } = site.publication.register;
    const count = (name: string): number => csvRows(name).length;
    expect(count("locaties")).toBe(records.locations.length);
    expect(count("inspectierapporten")).toBe(records.reports.length);
    expect(count("vaststellingen")).toBe(records.reports.flatMap(({ findings }) => findings).length);
    expect(count("handhavingsstappen")).toBe(site.publication.register.steps.length);
    expect(count("kerncijfers")).toBe(records.keyFigures.length);
    expect(count("wijzigingen")).toBe(site.publication.changes.length);
    const ended = csvRows("locaties").filter((row) => row["vergunningsstatus"] === "stopgezet");
    expect(ended.length).toBeGreaterThan(0);
  });

  it("leaves the texts about closed enforcement to the page of the step (P4)", () => {
    const rows = csvRows("handhavingsstappen");
    const closed = rows.filter((row) => row["traject_lopend"] === "false");
    expect(closed.length).toBeGreaterThan(0);
    expect(closed.filter((row) => row["toelichting"] !== "")).toEqual([]);
    expect(closed.some((row) => row["toelichting_status"] === "zie_pagina")).toBe(true);
    expect(rows.some((row) => row["toelichting_status"] === "online" && row["toelichting"] !== "")).toBe(
      true,
    );
  });

  it("has no street or contact of a private home, and the middle of the postcode as its point (P7)", () => {
    const homes = csvRows("locaties").filter((row) => row["in_gezinswoning"] === "true");
    expect(homes.length).toBeGreaterThan(0);
    const withheld = ["straat", "huisnummer", "bus", "telefoon", "email", "website", "vestigingsnummer"];
    expect(homes.filter((row) => withheld.some((column) => row[column] !== ""))).toEqual([]);
    expect(homes.filter((row) => row["punt_bij_benadering"] !== "true")).toEqual([]);
  });
});

describe("locaties.geojson", () => {
  it("is GeoJSON by RFC 7946, with a point in Belgium for every location", () => {
    const schema = z.looseObject({
      type: z.literal("FeatureCollection"),
      fictief: z.literal(true),
      // RFC 7946 forbids the first, and gives the others a meaning of their own.
      crs: z.undefined().optional(),
      geometry: z.undefined().optional(),
      properties: z.undefined().optional(),
      features: z.array(
        z.strictObject({
          type: z.literal("Feature"),
          id: z.url(),
          geometry: z.strictObject({
            type: z.literal("Point"),
            coordinates: z.tuple([z.number().min(2.5).max(6.5), z.number().min(49.4).max(51.6)]),
          }),
          properties: z.looseObject({ dossiernummer: z.string(), fictief: z.literal(true) }),
        }),
      ),
    });
    const { features } = schema.parse(json("locaties.geojson"));
    expect(features.length).toBe(site.publication.register.records.locations.length);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  });
});

/** The ids of the locations that this one followed on, and of those before them. */
function predecessorsOf(id: string): string[] {
  const incoming = site.publication.register.transfersTo.get(id) ?? [];
  return incoming.flatMap(({ fromLocationId }) => [fromLocationId, ...predecessorsOf(fromLocationId)]);
}

describe("the download of one location", () => {
  it("holds all that its page links to and every text that its page shows", () => {
    const compared = { links: 0, texts: 0 };
    const problems = site.publication.register.records.locations.flatMap((location) => {
      // What happened under an organiser before stands in the download of that location, which its successor's names.
      const documents = [location.id, ...predecessorsOf(location.id)].map((id) =>
        readFileSync(dataFile(`locatie/${id}.json`), "utf8"),
      );
      const text = `[${documents.join(",")}]`;
      const page = readPage(site.folder, `locatie/${location.id}/index.html`);
      const records = byTag(page, "a")
        .map((link) => attribute(link, "href") ?? "")
        .filter((href) => /^\/(inspectierapport|handhavingsrapport|organisator)\//.test(href));
      const missing = [...new Set(records)].filter(
        (href) => !text.includes(`${href}"`) && !text.includes(`${href}#`),
      );
      const quotes = byTag(page, "p")
        .filter((element) => (attribute(element, "class") ?? "").split(" ").includes("source-text"))
        .map(textContent);
      compared.links += records.length;
      compared.texts += quotes.length;
      const unquoted = quotes.filter((quote) => !plainText(text).includes(quote));
      return [...missing, ...unquoted].map((what) => `${location.id} lacks ${what}`);
    });
    expect(problems).toEqual([]);
    expect(Math.min(compared.links, compared.texts)).toBeGreaterThan(0);
  });

  it("nests reports with their findings and trajectories with their steps and appeals", () => {
    const { register } = site.publication;
    const trajectory = register.records.trajectories.find(({ steps }) =>
      steps.some((step) => step.appeals.length > 0),
    );
    if (!trajectory) throw new Error("The small sample has no appeal.");
    const location = json<Record<string, { trajectnummer?: string }[]>>(
      `locatie/${trajectory.locationId}.json`,
    );
    const found = location["handhavingstrajecten"]?.find((one) => one.trajectnummer === trajectory.id);
    expect(found).toMatchObject({
      datum_start: trajectory.startedOn,
      handhavingsstappen: trajectory.steps.map((step) => ({
        stapnummer: step.id,
        bezwaren: step.appeals.map((appeal) => ({ datum_ingediend: appeal.lodgedOn })),
      })),
    });
    const report = register.records.reports[0];
    const { inspectierapporten } = json<Record<string, unknown[]>>(`locatie/${report?.locationId}.json`);
    expect(inspectierapporten).toContainEqual(
      expect.objectContaining({
        rapportnummer: report?.id,
        vaststellingen: report?.findings.map(({ number }) => expect.objectContaining({ volgnummer: number })),
      }),
    );
  });
});

/** Returns the texts of a JSON document with white space as a page has it. */
function plainText(document: string): string {
  const texts: string[] = [];
  JSON.parse(document, (_key, value: unknown) => {
    if (typeof value === "string") texts.push(value);
    return value;
  });
  return texts.join("\n").replace(/\s+/g, " ");
}

describe("dcat.jsonld", () => {
  it("has everything that DCAT-AP Vlaanderen makes mandatory", () => {
    const document = json<Node>("dcat.jsonld");
    expect(profileProblems(document)).toEqual([]);
    expect(nodesWithClass(document, "dcat:Dataset").length).toBe(tableNames.length);
    expect(nodesWithClass(document, "dcat:Distribution").length).toBe(2 * tableNames.length + 1);
  });

  it("links to files that exist", () => {
    const files = new Set(filesIn(site.folder));
    const urls = nodesWithClass(json<Node>("dcat.jsonld"), "dcat:Distribution").map(
      (node) => (node["dcat:downloadURL"] as { "@id": string })["@id"],
    );
    expect(urls.filter((url) => !files.has(new URL(url).pathname.slice(1)))).toEqual([]);
  });
});

describe("publication.json", () => {
  it("holds its number, the number before it and the number of rows", () => {
    expect(json("publication.json")).toMatchObject({
      contract: 1,
      nummer: 2,
      peildatum: "2026-10-31",
      vorige: { nummer: 1, peildatum: "2023-12-31" },
      fictief: true,
      aantal_rijen: Object.fromEntries(tableNames.map((name) => [name, csvRows(name).length])),
      aantal_wijzigingen: site.publication.changes.length,
    });
  });
});

describe("/data/", () => {
  it("explains every column and every code that the files hold", () => {
    const page = readPage(site.folder, "data/index.html");
    const words = new Set(byTag(page, "code").map(textContent));
    const fields = dataPackage().resources.flatMap(({ schema }) => schema.fields);
    const unexplained = fields.flatMap(({ name, constraints }) => [name, ...(constraints.enum ?? [])]);
    expect(unexplained.filter((word) => !words.has(word))).toEqual([]);
  });
});

describe("structured data", () => {
  it("is JSON on its page, and never a rating", () => {
    const documents = [...structuredData()];
    expect(documents.length).toBeGreaterThan(site.publication.register.records.locations.length);
    const problems = documents.flatMap(({ path, text }) => {
      const found = JSON.stringify(JSON.parse(text)).match(/rating|review/i);
      return found ? [`${path}: ${found[0]}`] : [];
    });
    expect(problems).toEqual([]);
  });

  it("describes each location as ChildCare, and its licence where one holds", () => {
    const { locations } = site.publication.register.records;
    for (const location of locations) {
      const graph = graphOf(location.id);
      const [childCare, permit] = graph;
      expect(childCare).toMatchObject({ "@type": "ChildCare", name: location.name });
      const isHeld = location.licence.state === "vergund" && location.careType !== "buitenschools";
      expect(permit?.["@type"]).toBe(isHeld ? "GovernmentPermit" : undefined);
    }
  });

  it("has no street, phone or point of a private home (P7)", () => {
    const homes = site.publication.register.records.locations.filter(({ isPrivateHome }) => isPrivateHome);
    expect(homes.length).toBeGreaterThan(0);
    for (const { id } of homes) {
      expect(JSON.stringify(graphOf(id))).not.toMatch(/streetAddress|telephone|email|sameAs|geo"/);
    }
  });

  function* structuredData(): Generator<{ path: string; text: string }> {
    for (const file of filesIn(site.folder).filter((name) => name.endsWith(".html"))) {
      const page = readPage(site.folder, file);
      for (const script of byTag(page, "script")) {
        if (attribute(script, "type") === "application/ld+json")
          yield { path: page.path, text: textContent(script) };
      }
    }
  }

  function graphOf(id: string): Node[] {
    const page = readPage(site.folder, `${locationUrl(id).slice(1)}index.html`);
    const script = byTag(page, "script").find((one) => attribute(one, "type") === "application/ld+json");
    if (!script) throw new Error(`${page.path} has no structured data.`);
    return (JSON.parse(textContent(script)) as { "@graph": Node[] })["@graph"];
  }
});

describe("every page", () => {
  it("can be shared: title, address, site and image", () => {
    const wanted = ["og:title", "og:description", "og:site_name", "og:image", "og:url"];
    const problems = filesIn(site.folder)
      .filter((file) => file.endsWith(".html") && file !== "404.html")
      .flatMap((file) => {
        const metas = byTag(readPage(site.folder, file), "meta");
        const given = new Set(
          metas.filter((meta) => attribute(meta, "content")).map((meta) => attribute(meta, "property")),
        );
        return wanted.filter((property) => !given.has(property)).map((property) => `${file}: ${property}`);
      });
    expect(problems).toEqual([]);
  });

  it("of a location has an anchor for each report, trajectory and step", () => {
    const { reports, trajectories } = site.publication.register.records;
    const idsOf = (locationId: string): Set<string | null> =>
      new Set(
        readPage(site.folder, `locatie/${locationId}/index.html`).elements.map((element) =>
          attribute(element, "id"),
        ),
      );
    expect(Math.min(reports.length, trajectories.length)).toBeGreaterThan(0);
    const missing = [
      ...reports.map(({ id, locationId }) => [locationId, anchor("rapport", id)] as const),
      ...trajectories.flatMap(({ id, locationId, steps }) => [
        [locationId, anchor("traject", id)] as const,
        ...steps.map((step) => [locationId, anchor("stap", step.id)] as const),
      ]),
    ].filter(([locationId, id]) => !idsOf(locationId).has(id));
    expect(missing).toEqual([]);
  });
});
