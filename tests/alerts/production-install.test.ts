/**
 * What an operator does: docs/operating.md from its first command to its last, in an empty folder outside of this
 * project and of its packages, with `npm ci --omit=dev`. The paths of the page are moved into that folder, and the units
 * are started without systemd. It downloads packages, so it runs by `npm run test:long -- production-install` alone.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { operatorCommands } from "../architecture/docs/operating.ts";
import { freePort } from "../free-port.ts";
import { ownEnvironment, root } from "../site-build.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { startMailServer, type MailServer } from "./mail-server.ts";

const isLongRun = process.env["PRODUCTION_INSTALL"] !== undefined;

/** Both users of the page, where root runs the test: whoever has no rights on any Unix. */
const userId = process.getuid?.() === 0 ? 65_534 : (process.getuid?.() ?? 0);
const asUser = process.getuid?.() === 0 ? { uid: userId, gid: userId } : {};

/** A bill of materials, as far as the formats that npm writes name packages. */
const named = z.array(z.object({ name: z.string() })).optional();
const bill = z.object({ components: named, packages: named });

describe.skipIf(!isLongRun)("docs/operating.md", () => {
  const folder = isLongRun ? realpathSync(temporaryFolder("production-install")) : "";
  const app = join(folder, "srv/portal/app");
  const published = join(folder, "srv/portal/published");
  let mail: MailServer;
  let port: number;
  let service: ChildProcess | null = null;

  beforeAll(async () => {
    mail = await startMailServer();
    port = await freePort();
    for (const path of ["srv/portal/releases", "var/lib/alerts", "etc/nginx/conf.d", "etc/systemd/system"])
      mkdirSync(join(folder, path), { recursive: true });
    chmodSync(folder, 0o755);
    chownSync(join(folder, "var/lib/alerts"), userId, userId);
  });

  afterAll(async () => {
    service?.kill("SIGTERM");
    await mail.close();
  });

  /** What is set in the shell of the operator. */
  const shell: Record<string, string> = {};

  /** Moves the paths and the addresses of the page and of `deploy/` to those of this test. */
  function moved(text: string): string {
    return text
      .replaceAll(/(?<![\w/.])\/(?:srv\/portal|etc|var\/lib|backup)\b/g, (path) => folder + path)
      .replaceAll("127.0.0.1:4322", `127.0.0.1:${port}`)
      .replaceAll("chown portal:", `chown ${userId}:${userId}`)
      .replaceAll("chown -R portal:", `chown -R ${userId}:${userId}`)
      .replace(/smtp:.*/, mail.url);
  }

  /** Runs a line as a shell does; what fails in the middle of a pipe or of a list fails all of it. */
  function run(line: string, environment: Record<string, string> = {}, options: object = {}): string {
    return execFileSync("bash", ["-euo", "pipefail", "-c", moved(line)], {
      cwd: existsSync(app) ? app : folder,
      env: { ...cleanEnvironment(), ...shell, ...environment },
      encoding: "utf8",
      ...options,
    });
  }

  /** Copies the project as `git clone` would, with what is not committed yet. */
  function clone(line: string): void {
    const target = moved(line.split(" ").at(-1) ?? "");
    const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
    });
    for (const file of listed.split("\0").filter((path) => path !== "" && existsSync(join(root, path))))
      cpSync(join(root, file), join(target, file));
    for (const name of readdirSync(join(target, "deploy"))) {
      const file = join(target, "deploy", name);
      writeFileSync(file, moved(readFileSync(file, "utf8")));
    }
  }

  /** Does what systemd does with a unit: its command, with its environment, in its folder. */
  function commandOf(unit: string): { words: string[]; environment: Record<string, string> } {
    const text = readFileSync(join(folder, "etc/systemd/system", unit), "utf8");
    const fileName = /^EnvironmentFile=(.*)$/m.exec(text)?.[1] ?? "";
    const lines = [...readFileSync(fileName, "utf8").matchAll(/^([A-Z_]+)=(.*)$/gm)];
    const [, name = "", value = ""] = /^Environment="(\w+)=(.*)"$/m.exec(text) ?? [];
    return {
      words: (/^ExecStart=(.*)$/m.exec(text)?.[1] ?? "").split(" "),
      environment: {
        ...Object.fromEntries(lines.map(([, key = "", set = ""]) => [key, set.replaceAll('"', "")])),
        ...(name && { [name]: value }),
      },
    };
  }

  async function startAlerts(): Promise<void> {
    const { words, environment } = commandOf("portal-alerts.service");
    const [program = "", ...rest] = words;
    service = spawn(program, rest, {
      cwd: app,
      env: { ...cleanEnvironment(), ...environment, ALERTS_PORT: String(port) },
      stdio: ["ignore", "ignore", "inherit"],
      ...asUser,
    });
    for (let tries = 0; tries < 300; tries++) {
      if (service.exitCode !== null) throw new Error(`The service ended with ${service.exitCode}`);
      const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
      if (answer?.status === 200) return;
      await pause(100);
    }
    throw new Error("The service does not answer");
  }

  async function systemctl(line: string): Promise<void> {
    const isStop = line.includes(" stop ");
    if (line.includes("portal-alerts.service")) {
      const ended = service && new Promise((resolve) => service?.once("exit", resolve));
      service?.kill("SIGTERM");
      await ended;
      service = null;
      if (!isStop) await startAlerts();
    }
    if (!isStop && line.includes("portal-publish.service")) {
      const { words, environment } = commandOf("portal-publish.service");
      run(words.join(" "), environment, asUser);
    }
  }

  it("is right from its first command to its last", { timeout: 900_000 }, async () => {
    const text = readFileSync(join(root, "docs/operating.md"), "utf8");
    const database = `sqlite:${join(folder, "var/lib/alerts/alerts.sqlite")}`;
    for (const { line, program, isOwn } of operatorCommands({ path: "docs/operating.md", text })) {
      if (program === "git") clone(line);
      else if (program === "systemctl") await systemctl(line);
      else if (program === "export") Object.assign(shell, variableIn(moved(line)));
      else if (isOwn) run(line, line.endsWith("alerts status") ? { ALERTS_DATABASE_URL: database } : {});
    }
    expect(existsSync(join(app, "node_modules/vitest")), "packages of development").toBe(false);
    expect(readFileSync(join(published, "current/index.html"), "utf8")).toContain('<html lang="nl"');
    expect(run("cat /etc/nginx/conf.d/portal.conf")).toContain("server_name kinderopvang.example.org;");
  });

  it("gives a list of all that the program is made of, in both formats", () => {
    const lock = z
      .object({ packages: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(readFileSync(join(app, "node_modules/.package-lock.json"), "utf8")));
    const installed = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ""));
    for (const format of ["cdx", "spdx"]) {
      const file = join(folder, `srv/portal/kinderopvang-portal.${format}.json`);
      const list = bill.parse(JSON.parse(readFileSync(file, "utf8")));
      const names = (list.components ?? list.packages ?? []).map(({ name }) => name);
      expect(names, format).toContain("nodemailer");
      expect(
        installed.filter((name) => !names.includes(name)),
        format,
      ).toEqual([]);
      expect(names, format).not.toContain("smtp-server");
    }
  });

  it("leads to a service that hands mails to a mail server, and to a site that is served", async () => {
    const body = new URLSearchParams({ email: "ouder@voorbeeld.example", soort: "gemeente", id: "gent" });
    const answer = await fetch(`http://127.0.0.1:${port}/inschrijven`, { method: "POST", body });
    expect(answer.status).toBe(200);
    await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(1);
    expect(mail.received[0]?.to).toBe("ouder@voorbeeld.example");
    const [parsed] = await mail.parsed();
    expect(parsed?.text).toContain("https://meldingen.example.org/");
    const sitePort = await freePort();
    const words = ["bin/portal.ts", "serve", join(published, "current"), "--port", String(sitePort)];
    const server = spawn(join(app, "node_modules/.bin/node"), words, { cwd: app, env: cleanEnvironment() });
    try {
      const page = (): Promise<string> =>
        fetch(`http://localhost:${sitePort}/`).then(
          (response) => response.text(),
          () => "",
        );
      await expect.poll(page, { timeout: 20_000 }).toContain('<html lang="nl"');
    } finally {
      server.kill("SIGTERM");
    }
  });
});

function variableIn(line: string): Record<string, string> {
  const [, name = "", value = ""] = /^export (\w+)=(.*)$/.exec(line) ?? [];
  return { [name]: value };
}

/** The environment without the packages of this project, which npm puts before all others in the path. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const environment = Object.entries(ownEnvironment()).filter(([name]) => !/^(?:npm_|NODE_PATH$)/.test(name));
  const path = (process.env["PATH"] ?? "").split(":").filter((one) => !one.startsWith(root));
  return { ...Object.fromEntries(environment), PATH: path.join(":") };
}
