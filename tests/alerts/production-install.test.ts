/**
 * What an operator installs: `npm ci --omit=dev` in an empty folder, outside of this project and of its packages. It
 * checks, publishes and serves a site, and its alert service hands a mail to a mail server that it shares no file with.
 * It downloads packages, so it runs by `npm run test:long -- production-install` alone.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ownEnvironment, root } from "../site-build.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { startMailServer, type MailServer } from "./mail-server.ts";
import { freePort } from "./service-process.ts";

/** A bill of materials, as far as the formats that npm writes name packages. */
const named = z.array(z.object({ name: z.string() })).optional();
const bill = z.object({ components: named, packages: named });

const isLongRun = process.env["PRODUCTION_INSTALL"] !== undefined;

describe.skipIf(!isLongRun)(
  "an installation without the packages of development",
  { timeout: 300_000 },
  () => {
    const folder = isLongRun ? temporaryFolder("production-install") : "";
    const app = join(folder, "app");
    const published = join(folder, "published");
    const processes: ChildProcess[] = [];
    let mail: MailServer;

    /** Runs a command in the installation, which finds its own packages first and no others. */
    function run(command: string, ...words: string[]): string {
      return execFileSync(command, words, { cwd: app, env: cleanEnvironment(), encoding: "utf8" });
    }

    /** Starts a command of the portal that goes on, and waits until its address answers. */
    async function start(
      words: string[],
      url: string,
      environment: Record<string, string> = {},
    ): Promise<void> {
      const child = spawn(join(app, "node_modules/.bin/node"), ["bin/portal.ts", ...words], {
        cwd: app,
        env: { ...cleanEnvironment(), ...environment },
        stdio: ["ignore", "ignore", "inherit"],
      });
      processes.push(child);
      for (let tries = 0; tries < 300; tries++) {
        if (child.exitCode !== null) throw new Error(`${words[0] ?? ""} ended with ${child.exitCode}`);
        if (await fetch(url).catch(() => null)) return;
        await pause(100);
      }
      throw new Error(`${url} does not answer`);
    }

    beforeAll(async () => {
      const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
        cwd: root,
        encoding: "utf8",
      });
      for (const file of files.split("\0").filter((path) => path !== "" && existsSync(join(root, path)))) {
        cpSync(join(root, file), join(app, file));
      }
      run("npm", "ci", "--omit=dev");
      mail = await startMailServer();
    }, 600_000);

    afterAll(async () => {
      for (const child of processes) child.kill("SIGTERM");
      await mail.close();
    });

    it("has no package of development", () => {
      for (const name of ["vitest", "typescript", "smtp-server", "playwright-core"]) {
        expect(existsSync(join(app, "node_modules", name)), name).toBe(false);
      }
    });

    it("lists all that it is made of, in both formats", () => {
      const lock = JSON.parse(readFileSync(join(app, "node_modules/.package-lock.json"), "utf8")) as {
        packages: object;
      };
      const installed = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ""));
      run("npm", "pkg", "delete", "devDependencies");
      for (const format of ["cyclonedx", "spdx"]) {
        const list = bill.parse(JSON.parse(run("npm", "sbom", "--sbom-format", format)));
        const names = (list.components ?? list.packages ?? []).map(({ name }) => name);
        expect(names, format).toContain("nodemailer");
        expect([...new Set(installed)].filter((name) => !names.includes(name))).toEqual([]);
        expect(names, format).not.toContain("smtp-server");
      }
    });

    it("checks, publishes, verifies and serves a site", async () => {
      run("npm", "run", "portal", "--", "sample", join(folder, "export"), "--small");
      expect(run("npm", "run", "portal", "--", "check", join(folder, "export"))).toContain(
        "The export can be used.",
      );
      run("npm", "run", "portal", "--", "publish", join(folder, "export"), "--to", published);
      run("npm", "run", "portal", "--", "verify", join(published, "current"));
      expect(run("npm", "run", "portal", "--", "headers", "--for", "nginx")).toContain("add_header");
      const url = `http://localhost:${await freePort()}/`;
      await start(["serve", join(published, "current"), "--port", new URL(url).port], url);
      expect(await (await fetch(url)).text()).toContain('<html lang="nl"');
    });

    it("hands the mail of the alert service to a mail server", async () => {
      const port = String(await freePort());
      const url = `http://127.0.0.1:${port}`;
      await start(["alerts"], `${url}/health`, {
        ALERTS_SMTP_URL: mail.url,
        ALERTS_FROM: "meldingen@voorbeeld.example",
        ALERTS_PUBLICATION: join(published, "current"),
        ALERTS_DATABASE_URL: `sqlite:${join(folder, "alerts.sqlite")}`,
        ALERTS_SECRET: "a secret of thirty-two characters",
        ALERTS_PUBLIC_URL: url,
        ALERTS_PORT: port,
      });
      const body = new URLSearchParams({ email: "ouder@voorbeeld.example", soort: "gemeente", id: "gent" });
      // The first look at the publication tells the service what can be followed.
      await expect.poll(async () => (await fetch(`${url}/health`)).status, { timeout: 20_000 }).toBe(200);
      expect((await fetch(`${url}/inschrijven`, { method: "POST", body })).status).toBe(200);
      await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(1);
      expect(mail.received[0]?.to).toBe("ouder@voorbeeld.example");
      const [parsed] = await mail.parsed();
      expect(parsed?.text).toContain(`${url}/`);
    });
  },
);

/** The environment without the packages of this project, which npm puts before all others in the path. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const environment = Object.entries(ownEnvironment()).filter(([name]) => !/^(?:npm_|NODE_PATH$)/.test(name));
  const path = (process.env["PATH"] ?? "").split(":").filter((one) => !one.startsWith(root));
  return { ...Object.fromEntries(environment), PATH: path.join(":") };
}
