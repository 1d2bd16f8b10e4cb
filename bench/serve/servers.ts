/** Web servers in a process of their own, on the same site, with what they take of the machine. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaultSettings } from "../../src/domain/settings-schema.ts";
import { configurationFor } from "../../src/serve/configurations.ts";
import { siteHeaders } from "../../src/serve/headers.ts";
import { freePort } from "../../tests/free-port.ts";

export interface ServerProcess {
  name: string;
  baseUrl: string;
  /** The processor time that it took so far, in seconds. */
  cpuSeconds: () => number;
  megabytes: () => number;
  stop: () => Promise<void>;
}

const root = join(import.meta.dirname, "../..");

/** Starts the built-in server as its command does. */
export async function startBuiltIn(site: string): Promise<ServerProcess> {
  const port = await freePort();
  const program = [join(root, "bin/portal.ts"), "serve", site, "--port", String(port)];
  return startProcess("built-in", process.execPath, program, port);
}

/** Starts nginx with the configuration that `portal headers` prints; null where it is not installed. */
export async function startNginx(site: string, folder: string): Promise<ServerProcess | null> {
  if (spawnSync("nginx", ["-v"]).error !== undefined) return null;
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const headers = siteHeaders(defaultSettings);
  const server = configurationFor("nginx", headers, { host: "localhost", folder: site });
  const file = join(folder, "nginx.conf");
  // One process, as the built-in server is one.
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${folder}/nginx.pid; error_log stderr;\n` +
      `events { worker_connections 4096; }\n` +
      `http { include /etc/nginx/mime.types; access_log off;\n` +
      `${server.replace("listen 80;", `listen 127.0.0.1:${port};`)} }`,
  );
  return startProcess("nginx", "nginx", ["-c", file], port);
}

async function startProcess(
  name: string,
  program: string,
  programArguments: readonly string[],
  port: number,
): Promise<ServerProcess> {
  const child = spawn(program, programArguments, { cwd: root, stdio: "ignore" });
  const baseUrl = `http://127.0.0.1:${port}`;
  await answering(child, name, baseUrl);
  return {
    name,
    baseUrl,
    cpuSeconds: () => cpuSecondsOf(child.pid ?? 0),
    megabytes: () => megabytesOf(child.pid ?? 0),
    stop: () => stopProcess(child),
  };
}

async function answering(child: ChildProcess, name: string, address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${name} ended before it answered.`);
    const answer = await fetch(address).catch(() => null);
    if (answer !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`${name} does not answer at ${address}.`);
}

async function stopProcess(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("close", resolve));
  if (child.exitCode === null && child.kill("SIGTERM")) await ended;
}

/** Linux counts the time of a process in hundredths of a second, behind its name in brackets. */
function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  const [user, system] = [fields[11], fields[12]].map(Number);
  return ((user ?? 0) + (system ?? 0)) / 100;
}

function megabytesOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
}
