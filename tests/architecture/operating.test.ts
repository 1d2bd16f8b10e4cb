/** What an operator copies from `deploy/` and docs/operating.md fits the program. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import operatorSettings from "../../deploy/portal.config.ts";
import { nodeFlags } from "../../src/alerts/node-flags.ts";
import { readAlertSettings } from "../../src/alerts/settings.ts";
import { settingsSchema } from "../../src/domain/settings-schema.ts";
import { readDocuments, rowsUnder } from "./docs/document.ts";
import { operatorCommands } from "./docs/operating.ts";
import { projectRoot } from "./imports.ts";

const units = ["portal-alerts.service", "portal-publish.service", "portal-publish.timer"];
const folder = mkdtempSync(join(tmpdir(), "operating-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function deployed(file: string): string {
  return readFileSync(join(projectRoot, "deploy", file), "utf8");
}

function isInstalled(program: string, ...words: string[]): boolean {
  return spawnSync(program, words).status === 0;
}

/** The variables of an env file, with a value for each secret that it leaves open. */
function variablesOf(file: string): Record<string, string> {
  const lines = [...deployed(file).matchAll(/^([A-Z_]+)=(.*)$/gm)];
  const secret = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  return Object.fromEntries(
    lines.map(([, name = "", value = ""]) => [name, value.replaceAll('"', "") || secret]),
  );
}

describe("the commands of docs/operating.md", () => {
  const [page] = readDocuments().filter(({ path }) => path === "docs/operating.md");
  const commands = page ? operatorCommands(page) : [];

  it("are run by a test, or of a program of which the page says where it was tried", () => {
    const others = commands.filter(({ isOwn }) => !isOwn).map(({ program }) => program);
    const told = rowsUnder(page?.text ?? "", "program").flatMap(([cell = ""]) => cell.match(/[\w-]+/g) ?? []);
    expect([...new Set(others)].filter((program) => !told.includes(program))).toEqual([]);
    expect(commands.filter(({ isOwn }) => isOwn).length).toBeGreaterThan(30);
  });

  it.each([
    ["    cd /a && npm ci", "npm", true],
    ["    A_B=/a C=d npm run portal -- alerts status", "npm", true],
    ["    secret=a_$(openssl rand) && sed -i s/a/b/ c", "sed", true],
    ["    systemctl daemon-reload", "systemctl", false],
  ])("are told apart: %s", (text, program, isOwn) => {
    expect(operatorCommands({ path: "docs/a.md", text })).toEqual([{ line: text.trim(), program, isOwn }]);
  });
});

describe("deploy/", () => {
  it.skipIf(!isInstalled("systemd-analyze", "--version"))("has units that systemd accepts", () => {
    mkdirSync(join(folder, "app/node_modules/.bin"), { recursive: true });
    writeFileSync(join(folder, "app/node_modules/.bin/node"), "", { mode: 0o755 });
    for (const unit of units)
      writeFileSync(join(folder, unit), deployed(unit).replaceAll("/srv/portal/app", join(folder, "app")));
    const paths = units.map((unit) => join(folder, unit));
    const { status, stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", ...paths], {
      encoding: "utf8",
    });
    expect(stderr.split("\n").filter((line) => line.includes(folder) || /^portal-/.test(line))).toEqual([]);
    expect(status).toBe(0);
  });

  it.skipIf(!isInstalled("nginx", "-v"))("has a proxy that nginx accepts", () => {
    const file = join(folder, "nginx.conf");
    const own = deployed("nginx-alerts.conf").replace("listen 80;", "listen 127.0.0.1:18765;");
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${join(folder, name)};`,
    );
    writeFileSync(
      file,
      `pid ${folder}/nginx.pid; error_log stderr;\nevents {}\nhttp {\n${paths.join("\n")}\n${own}\n}\n`,
    );
    execFileSync("nginx", ["-t", "-q", "-c", file], { stdio: "pipe" });
  });

  it("has a proxy that logs no path, since links hold tokens", () => {
    // On the level «error» nginx writes the request with each failure of the service.
    expect(deployed("nginx-alerts.conf")).toMatch(/^ {2}access_log off;\n {2}error_log stderr crit;$/m);
  });

  it("has settings that the programs accept, and the same name for the alerts everywhere", () => {
    const settings = settingsSchema.parse(operatorSettings);
    const alerts = readAlertSettings(variablesOf("alerts.env"), {
      ALERTS_PUBLIC_URL: settings.alertServiceUrl ?? "",
    });
    expect(variablesOf("publish.env")["ALERTS_HOOK_URL"]).toBe(
      `http://${alerts.host}:${alerts.port}/hooks/publication`,
    );
    expect(deployed("nginx-alerts.conf")).toContain(
      `server_name ${new URL(settings.alertServiceUrl ?? "").hostname};`,
    );
    expect(deployed("nginx-alerts.conf")).toContain(`proxy_pass http://${alerts.host}:${alerts.port};`);
  });

  it("has an image that copies what exists, runs without rights, and within the same memory", () => {
    const image = deployed("Dockerfile");
    const copied = [...image.matchAll(/^COPY --chown=\S+ (.*) \S+$/gm)].flatMap(([, files = ""]) =>
      files.split(" "),
    );
    expect(copied).toContain("package-lock.json");
    expect(copied.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
    expect(image).toMatch(/^USER 1000:1000$/m);
    const command = ["node", ...nodeFlags, "bin/portal.ts", "alerts"];
    expect(JSON.parse(/^CMD (.*)$/m.exec(image)?.[1] ?? "null")).toEqual(command);
    expect(deployed("portal-alerts.service")).toContain(`NODE_OPTIONS=${nodeFlags.join(" ")}"`);
  });
});
