import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { parseChangeLog } from "../../src/alerts/publications/change-log.ts";
import { publicationReader } from "../../src/alerts/publications/reader.ts";
import { openSource } from "../../src/alerts/publications/source.ts";
import { parseSubjects } from "../../src/alerts/subscriptions/subjects.ts";
import { publicationFolder } from "./lying-publication.ts";
import { event, writePublicationFiles } from "./scenario.ts";
import { makeTestFolder } from "./service-process.ts";

const limits = { bytes: 2_000, milliseconds: 2_000 };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Starts a server with this answer, and returns its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/portal`;
}

it("reads below the configured address, and follows redirects within its origin", async () => {
  const url = await serve((request, response) => {
    if (request.url === "/portal/data/a.json") response.writeHead(302, { location: "/elsewhere" }).end();
    else response.end(request.url);
  });
  expect(await openSource(url, limits)("data/a.json")).toBe("/elsewhere");
  expect(await openSource(`${url}/`, limits)("data/b.json")).toBe("/portal/data/b.json");
});

it("asks no other machine, wherever it is redirected", async () => {
  let asked = 0;
  const inside = await serve((_request, response) => {
    asked += 1;
    response.end("secret");
  });
  for (const location of [
    inside,
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
    "//localhost/",
  ]) {
    const url = await serve((_request, response) => response.writeHead(302, { location }).end());
    await expect(openSource(url, limits)("data/a.json")).rejects.toThrow("only");
  }
  expect(asked).toBe(0);
  expect(() => openSource("file:///etc")).toThrow("not from file:");
});

it("refuses redirects in a circle, errors, files that are too large and answers that are too slow", async () => {
  const circle = await serve((_request, response) => response.writeHead(302, { location: "/again" }).end());
  await expect(openSource(circle, limits)("a")).rejects.toThrow("more than 3 times");
  const error = await serve((_request, response) => response.writeHead(500).end());
  await expect(openSource(error, limits)("a")).rejects.toThrow("answers 500");
  const large = await serve((_request, response) => response.end("x".repeat(3_000)));
  await expect(openSource(large, limits)("a")).rejects.toThrow("larger than 2000");
  const slow = await serve((_request, response) => {
    response.write("{");
  });
  await expect(openSource(slow, limits)("a")).rejects.toThrow(/timeout/i);
});

it("reads a folder, and reads the log again only when the publication changed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "alerts-source-"));
  try {
    writePublicationFiles(folder, 1, []);
    const asked: string[] = [];
    const source = openSource(folder);
    const read = publicationReader((path) => {
      asked.push(path);
      return source(path);
    });
    expect((await read()).log.publicatie).toBe(1);
    await read();
    writePublicationFiles(folder, 2, [event("R1")]);
    expect([...(await read()).eventById.keys()]).toEqual(["rapport_gepubliceerd/R1"]);
    expect(asked.filter((path) => path.endsWith("wijzigingen.json"))).toHaveLength(2);
    mkdirSync(join(folder, "data/v1"), { recursive: true });
    writeFileSync(
      join(folder, "data/v1/publication.json"),
      '{"contract":1,"nummer":3,"peildatum":"2026-10-31"}',
    );
    await expect(read()).rejects.toThrow("of publication 3");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("reads only files of the folder itself, and none without an end", async () => {
  const { folder, remove } = makeTestFolder("alerts-lying");
  const lying = publicationFolder(folder, { "data/a.json": "{}", "data/b.json": "{}" });
  try {
    const read = openSource(folder, limits);
    const expected = {
      pipe: "is no file",
      folder: "is no file",
      "link out": "leads out",
      "link to zeros": "leads out",
      "link to itself": "ELOOP",
      missing: "ENOENT",
      terabyte: "larger than 2000",
      growing: "larger than 2000",
    };
    for (const [lie, message] of Object.entries(expected)) {
      lying.lie("data/a.json", lie, "");
      if (lie === "growing") await pause(20);
      await expect(read("data/a.json"), lie).rejects.toThrow(message);
      expect(await read("data/b.json")).toBe("{}");
    }
    // The location is a link to the publication that is current.
    symlinkSync(folder, `${folder}-current`);
    expect(await openSource(`${folder}-current`, limits)("data/b.json")).toBe("{}");
  } finally {
    rmSync(`${folder}-current`, { force: true });
    await lying.close();
    remove();
  }
});

it("refuses what no database can hold, and a file of faults or values without end, in a few words", () => {
  const log = (rows: unknown[], publicatie = 2) =>
    JSON.stringify({ contract: 1, publicatie, peildatum: "2026-10-31", rijen: rows });
  for (const text of ["\0", "a\nb", "\uD800"]) {
    const place = { ...event("R1").locaties[0], gemeente_slug: text };
    const rows = [{ wijziging_id: text }, { nummer: text }, { locaties: [place] }];
    for (const row of rows)
      expect(() => parseChangeLog(log([{ ...event("R1"), ...row }]))).toThrow("not as it should be");
    expect(() => parseSubjects(subjectsWith(text))).toThrow("onderwerpen.json");
  }
  expect(() => parseChangeLog(log([], 2 ** 31))).toThrow("publicatie");
  const long = [
    log(Array(200_000).fill("a@b.example")),
    log([{ ...event("R1"), locaties: Array(200_000).fill({}) }]),
    `[${"[],".repeat(600_000)}[]]`,
  ];
  for (const text of long) {
    const began = process.threadCpuUsage();
    let message = "";
    try {
      parseChangeLog(text);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/^wijzigingen.json of the publication/);
    expect(message.length).toBeLessThan(500);
    expect(process.threadCpuUsage(began).user / 1_000).toBeLessThan(1_500);
  }
});

function subjectsWith(id: string): string {
  const onderwerpen = [{ soort: "gemeente", id, naam: "Gent" }];
  return JSON.stringify({ contract: 1, peildatum: "2026-10-31", fictief: true, onderwerpen });
}

it("keeps only the path of every link, accepts texts of any length, and refuses an event that occurs twice", () => {
  const log = (...events: unknown[]) =>
    JSON.stringify({ contract: 1, publicatie: 2, peildatum: "2026-10-31", rijen: events });
  expect(parseChangeLog(log(event("R1"))).rijen).toHaveLength(1);
  const urlOf = (url: string) => parseChangeLog(log({ ...event("R1"), url })).rijen[0]?.url;
  expect(urlOf("https://portaal.example/locatie/1/#traject-T1")).toBe("/locatie/1/#traject-T1");
  for (const url of ["https://evil.example/x", "//evil.example/x", "/\\evil.example/x"]) {
    expect(urlOf(url), url).toBe("/x");
  }
  expect(() => urlOf("javascript:alert(1)")).toThrow("url");
  const long = "naam ".repeat(10_000);
  expect(parseChangeLog(log({ ...event("R1"), titel: long, tekst: long })).rijen[0]?.titel).toBe(long);
  expect(() => parseChangeLog(log(event("R1"), event("R1")))).toThrow("same wijziging_id");
  expect(() => parseChangeLog("{")).toThrow("not JSON");
});
