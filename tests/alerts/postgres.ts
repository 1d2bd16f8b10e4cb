/** A real PostgreSQL for the tests, out of a package. */
import { spawn, type ChildProcess } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../free-port.ts";

export interface Postgres {
  url: string;
  stop(): Promise<void>;
}

/** The user without rights on every Unix. */
const nobody = 65_534;

/** Starts PostgreSQL, as an unprivileged user if we are root; returns the reason when it can't run. */
export async function startPostgres(): Promise<Postgres | string> {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, nobody, nobody);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [join(import.meta.dirname, "postgres-server.ts"), folder, String(port)],
    {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, HOME: folder },
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    },
  );
  const failure = await whenReady(server);
  if (failure !== null) {
    rmSync(folder, { recursive: true, force: true });
    return failure;
  }
  return {
    url: `postgres://alerts:alerts@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.stdin?.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves to null once the server is ready, or to its last output if it ended before. */
async function whenReady(server: ChildProcess): Promise<string | null> {
  let output = "";
  server.stderr?.on("data", (text: Buffer) => (output += text.toString()));
  return await new Promise((resolve) => {
    server.stdout?.on("data", (text: Buffer) => {
      if (text.includes("ready")) resolve(null);
    });
    server.once("exit", () => {
      resolve(output.trim().split("\n").slice(-3).join(" ") || "it ended without a word");
    });
  });
}
