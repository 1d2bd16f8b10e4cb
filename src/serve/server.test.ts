/** The built-in server over real connections: what it sends, what it keeps to itself, and how it follows a site. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultSettings } from "../domain/settings-schema.ts";
import { checkPortIsFree, startServer, type RunningServer } from "./server.ts";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
const published = join(folder, "published");
const current = join(published, "current");
const longText = "naam;straat\n".repeat(1000);

function writeSite(name: string, files: Record<string, string>): void {
  const all = { "index.html": `<h1>${name}</h1>`, "404.html": `<h1>niet in ${name}</h1>`, ...files };
  for (const [path, content] of Object.entries(all)) {
    const file = join(published, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Points `current` at a publication as publish does: by one rename. */
function makeCurrent(name: string): void {
  symlinkSync(name, `${current}.next`);
  renameSync(`${current}.next`, current);
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  text: string;
}

let server: RunningServer;

/** Sends a path as it stands, which fetch would tidy first. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port: server.port, host: "127.0.0.1", path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body,
          text: body.toString(),
        });
      });
    });
    asked.on("error", reject).end();
  });
}

beforeAll(async () => {
  writeSite("one", {
    "feed.xml": "<feed/>",
    "locatie/1/index.html": "<h1>Locatie</h1>",
    "locatie/a%23b/index.html": "<h1>Vreemd nummer</h1>",
    "locatie/1/feed.xml": "<feed/>",
    "data/v1/locaties.csv": longText,
    "data/v1/locaties.geojson": "{}",
    "data/v1/locaties.json": "{}",
    "data/v1/dcat.jsonld": "{}",
    "_astro/page.css": "p{}",
    "_astro/page.js": "",
    "favicon.svg": "<svg/>",
    "rapport.pdf": "%PDF",
    "pagefind/pagefind-worker.js": "",
    "pagefind/wasm.nl.pagefind": "",
    "pagefind/index/nl_1.pf_index": "",
    "zoeken/teksten/index/woorden/ab.json": "{}",
    ".well-known/security.txt": "Contact: mailto:a@b.example\n",
    ".geheim": "geheim",
    ".git/config": "geheim",
  });
  writeFileSync(join(published, "private-memory.json"), "geheim");
  mkdirSync(join(published, "one-more"));
  writeFileSync(join(published, "one-more/notes.txt"), "geheim");
  symlinkSync("../private-memory.json", join(published, "one/out.json"));
  symlinkSync("..", join(published, "one/up"));
  makeCurrent("one");
  server = await startServer({ site: current, port: 0, settings: defaultSettings });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe("types", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/feed.xml", "application/atom+xml; charset=utf-8"],
    ["/locatie/1/feed.xml", "application/atom+xml; charset=utf-8"],
    ["/data/v1/locaties.csv", "text/csv; charset=utf-8"],
    ["/data/v1/locaties.geojson", "application/geo+json"],
    ["/data/v1/locaties.json", "application/json; charset=utf-8"],
    ["/data/v1/dcat.jsonld", "application/ld+json"],
    ["/_astro/page.css", "text/css; charset=utf-8"],
    ["/_astro/page.js", "text/javascript; charset=utf-8"],
    ["/favicon.svg", "image/svg+xml"],
    ["/rapport.pdf", "application/pdf"],
    ["/pagefind/wasm.nl.pagefind", "application/octet-stream"],
    ["/pagefind/index/nl_1.pf_index", "application/octet-stream"],
    ["/.well-known/security.txt", "text/plain; charset=utf-8"],
  ])("of %s", async (path, type) => {
    const { status, headers } = await get(path);
    expect([status, headers["content-type"]]).toEqual([200, type]);
  });
});

describe("headers", () => {
  it("go with every answer", async () => {
    for (const answer of [
      await get("/"),
      await get("/weg/"),
      await get("/locatie/1"),
      await get("/", {}, "POST"),
    ]) {
      expect(answer.headers).toMatchObject({
        "cache-control": "no-cache",
        "content-security-policy": "frame-ancestors 'none'",
        "permissions-policy": expect.stringContaining("camera=()") as string,
        "referrer-policy": "strict-origin-when-cross-origin",
        "strict-transport-security": "max-age=31536000",
        "x-content-type-options": "nosniff",
      });
    }
  });

  it("let only files with a hash in their name be kept unasked", async () => {
    const keptAs = async (path: string): Promise<string | undefined> =>
      (await get(path)).headers["cache-control"];
    expect(await keptAs("/_astro/page.css")).toBe("public, max-age=31536000, immutable");
    expect(await keptAs("/_astro/gone.css")).toBe("no-cache");
    for (const path of [
      "/data/v1/locaties.csv",
      "/pagefind/wasm.nl.pagefind",
      "/zoeken/teksten/index/woorden/ab.json",
    ]) {
      expect(await keptAs(path), path).toBe("no-cache");
    }
  });

  it("allow compiled code in the worker of the search alone", async () => {
    const policyOf = async (path: string): Promise<string> =>
      (await get(path)).headers["content-security-policy"] ?? "";
    expect(await policyOf("/pagefind/pagefind-worker.js")).toContain("'wasm-unsafe-eval'");
    expect(await policyOf("/_astro/page.js")).not.toContain("unsafe");
  });

  it("keep search engines out of the texts where the search holds closed trajectories", async () => {
    const settings = { policy: { ...defaultSettings.policy, searchClosedTrajectories: true } };
    const path = "/zoeken/teksten/index/woorden/ab.json";
    expect((await get(path)).headers["x-robots-tag"]).toBeUndefined();
    const other = await startServer({ site: current, port: 0, settings });
    const answer = await fetch(`http://127.0.0.1:${other.port}${path}`);
    await other.stop();
    expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  });
});

describe("what a browser asks for", () => {
  it("is compressed where it can be", async () => {
    const path = "/data/v1/locaties.csv";
    const plain = await get(path);
    const gzipped = await get(path, { "Accept-Encoding": "gzip" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.text).toBe(longText);
    expect(gzipped.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(gunzipSync(gzipped.body).toString()).toBe(longText);
    expect((await get(path, { "Accept-Encoding": "gzip, br" })).headers["content-encoding"]).toBe("br");
  });

  it("is not sent again when it has not changed, compressed or not", async () => {
    for (const headers of [{ "Accept-Encoding": "identity" }, { "Accept-Encoding": "gzip" }]) {
      const tag = (await get("/data/v1/locaties.csv", headers)).headers["etag"] ?? "";
      const again = await get("/data/v1/locaties.csv", { ...headers, "If-None-Match": `"x", ${tag}` });
      expect([again.status, again.text, again.headers["etag"]]).toEqual([304, "", tag]);
      expect(again.headers["cache-control"]).toBe("no-cache");
    }
  });

  it("is sent again when it has changed, though length and time of the file are the same", async () => {
    const file = join(published, "one/changing.txt");
    const write = (text: string): void => {
      writeFileSync(file, text);
      utimesSync(file, 0, 0);
    };
    write("eerst");
    const tag = (await get("/changing.txt")).headers["etag"] ?? "";
    await new Promise((resolve) => setTimeout(resolve, 20));
    write("later");
    const again = await get("/changing.txt", { "If-None-Match": tag });
    expect([again.status, again.text]).toEqual([200, "later"]);
  });

  it("comes without a body for HEAD, with the same headers", async () => {
    const whole = await get("/data/v1/locaties.csv");
    const head = await get("/data/v1/locaties.csv", {}, "HEAD");
    expect(head.text).toBe("");
    expect({ ...head.headers, date: "" }).toEqual({ ...whole.headers, date: "" });
    expect((await get("/weg/", {}, "HEAD")).status).toBe(404);
  });

  it.each([
    ["bytes=0-3", 206, "naam", "bytes 0-3/12000"],
    ["bytes=0-4999", 206, longText.slice(0, 5000), "bytes 0-4999/12000"],
    ["bytes=-7", 206, "straat\n", "bytes 11993-11999/12000"],
    ["bytes=11995-", 206, "raat\n", "bytes 11995-11999/12000"],
    ["bytes=20000-", 416, undefined, "bytes */12000"],
    ["nonsense", 200, longText, undefined],
  ])("comes in part for the range %s", async (range, status, text, contentRange) => {
    const answer = await get("/data/v1/locaties.csv", {
      Range: range,
      "Accept-Encoding": "gzip, identity;q=0.5",
    });
    expect([answer.status, answer.headers["content-range"]]).toEqual([status, contentRange]);
    if (status === 206) expect([answer.text, answer.headers["content-encoding"]]).toEqual([text, undefined]);
  });

  it("has a slash at the end of a folder, with its query, and never another host", async () => {
    const locationOf = async (path: string): Promise<unknown[]> => {
      const { status, headers } = await get(path);
      return [status, headers["location"]];
    };
    expect(await locationOf("/locatie/1?a=b")).toEqual([301, "/locatie/1/?a=b"]);
    expect(await locationOf("//locatie/1")).toEqual([301, "/locatie/1/"]);
    expect(await locationOf("/locatie/a%2523b")).toEqual([301, "/locatie/a%2523b/"]);
    expect((await get("/locatie/a%2523b/")).text).toContain("Vreemd nummer");
  });

  it("is only read", async () => {
    const { status, headers } = await get("/", {}, "POST");
    expect([status, headers["allow"]]).toEqual([405, "GET, HEAD"]);
  });
});

describe("what is not there", () => {
  it.each([
    "/weg",
    "/weg/",
    "/locatie/1/index.htm",
    "/feed.xml/",
    "/data/",
    "/%",
    "/%00",
    "/_astro/",
    "/.geheim",
    "/.git/config",
    "/%2egeheim",
    "/out.json",
    "/up/",
    "/up/private-memory.json",
    "/../private-memory.json",
    "/..%2fprivate-memory.json",
    "/%2e%2e/private-memory.json",
    "/%2e%2e%2fone-more%2fnotes.txt",
    "/../one-more/notes.txt",
    "/locatie/../../private-memory.json",
    "/..%5cprivate-memory.json",
    "/.well-known/../../private-memory.json",
    "/.well-known/..%2f..%2fprivate-memory.json",
    "/.well-known/.geheim",
    "http://127.0.0.1/../private-memory.json",
  ])("%s has the page for errors", async (path) => {
    const { status, headers, text } = await get(path);
    expect([status, headers["content-type"], text]).toEqual([
      404,
      "text/html; charset=utf-8",
      "<h1>niet in one</h1>",
    ]);
  });
});

describe("a site that changes", () => {
  it("is followed to another publication, back, and through a time without one", async () => {
    writeSite("two", { "new.html": "nieuw" });
    const before = (await get("/")).headers["etag"] ?? "";
    makeCurrent("two");
    expect((await get("/", { "If-None-Match": before })).text).toBe("<h1>two</h1>");
    expect((await get("/new.html")).text).toBe("nieuw");
    expect((await get("/feed.xml")).text).toBe("<h1>niet in two</h1>");
    rmSync(join(published, "two"), { recursive: true });
    expect((await get("/")).status).toBe(503);
    makeCurrent("one");
    expect((await get("/")).text).toBe("<h1>one</h1>");
  });
});

describe("a start that can't be", () => {
  const start = (site: string, port = 0): Promise<unknown> =>
    startServer({ site, port, settings: defaultSettings });

  it.each([
    ["a folder that is not there", () => join(folder, "nowhere"), /There is no folder .*nowhere/],
    ["a file", () => join(published, "private-memory.json"), /is a file/],
    ["a folder without a site", () => join(published, "one-more"), /is no site, for it has no index\.html/],
    ["the folder of publications", () => published, /Its current publication is .*current: name that one/],
  ])("is told of: %s", async (_what, site, message) => {
    await expect(start(site())).rejects.toThrow(message);
  });

  it("is told of: a port that is taken", async () => {
    const other = createServer().listen(0);
    const { port } = other.address() as AddressInfo;
    await expect(start(current, port)).rejects.toThrow(`Port ${port} is taken by another program`);
    await expect(checkPortIsFree(port)).rejects.toThrow(`Port ${port} is taken`);
    await new Promise((resolve) => other.close(resolve));
    await checkPortIsFree(port);
  });
});

describe("a file that is kept compressed", () => {
  const page = "<p>Kinderopvang</p>".repeat(200);

  it("is sent like one that is not kept: the same headers, tag and content", async () => {
    writeSite("kept", { "locatie/2/index.html": page });
    makeCurrent("kept");
    const kept = await get("/locatie/2/", { "Accept-Encoding": "gzip" });
    const other = await get("/locatie/2/", { "Accept-Encoding": "gzip;q=1" });
    for (const answer of [kept, other]) expect(gunzipSync(answer.body).toString()).toBe(page);
    const { "content-length": length, connection: _closed, ...headers } = kept.headers;
    expect(Number(length)).toBe(kept.body.length);
    expect(other.headers).toMatchObject({ ...headers, date: expect.any(String) as string });
    const again = await get("/locatie/2/", {
      "Accept-Encoding": "gzip",
      "If-None-Match": kept.headers["etag"] ?? "",
    });
    expect(again.status).toBe(304);
  });

  it("may be one of the largest tables, which takes longest to compress", async () => {
    writeSite("kept", { "data/v1/stappen.json": JSON.stringify(longText.repeat(200)) });
    makeCurrent("kept");
    const { headers, body } = await get("/data/v1/stappen.json", { "Accept-Encoding": "br" });
    // What is compressed while it is sent has no length yet.
    expect(Number(headers["content-length"])).toBe(body.length);
  });

  it("is read anew once it has changed, and never after it is gone", async () => {
    const ask = (): Promise<Answer> => get("/locatie/2/", { "Accept-Encoding": "gzip" });
    await ask();
    writeSite("kept", { "locatie/2/index.html": page.replaceAll("opvang", "gaarde") });
    expect(gunzipSync((await ask()).body).toString()).toContain("Kindergaarde");
    rmSync(join(published, "kept/locatie/2"), { recursive: true });
    expect((await ask()).status).toBe(404);
    makeCurrent("one");
  });
});
