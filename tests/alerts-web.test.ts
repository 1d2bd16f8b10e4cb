/**
 * Tests alerts as a person uses them: the form on a page of the portal, the mails, the pages behind their links. The
 * service runs as in operation, as a process of its own, and sends to a real mail server.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { simpleParser, type ParsedMail } from "mailparser";
import type { Page } from "playwright-core";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, inject, it, vi } from "vitest";
import { alertSubjectsPath } from "../src/domain/alert-subjects-file.ts";
import type { ChangeRow } from "../src/domain/change-log-file.ts";
import { heardFocus, heardOn, treeProblems } from "./accessibility-tree.ts";
import { event, writePublicationFiles } from "./alerts/scenario.ts";
import { withPage, type PageOptions } from "./browser.ts";
import { siteRegister } from "./example-pages.ts";
import { freePort } from "./free-port.ts";
import { tabTo } from "./keyboard.ts";
import { root, testFolder } from "./site-build.ts";
import { tooWide } from "./too-wide.ts";

const folder = join(testFolder, "alerts-web");
const publication = join(folder, "publication");
/** The origin of the service in the pages of the test site. */
const serviceOrigin = "http://localhost:4322";
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

const mails: ParsedMail[] = [];
let mailServer: SMTPServer;
let service: ChildProcess;
let serviceUrl: string;
let logged = "";
let location: { id: string; name: string };

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  const { records } = await siteRegister();
  location =
    records.locations.find(({ licence }) => licence.state === "vergund") ?? expect.fail("no location");
  writePublication(1, []);
  mailServer = await startMailServer();
  serviceUrl = await startService((mailServer.server.address() as AddressInfo).port);
});

afterAll(async () => {
  service.kill();
  await new Promise<void>((resolve) => {
    mailServer.close(resolve);
  });
});

/** Writes the files that the service reads; the subjects that can be followed are those of the test site. */
function writePublication(number: number, changes: readonly ChangeRow[]): void {
  mkdirSync(join(publication, dirname(alertSubjectsPath)), { recursive: true });
  writeFileSync(
    join(publication, alertSubjectsPath),
    readFileSync(join(inject("siteFolder"), alertSubjectsPath)),
  );
  writePublicationFiles(publication, number, changes);
}

async function startMailServer(): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, callback) => {
      void simpleParser(stream).then((mail) => {
        mails.push(mail);
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function startService(smtpPort: number): Promise<string> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = join(folder, "portal.config.ts");
  writeFileSync(config, `export default ${JSON.stringify({ baseUrl: inject("baseUrl") })};\n`);
  service = spawn(process.execPath, ["bin/portal.ts", "alerts"], {
    cwd: root,
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      PORTAL_CONFIG: config,
      ALERTS_DATABASE_URL: `sqlite:${join(folder, "alerts.sqlite")}`,
      ALERTS_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      ALERTS_FROM: "Kinderopvang in zicht <meldingen@voorbeeld.example>",
      ALERTS_PUBLICATION: publication,
      ALERTS_POLL_SECONDS: "1",
      ALERTS_PORT: String(port),
      ALERTS_PUBLIC_URL: url,
      ALERTS_SECRET: "geheim-geheim-geheim-geheim-geheim",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [service.stdout, service.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => (logged += chunk));
  }
  const isUp = (): Promise<boolean> =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await vi.waitUntil(isUp, { timeout: 30_000, interval: 100 });
  return url;
}

/** Takes the next mail to this address out of the mailbox. */
async function nextMail(to: string): Promise<{ subject: string; text: string; mail: ParsedMail }> {
  const isTo = (mail: ParsedMail): boolean => JSON.stringify(mail.to ?? "").includes(to);
  await expect.poll(() => mails.some(isTo), { timeout: 20_000, interval: 200 }).toBe(true);
  const [mail] = mails.splice(mails.findIndex(isTo), 1);
  if (!mail) throw new Error("no mail");
  return { subject: mail.subject ?? "", text: mail.text ?? "", mail };
}

function linkIn(text: string, path: string): string {
  return (
    new RegExp(`${serviceUrl}/${path}/[A-Za-z0-9_-]{43}`).exec(text)?.[0] ?? expect.fail(`no ${path} link`)
  );
}

/** Expects that everybody can use a page of the service. */
async function expectUsable(page: Page, isScripted: boolean): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    expect(isScripted ? await tooWide(page) : [], `${page.url()} at ${width} px`).toEqual([]);
  }
  if (!isScripted) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      `${await page.title()}`,
    ).toEqual([]);
  }
}

async function withPortal(options: PageOptions, use: (page: Page) => Promise<void>): Promise<void> {
  await withPage({ ...options, alertService: { origin: serviceOrigin, url: serviceUrl } }, use);
}

it.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])(
  "a person subscribes, confirms, changes the topics, gets an alert, and stops, %s",
  async (_name, javaScriptEnabled) => {
    const email = `ouder-${javaScriptEnabled ? "a" : "b"}@voorbeeld.example`;
    const usable = (page: Page): Promise<void> => expectUsable(page, javaScriptEnabled);

    await withPortal({ javaScriptEnabled }, async (page) => {
      await page.goto(`/locatie/${location.id}/`);
      await page.getByLabel("E-mailadres").fill(email);
      await page.getByRole("button", { name: "Stuur mij mails" }).click();
      await page.getByRole("heading", { name: "Kijk in je mailbox" }).waitFor();
      await usable(page);

      const confirm = await nextMail(email);
      expect(confirm.subject).toBe(`Bevestig dat je mails wilt over ${location.name}`);
      await page.goto(linkIn(confirm.text, "bevestigen"));
      await usable(page);
      await page.getByRole("button", { name: "Ja, stuur mij mails" }).click();
      await page.getByRole("heading", { name: "Bevestigd" }).waitFor();
      await usable(page);

      await page.goto("/meldingen/");
      await page.locator("#beheer-email").fill(email);
      await page.getByRole("button", { name: "Mail mij een link" }).click();
      await page.goto(linkIn((await nextMail(email)).text, "beheer"));
      await usable(page);
      await page.getByLabel("Opvolging").uncheck();
      expect(await page.getByRole("link", { name: location.name }).getAttribute("href")).toBe(
        `${inject("baseUrl")}/locatie/${location.id}/`,
      );
      await page.getByRole("button", { name: "Bewaar" }).click();
      await page.getByText("Bewaard.").waitFor();
      expect(await page.getByLabel("Opvolging").isChecked()).toBe(false);
      await usable(page);
    });

    writePublication(javaScriptEnabled ? 2 : 3, [
      change("R-a"),
      ...(javaScriptEnabled ? [] : [change("R-b")]),
    ]);
    const alert = await nextMail(email);
    expect(alert.subject).toContain("Nieuw inspectierapport");

    const stop = linkIn(alert.text, "stop");
    // Opened again, it answers 404.
    await withPortal({ javaScriptEnabled, failingPath: new URL(stop).pathname }, async (page) => {
      await page.goto(stop);
      await usable(page);
      await page.getByRole("button", { name: "Stop deze mails" }).click();
      await page.getByRole("heading", { name: "Gestopt" }).waitFor();
      await usable(page);
      await page.goto(stop);
      await page.getByRole("heading", { name: "Deze link werkt niet (meer)" }).waitFor();
      await usable(page);
    });
  },
);

/** Makes the change of a new report of the location that is followed. */
function change(number: string): ChangeRow {
  const row = event(number);
  const locaties = row.locaties.map((each) => ({
    ...each,
    dossiernummer: location.id,
    naam: location.name,
  }));
  return { ...row, dossiernummers: [location.id], locaties };
}

it("a person without a mouse or a screen hears what is wrong with an address, mends it and confirms", async () => {
  const email = "met-toetsen@voorbeeld.example";
  // An address that is none is answered with 400.
  await withPortal({ failingPath: "/inschrijven" }, async (page) => {
    await page.goto(`/locatie/${location.id}/`);
    await tabTo(page, page.getByLabel("E-mailadres"));
    const field = await heardFocus(page);
    expect(field).toMatchObject({ role: "textbox", name: "E-mailadres" });
    expect(field.states.get("required")).toBe(true);
    expect(field.around.map(({ role, name }) => `${role} ${name}`)).toContain("form Volg deze opvang");
    await page.keyboard.type("met-toetsen@voorbeeld");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Dit e-mailadres klopt niet" }).waitFor();
    const wrong = await heardFocus(page);
    expect(wrong).toMatchObject({
      name: "E-mailadres",
      description: "Een adres ziet eruit als naam@voorbeeld.be.",
    });
    expect(wrong.states.get("invalid")).toBe("true");
    expect(treeProblems(await heardOn(page))).toEqual([]);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(email);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Kijk in je mailbox" }).waitFor();
    await page.goto(linkIn((await nextMail(email)).text, "bevestigen"));
    await tabTo(page, page.getByRole("button", { name: "Ja, stuur mij mails" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Bevestigd" }).waitFor();
    expect(treeProblems(await heardOn(page))).toEqual([]);
  });
});

it("a person erases everything from the management page", async () => {
  const email = "wis-mij@voorbeeld.example";
  await withPortal({}, async (page) => {
    await page.goto("/meldingen/");
    await page.locator("#email").fill(email);
    await page.getByRole("button", { name: "Stuur mij mails" }).click();
    await page.goto(linkIn((await nextMail(email)).text, "bevestigen"));
    await page.getByRole("button", { name: "Ja, stuur mij mails" }).click();
    await page.goto("/meldingen/");
    await page.locator("#beheer-email").fill(email);
    await page.getByRole("button", { name: "Mail mij een link" }).click();
    await page.goto(linkIn((await nextMail(email)).text, "beheer"));
    await page.getByRole("button", { name: "Stop alles en wis mijn adres" }).click();
    await page.getByRole("heading", { name: "Alles is gewist" }).waitFor();
    // Whoever follows nothing has nothing to look at or change.
    expect(await page.getByRole("link", { name: "Bekijk of wijzig wat je volgt" }).count()).toBe(0);
    await expectUsable(page, true);
  });
});

it("a page of the portal works while the service is down", async () => {
  await withPage({}, async (page) => {
    await page.goto(`/locatie/${location.id}/`);
    expect(await page.getByRole("heading", { name: "Volg deze opvang" }).isVisible()).toBe(true);
  });
});

it("the log of the process has no e-mail address, no token and no IP address", async () => {
  const ended = new Promise((resolve) => service.once("close", resolve));
  service.kill("SIGTERM");
  await ended;
  const lines = logged.trim().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toContain("stopped");
  expect(logged).not.toMatch(/@|voorbeeld\.example|127\.0\.0\.1|[A-Za-z0-9_-]{43}/);
});
