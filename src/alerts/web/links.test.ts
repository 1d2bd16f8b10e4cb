/** Tests that every kind of link, in every state in which it can be, gets an answer that is true. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alertRetention } from "../../domain/alerts.ts";
import { erasePersonalData } from "../subscriptions/personal-data.ts";
import { newStopToken, newToken, readToken } from "../tokens.ts";
import { makeTestService, type TestService } from "./fixtures/service.ts";

const email = "ouder@voorbeeld.example";
const hour = 3_600_000;
const dead = "Deze link werkt niet (meer)";
const kinds = ["bevestigen", "beheer", "stop"] as const;
type Kind = (typeof kinds)[number];

let service: TestService;

beforeEach(async () => {
  service = await makeTestService();
});

afterEach(async () => {
  await service.db.destroy();
});

/** Makes a link of this kind to one of two subscriptions of a person, and returns its token. */
async function makeLink(kind: Kind, follows = 2): Promise<string> {
  await service.post("/inschrijven", { email, soort: "locatie", id: "100000001" });
  if (follows > 1) await service.post("/inschrijven", { email, soort: "gemeente", id: "gent" });
  const { db, clock } = service;
  const { id, person_id } = await db
    .selectFrom("subscriptions")
    .select(["id", "person_id"])
    .where("subject_kind", "=", "locatie")
    .executeTakeFirstOrThrow();
  if (kind !== "bevestigen") await db.updateTable("subscriptions").set({ confirmed_at: 1 }).execute();
  const token = { personId: person_id, subscriptionId: id };
  if (kind === "stop") return newStopToken(db, person_id, [id]);
  if (kind === "bevestigen")
    return newToken(db, {
      ...token,
      purpose: "confirm",
      expiresAt: clock.at + alertRetention.confirmHours * hour,
    });
  return newToken(db, {
    ...token,
    subscriptionId: null,
    purpose: "manage",
    expiresAt: clock.at + alertRetention.manageMinutes * 60_000,
  });
}

interface Shown {
  status: number;
  title: string;
  text: string;
}

async function shown(answer: Response | Promise<Response>): Promise<Shown> {
  const response = await answer;
  const text = await response.text();
  return { status: response.status, title: /<h1>(.*?)<\/h1>/s.exec(text)?.[1] ?? "", text };
}

const open = (path: string) => shown(service.app.request(path));
const post = (path: string, fields: Record<string, string> = {}) => shown(service.post(path, fields));

/** What the first button of a page of this kind does. */
const press: Record<Kind, Record<string, string>> = {
  bevestigen: {},
  beheer: { actie: "wis" },
  stop: { actie: "deze" },
};
const titles: Record<Kind, { opened: string; pressed: string }> = {
  bevestigen: { opened: "Bevestig dat je mails wilt", pressed: "Bevestigd" },
  beheer: { opened: "Je mails", pressed: "Alles is gewist" },
  stop: { opened: "Stoppen met mails over De &lt;b&gt;Zon&lt;/b&gt;?", pressed: "Gestopt" },
};
const nothingDone: Record<Kind, string> = {
  bevestigen: "Er is nu niets bevestigd.",
  beheer: "Misschien volg je niets meer",
  stop: "Er is nu niets gestopt.",
};

/** Expects an answer that claims nothing, says what may be the cause, and offers to mail a link. */
function expectDead({ title, text }: Shown, kind: Kind): void {
  expect(title).toBe(dead);
  expect(text.replaceAll(/\s+/g, " ")).toContain(nothingDone[kind]);
  expect(text).toContain("Misschien");
  expect(text).toContain("weggevallen");
  expect(text).toContain('action="/beheer"');
  expect(text).not.toMatch(/Gestopt|Bevestigd|gewist|ouder@/);
}

/** Ways in which a link no longer works: each gets the token and returns what then stands in the link. */
const deadStates: Record<string, (token: string, kind: Kind) => Promise<string> | string> = {
  unknown: () => "A".repeat(43),
  "changed in one character": (token) => `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`,
  "cut off": (token) => token.slice(0, 30),
  "cut off before its token": () => "",
  "too long": (token) => `${token}A`,
  "in capitals": (token) => token.toUpperCase(),
  "with its cases swapped": (token) =>
    token.replaceAll(/[a-z]/gi, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    ),
  "in wide letters": (token) =>
    encodeURIComponent(
      token.replaceAll(/[a-z]/gi, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)),
    ),
  "with an invisible character in it": (token) => `${token.slice(0, 20)}%E2%80%8B${token.slice(20)}`,
  "escaped twice": (token) => `%25${token.charCodeAt(0).toString(16)}${token.slice(1)}`,
  "in base64 with padding inside": (token) => `${token.slice(0, 40)}==${token.slice(40)}`,
  "of another kind": async (_, kind) => makeLink(kind === "stop" ? "beheer" : "stop"),
  "with a bad escape": (token) => `%E0%A4%A${token}`,
  "with zero bytes": () => "%00".repeat(43),
  "of somebody who was erased": async (token) => {
    await erasePersonalData(service.db, email);
    return token;
  },
  "of a year ago": async (token, kind) => {
    service.clock.at += 365 * 24 * hour;
    // A stop link lives as long as what it stops.
    if (kind === "stop") await service.db.deleteFrom("subscriptions").execute();
    return token;
  },
};

describe.each(kinds)("a link to /%s", (kind) => {
  it("shows a page, and does what its button says", async () => {
    const path = `/${kind}/${await makeLink(kind)}`;
    expect(await open(path)).toMatchObject({ status: 200, title: titles[kind].opened });
    expect(await post(path, press[kind])).toMatchObject({ status: 200, title: titles[kind].pressed });
  });

  it.each(Object.keys(deadStates))("that is %s does nothing and says so", async (state) => {
    const text = (await deadStates[state]?.(await makeLink(kind), kind)) ?? "";
    const path = `/${kind}/${text}`;
    const before = await service.db.selectFrom("subscriptions").selectAll().execute();
    const opened = await open(path);
    expect(opened.status).toBe(404);
    expectDead(opened, kind);
    const pressed = await post(path, press[kind]);
    expect(pressed.status).toBe(kind === "stop" && readToken(text) !== null ? 200 : 404);
    expectDead(pressed, kind);
    expect(await service.db.selectFrom("subscriptions").selectAll().execute()).toEqual(before);
  });

  it("that is cut off does nothing and says so, wherever it is cut", async () => {
    const token = await makeLink(kind);
    const before = await service.db.selectFrom("subscriptions").selectAll().execute();
    for (let length = 0; length < token.length; length++) {
      const path = `/${kind}/${token.slice(0, length)}`;
      expectDead(await open(path), kind);
      expectDead(await post(path, press[kind]), kind);
    }
    expect(await service.db.selectFrom("subscriptions").selectAll().execute()).toEqual(before);
  });

  it("works with every character escaped, as some filters rewrite links", async () => {
    const escaped = Buffer.from(await makeLink(kind))
      .toString("hex")
      .replaceAll(/../g, "%$&");
    expect((await open(`/${kind}/${escaped}`)).title).toBe(titles[kind].opened);
    expect((await post(`/${kind}/${escaped}`, press[kind])).title).toBe(titles[kind].pressed);
  });

  it("does once what is pressed five times at once, and claims no more", async () => {
    const path = `/${kind}/${await makeLink(kind)}`;
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(path, press[kind])));
    const done = answers.filter(({ title }) => title === titles[kind].pressed);
    if (kind === "bevestigen") expect(done).toHaveLength(5);
    else expect(done).toHaveLength(1);
    for (const answer of answers.filter((one) => !done.includes(one))) expectDead(answer, kind);
    if (kind === "stop") expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });

  it.each([
    ".",
    ">",
    "%3E",
    ")",
    ",",
    '"',
    "%22",
    ";",
    "%20",
    "/",
    "=3D",
    "=",
    "=20",
    "%0D%0A",
    "...",
    "%E2%80%A6",
  ])("works with %s after it, as mail programs leave there", async (ending) => {
    const token = await makeLink(kind);
    expect((await open(`/${kind}/${token}${ending}`)).title).toBe(titles[kind].opened);
    expect((await post(`/${kind}/${token}${ending}`, press[kind])).title).toBe(titles[kind].pressed);
  });

  it.each(["%3C", "=3D", "%22", "%20", "="])("works with %s before its token", async (beginning) => {
    expect((await open(`/${kind}/${beginning}${await makeLink(kind)}`)).title).toBe(titles[kind].opened);
  });

  it("works where a mail program broke it over two lines", async () => {
    const token = await makeLink(kind);
    for (const gap of ["=%0D%0A", "%0A", "%0D%0A%20"]) {
      const path = `/${kind}/${token.slice(0, 20)}${gap}${token.slice(20)}`;
      expect((await open(path)).title, gap).toBe(titles[kind].opened);
    }
  });
});

it("a stop link says «Gestopt» once, answers a repeated click with 200, and then only that it does not work", async () => {
  const path = `/stop/${await makeLink("stop")}`;
  const click = { "List-Unsubscribe": "One-Click" };
  expect(await post(path, click)).toMatchObject({ status: 200, title: "Gestopt" });
  for (let times = 0; times < 3; times++) {
    const again = await post(path, click);
    expect(again.status).toBe(200);
    expectDead(again, "stop");
  }
  expectDead(await open(path), "stop");
});

it("a stop link of the only subscription says that the address is erased too", async () => {
  const stopped = await post(`/stop/${await makeLink("stop", 1)}`, { actie: "deze" });
  expect(stopped.title).toBe("Gestopt");
  expect(stopped.text).toContain("ook je adres gewist");
  expect(await service.db.selectFrom("people").selectAll().execute()).toEqual([]);
});

it("a confirmation link says that it is confirmed when it is opened or pressed again", async () => {
  const path = `/bevestigen/${await makeLink("bevestigen")}`;
  await post(path);
  expect(await open(path)).toMatchObject({ status: 200, title: "Bevestigd" });
  expect(await post(path)).toMatchObject({ status: 200, title: "Bevestigd" });
});

it("the management page says «Gestopt» only where it stopped something", async () => {
  const path = `/beheer/${await makeLink("beheer")}`;
  const [first, second] = await service.db
    .selectFrom("subscriptions")
    .select("id")
    .orderBy("created_at")
    .execute();
  const stop = (id = "") => post(path, { actie: "stop", inschrijving: id });
  expect((await stop(first?.id)).text).toContain("Gestopt.");
  for (const id of [first?.id, "onbekend", "\0", ""]) {
    const { status, text } = await stop(id);
    expect(status).toBe(200);
    expect(text).toContain("niets te stoppen");
    expect(text).not.toContain("Gestopt");
  }
  expect(
    (await post(path, { actie: "wijzig", inschrijving: first?.id ?? "", tempo: "direct" })).text,
  ).toContain("Niet bewaard");
  expect(await stop(second?.id)).toMatchObject({ status: 200, title: "Gestopt" });
  expectDead(await stop(second?.id), "beheer");
});

it("the form on a dead link answers the same whether or not the address is known", async () => {
  await makeLink("stop");
  const answers = [
    await post("/beheer", { email }),
    await post("/beheer", { email: "vreemd@voorbeeld.example" }),
  ];
  expect(answers[0]).toEqual(answers[1]);
  expect(
    await service.db.selectFrom("mails").select("kind").where("kind", "=", "manage").execute(),
  ).toHaveLength(1);
});

it("the management page names what it stopped, and says so when a choice without topics means all of them", async () => {
  const path = `/beheer/${await makeLink("beheer")}`;
  const [first] = await service.db.selectFrom("subscriptions").select("id").orderBy("created_at").execute();
  const choice = { inschrijving: first?.id ?? "", tempo: "direct" };
  const saved = await post(path, { ...choice, actie: "wijzig", onderwerp: "rapporten" });
  expect(saved.text).toContain("Bewaard.</p>");
  expect((await post(path, { ...choice, actie: "wijzig" })).text).toContain("mails over alles");
  expect((await post(path, { ...choice, actie: "stop" })).text).toMatch(
    /Gestopt\. Je krijgt geen mails meer over (?:De &lt;b&gt;Zon|alle opvang in Gent)/,
  );
});
