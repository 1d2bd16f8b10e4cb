/** What other web servers are told equals what the built-in one does; nginx and Caddy prove it where they are installed. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../tests/free-port.ts";
import { defaultSettings } from "../domain/settings-schema.ts";
import { configurationFor, type WebServer } from "./configurations.ts";
import { siteHeaders } from "./headers.ts";
import { startServer } from "./server.ts";

const folder = mkdtempSync(join(tmpdir(), "configurations-"));
const site = join(folder, "published/current");
const settings = { policy: { ...defaultSettings.policy, searchClosedTrajectories: true } };
const headers = siteHeaders(settings);

const files: Record<string, string> = {
  "index.html": "<h1>Start</h1>",
  "404.html": "<h1>Niet gevonden</h1>",
  "locatie/1/index.html": "<h1>Locatie</h1>",
  "locatie/1/feed.xml": "<feed/>",
  "feed.xml": "<feed/>",
  "data/v1/locaties.csv": "naam;straat\n".repeat(1000),
  "data/v1/locaties.geojson": "{}",
  "data/v1/dcat.jsonld": "{}",
  "data/v1/locaties.json": "{}",
  "_astro/page.css": "p{}",
  "pagefind/pagefind-worker.js": "",
  "pagefind/wasm.nl.pagefind": "",
  "zoeken/teksten/index/ab.json": "{}",
  ".well-known/security.txt": "Contact: mailto:a@b.example\n",
  ".geheim": "geheim",
};

const compared = [
  ...Object.keys(headers.everywhere).map((name) => name.toLowerCase()),
  "x-robots-tag",
  "content-type",
];

/** Returns the status and the headers that this module decides, for paths that are there and that are not. */
async function answersOf(port: number): Promise<Record<string, unknown>> {
  const there = Object.keys(files).map((file) => `/${file.replace(/index\.html$/, "")}`);
  const paths = [...there, "/data/", "/weg/", "/_astro/weg.css", "/weg.csv", "/weg/feed.xml"];
  const answers: Record<string, unknown> = {};
  for (const path of paths) {
    const { status, headers: sent } = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" });
    answers[path] = {
      status,
      ...Object.fromEntries(compared.map((name) => [name, tidied(sent.get(name))])),
    };
  }
  return answers;
}

/** Sees what holds for both servers besides headers: folders lead to their slash, text is compressed and revalidated. */
async function checkManners(port: number): Promise<void> {
  const address = (path: string): string => `http://127.0.0.1:${port}${path}`;
  const folderAnswer = await fetch(address("/locatie/1"), { redirect: "manual" });
  expect([301, 308]).toContain(folderAnswer.status);
  expect(folderAnswer.headers.get("location")).toBe("/locatie/1/");
  const csv = await fetch(address("/data/v1/locaties.csv"));
  expect(csv.headers.get("content-encoding")).toBe("gzip");
  const headersOfAgain = { "If-None-Match": csv.headers.get("etag") ?? "" };
  expect((await fetch(csv.url, { headers: headersOfAgain })).status).toBe(304);
}

/** Forgives the two names of scripts and how a character set is spelled. */
function tidied(value: string | null): string | undefined {
  return value?.replace("application/javascript", "text/javascript").toLowerCase();
}

function isInstalled(program: string, argument: string): boolean {
  return spawnSync(program, [argument]).error === undefined;
}

/** Runs a web server while `use` asks it things. */
async function whileRunning(
  program: string,
  programArguments: readonly string[],
  port: number,
  use: () => Promise<void>,
): Promise<void> {
  const child = spawn(program, programArguments, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: folder },
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  try {
    await answering(child, port, () => said);
    await use();
  } finally {
    const ended = new Promise((resolve) => child.once("close", resolve));
    if (child.exitCode === null && child.kill("SIGTERM")) await ended;
  }
}

async function answering(child: ChildProcess, port: number, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said()}`);
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server does not answer: ${said()}`);
}

let expected: Record<string, unknown>;

beforeAll(async () => {
  const publication = join(folder, "published/publicatie-0001");
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(publication, path)), { recursive: true });
    writeFileSync(join(publication, path), content);
  }
  symlinkSync("publicatie-0001", site);
  symlinkSync("../../secret.txt", join(site, "secret.txt"));
  writeFileSync(join(folder, "secret.txt"), "geheim");
  const own = await startServer({ site, port: 0, settings });
  expected = await answersOf(own.port);
  await own.stop();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function configuration(server: WebServer, host = "localhost"): string {
  return configurationFor(server, headers, { host, folder: site });
}

it.skipIf(!isInstalled("nginx", "-v"))("nginx sends what the built-in server sends", async () => {
  const port = await freePort();
  const file = join(folder, "nginx.conf");
  const own = configuration("nginx").replace("listen 80;", `listen 127.0.0.1:${port};`);
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${folder}/nginx.pid; error_log stderr;\nevents {}\n` +
      `http { include /etc/nginx/mime.types; access_log off; ${paths.join(" ")}\n${own} }`,
  );
  await whileRunning("nginx", ["-c", file], port, async () => {
    expect(await answersOf(port)).toEqual(expected);
    await checkManners(port);
    expect((await fetch(`http://127.0.0.1:${port}/secret.txt`)).status).toBe(404);
  });
});

it.skipIf(!isInstalled("caddy", "version"))("Caddy sends what the built-in server sends", async () => {
  const port = await freePort();
  const file = join(folder, "Caddyfile");
  writeFileSync(file, `{\n\tadmin off\n}\n${configuration("caddy", `http://127.0.0.1:${port}`)}`);
  await whileRunning("caddy", ["run", "--config", file, "--adapter", "caddyfile"], port, async () => {
    expect(await answersOf(port)).toEqual(expected);
    await checkManners(port);
  });
});

describe("the file of static hosts", () => {
  const lines = configuration("netlify").split("\n");

  it("has each header of each place, and leaves caching in general to the host", () => {
    const { "Cache-Control": _left, ...general } = headers.everywhere;
    for (const { path, headers: own } of [{ path: "/", headers: general }, ...headers.rules]) {
      const start = lines.indexOf(path.endsWith("/") ? `${path}*` : path);
      expect(start, path).toBeGreaterThanOrEqual(0);
      const block = lines.slice(start + 1, lines.indexOf("", start));
      expect(block).toEqual(Object.entries(own).map(([name, value]) => `  ${name}: ${value}`));
    }
    expect(lines).not.toContain("  Cache-Control: no-cache");
  });
});
