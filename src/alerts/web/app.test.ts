import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alertRetention, formMailsPerDay } from "../../domain/alerts.ts";
import { newStopToken } from "../tokens.ts";
import { hookSecret, makeTestService, type TestService } from "./fixtures/service.ts";

const email = "ouder@voorbeeld.example";
const form = { email, soort: "locatie", id: "100000001" };
const hour = 3_600_000;

let service: TestService;

beforeEach(async () => {
  service = await makeTestService();
});

afterEach(async () => {
  await service.db.destroy();
});

const subscriptions = () => service.db.selectFrom("subscriptions").selectAll().execute();
const people = () => service.db.selectFrom("people").selectAll().execute();
const mails = () => service.db.selectFrom("mails").selectAll().execute();

/** Confirms one subscription, and returns the token of a management link of its address. */
async function confirmedToken(): Promise<string> {
  await service.post("/inschrijven", form);
  await service.post(`/bevestigen/${await service.newestToken("confirm")}`, {});
  service.clock.at += 1000;
  await service.post("/beheer", { email });
  return service.newestToken("manage");
}

describe("subscribing", () => {
  it("is confirmed by the button behind the mailed link and not by opening the link", async () => {
    expect((await service.post("/inschrijven", form)).status).toBe(200);
    const token = await service.newestToken("confirm");
    const shown = await service.app.request(`/bevestigen/${token}`);
    expect(await shown.text()).toContain("Ja, stuur mij mails");
    expect((await subscriptions())[0]?.confirmed_at).toBeNull();
    expect((await service.post(`/bevestigen/${token}`, {})).status).toBe(200);
    expect((await service.post(`/bevestigen/${token}`, {})).status).toBe(200);
    expect(await subscriptions()).toMatchObject([
      { confirmed_at: service.clock.at, topics: "rapporten,opvolging,handhaving,vergunning", pace: "direct" },
    ]);
  });

  it("gives the same answer whether or not an address is known, confirmed or over its limit", async () => {
    const answers = new Set<string>();
    const answersToManage = new Set<string>();
    const ask = async (fields: Record<string, string>) => {
      const response = await service.post("/inschrijven", fields);
      answers.add(`${response.status} ${await response.text()}`);
    };
    await ask(form);
    await ask(form);
    await service.post(`/bevestigen/${await service.newestToken("confirm")}`, {});
    for (let times = 0; times < formMailsPerDay; times++) await ask({ ...form, email: email.toUpperCase() });
    await ask({ ...form, email: "iemand.anders@voorbeeld.example" });
    await ask({ ...form, email: "robot@voorbeeld.example", website: "x" });
    for (const address of [email, "onbekend@voorbeeld.example"]) {
      const response = await service.post("/beheer", { email: address });
      answersToManage.add(`${response.status} ${await response.text()}`);
    }
    expect([answers.size, answersToManage.size]).toEqual([1, 1]);
    expect((await people()).map((person) => person.email).sort()).toEqual([
      "iemand.anders@voorbeeld.example",
      email,
    ]);
  });

  it("mails a management link to whoever follows the subject already, and changes nothing", async () => {
    await confirmedToken();
    await service.post("/inschrijven", { ...form, onderwerp: "handhaving", tempo: "wekelijks" });
    expect(await subscriptions()).toMatchObject([{ pace: "direct" }]);
    expect((await mails()).filter(({ kind }) => kind === "manage").length).toBe(2);
  });

  it("sends no address more than the allowed number of mails in a day", async () => {
    for (let times = 0; times < formMailsPerDay + 5; times++) await service.post("/inschrijven", form);
    expect((await mails()).length).toBe(formMailsPerDay);
    service.clock.at += 24 * hour;
    await service.post("/inschrijven", form);
    expect((await mails()).length).toBe(formMailsPerDay + 1);
  });

  it("refuses further posts from a network that is over its limit, and from no other", async () => {
    await service.db.destroy();
    let address = "2001:db8:1:2::5";
    service = await makeTestService({
      limits: { network: { max: 2, windowMs: hour } },
      address: () => address,
    });
    const ask = async () => (await service.post("/inschrijven", form)).status;
    expect([await ask(), await ask()]).toEqual([200, 200]);
    address = "2001:db8:1:2:ffff::1";
    expect(await ask()).toBe(429);
    address = "2001:db8:1:3::5";
    expect(await ask()).toBe(200);
  });

  it("refuses further posts from everybody once the limit for all is reached", async () => {
    await service.db.destroy();
    let visitor = 0;
    service = await makeTestService({
      limits: { all: { max: 3, windowMs: hour } },
      address: () => `192.0.2.${visitor++}`,
    });
    const statuses = [];
    for (let times = 0; times < 5; times++) statuses.push((await service.post("/inschrijven", form)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  it.each([
    [{ ...form, email: "geen adres" }, 400],
    [{ ...form, email: "a@b.example\r\nBcc: c@d.example" }, 400],
    [{ ...form, email: `${"a".repeat(65)}@voorbeeld.example` }, 400],
    [{ ...form, email: `a@${"b".repeat(250)}.example` }, 400],
    [{ ...form, email: "<script>@voorbeeld.example" }, 400],
    [{ ...form, soort: "alles" }, 400],
    [{ ...form, tempo: "elk uur" }, 400],
    [{ ...form, onderwerp: "roddels" }, 400],
    [{ ...form, id: "999999999" }, 404],
    [{ ...form, id: "../../etc/passwd" }, 404],
    [{ ...form, id: "a\0b" }, 404],
  ])("refuses %o", async (fields, status) => {
    const response = await service.post("/inschrijven", fields);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain("<script>");
    expect(await people()).toEqual([]);
  });

  it("escapes names", async () => {
    await service.post("/inschrijven", form);
    const shown = await service.app.request(`/bevestigen/${await service.newestToken("confirm")}`);
    expect(await shown.text()).toContain("De &lt;b&gt;Zon&lt;/b&gt;");
  });

  it("accepts an address with an international domain", async () => {
    await service.post("/inschrijven", { ...form, email: " Ouder@Kinderöpvang.example " });
    expect(await people()).toMatchObject([
      { email: "Ouder@xn--kinderpvang-wfb.example", email_key: "ouder@xn--kinderpvang-wfb.example" },
    ]);
  });

  it("mails another link to whoever asks again, and each works for 48 hours", async () => {
    await service.post("/inschrijven", form);
    const first = await service.newestToken("confirm");
    service.clock.at += 40 * hour;
    await service.post("/inschrijven", form);
    const second = await service.newestToken("confirm");
    service.clock.at += 9 * hour;
    expect((await service.app.request(`/bevestigen/${first}`)).status).toBe(404);
    expect((await service.post(`/bevestigen/${first}`, {})).status).toBe(404);
    expect((await service.post(`/bevestigen/${second}`, {})).status).toBe(200);
  });
});

describe("links", () => {
  it("hold tokens that the database does not store", async () => {
    const manage = await confirmedToken();
    const rows = await service.db.selectFrom("tokens").select("hash").execute();
    expect(manage).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(rows.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it("serve only one purpose", async () => {
    const manage = await confirmedToken();
    const confirm = await service.newestToken("confirm");
    expect((await service.post(`/bevestigen/${manage}`, {})).status).toBe(404);
    expect((await service.app.request(`/beheer/${confirm}`)).status).toBe(404);
    await service.post(`/stop/${manage}`, { "List-Unsubscribe": "One-Click" });
    expect((await subscriptions()).length).toBe(1);
  });

  it("change nothing when they are only opened", async () => {
    const manage = await confirmedToken();
    const confirm = await service.newestToken("confirm");
    const before = [await subscriptions(), await people(), await mails()];
    for (const path of [
      `/bevestigen/${confirm}`,
      `/beheer/${manage}`,
      "/beheer",
      "/inschrijven",
      "/health",
    ]) {
      for (const method of ["GET", "HEAD"]) await service.app.request(path, { method });
    }
    expect([await subscriptions(), await people(), await mails()]).toEqual(before);
  });
});

it("tells in /health what keeps mails from leaving and since when, and is well all the same", async () => {
  const health = async (last_error: string | null) => {
    const changed_at = Date.parse("2026-11-01T09:00:00Z");
    await service.db
      .updateTable("jobs")
      .set({ last_error, changed_at })
      .where("name", "=", "sending")
      .execute();
    const response = await service.app.request("/health");
    return [response.status, await response.json()] as const;
  };
  const well = { status: "ok", database: "ok", publication: true };
  const since = "2026-11-01T09:00:00.000Z";
  expect(await health("EAUTH 535")).toEqual([200, { ...well, mail: "failing", code: "EAUTH 535", since }]);
  expect(await health(null)).toEqual([200, { ...well, mail: "ok" }]);
});

describe("the management page", () => {
  it("shows what the address follows, for an hour", async () => {
    const token = await confirmedToken();
    const shown = await (await service.app.request(`/beheer/${token}`)).text();
    expect(shown).toContain("De &lt;b&gt;Zon&lt;/b&gt;");
    expect(shown).not.toContain(email);
    service.clock.at += alertRetention.manageMinutes * 60_000;
    expect((await service.app.request(`/beheer/${token}`)).status).toBe(404);
  });

  it("changes topics and pace of the person's own subscriptions only", async () => {
    const token = await confirmedToken();
    const [own] = await subscriptions();
    await service.post("/inschrijven", { ...form, email: "ander@voorbeeld.example" });
    const other = (await subscriptions()).find(({ id }) => id !== own?.id);
    const change = (id: string) =>
      service.post(`/beheer/${token}`, {
        actie: "wijzig",
        inschrijving: id,
        onderwerp: "handhaving",
        tempo: "dagelijks",
      });
    expect((await change(own?.id ?? "")).status).toBe(200);
    expect((await change(other?.id ?? "")).status).toBe(400);
    await service.post(`/beheer/${token}`, { actie: "stop", inschrijving: other?.id ?? "" });
    const after = new Map((await subscriptions()).map((row) => [row.id, row]));
    expect(after.get(own?.id ?? "")).toMatchObject({ topics: "handhaving", pace: "dagelijks" });
    expect(after.get(other?.id ?? "")).toMatchObject({ pace: "direct" });
  });

  it("stops one subscription, and erases whoever follows nothing any more", async () => {
    const token = await confirmedToken();
    await service.post("/inschrijven", { email, soort: "gemeente", id: "gent" });
    service.clock.at += 1000;
    const [first, second] = await subscriptions();
    await service.post(`/beheer/${token}`, { actie: "stop", inschrijving: first?.id ?? "" });
    expect((await people()).length).toBe(1);
    await service.post(`/beheer/${token}`, { actie: "stop", inschrijving: second?.id ?? "" });
    expect([await people(), await mails(), await subscriptions()]).toEqual([[], [], []]);
  });

  it("erases everything at once", async () => {
    const token = await confirmedToken();
    await service.post(`/beheer/${token}`, { actie: "wis" });
    expect([await people(), await mails(), await subscriptions()]).toEqual([[], [], []]);
    expect(await service.db.selectFrom("tokens").selectAll().execute()).toEqual([]);
  });

  it("mails no link to an address without a confirmed subscription", async () => {
    await service.post("/inschrijven", form);
    await service.post("/beheer", { email });
    expect((await mails()).map(({ kind }) => kind)).toEqual(["confirm"]);
  });
});

describe("a stop link", () => {
  /** Confirms subscriptions to a location and to Gent, and returns a link that stops only the location. */
  async function stopLink(): Promise<string> {
    await service.post("/inschrijven", form);
    await service.post("/inschrijven", { email, soort: "gemeente", id: "gent" });
    await service.db.updateTable("subscriptions").set({ confirmed_at: service.clock.at }).execute();
    const location = (await subscriptions()).find((row) => row.subject_kind === "locatie");
    return newStopToken(service.db, location?.person_id ?? "", [location?.id ?? ""]);
  }
  const kinds = async () => (await subscriptions()).map((row) => row.subject_kind);

  it("asks first, and shows no other subject that the person follows", async () => {
    const token = await stopLink();
    const shown = await (await service.app.request(`/stop/${token}`)).text();
    expect(shown).toContain("Stoppen met mails over De &lt;b&gt;Zon&lt;/b&gt;?");
    expect(shown).not.toContain("Gent");
    expect(shown).not.toContain(email);
    expect((await kinds()).length).toBe(2);
  });

  it("stops by one click from a mailbox without cookie or origin, however often it is posted", async () => {
    const token = await stopLink();
    for (let times = 0; times < 2; times++) {
      const response = await service.post(`/stop/${token}`, { "List-Unsubscribe": "One-Click" });
      expect(response.status).toBe(200);
    }
    expect(await kinds()).toEqual(["gemeente"]);
  });

  it("works in a mail of years ago", async () => {
    const token = await stopLink();
    service.clock.at += 3 * 365 * 24 * hour;
    await service.post(`/stop/${token}`, { actie: "deze" });
    expect(await kinds()).toEqual(["gemeente"]);
  });

  it("stops everything and erases the address on request", async () => {
    await service.post(`/stop/${await stopLink()}`, { actie: "alles" });
    expect([await people(), await subscriptions(), await mails()]).toEqual([[], [], []]);
  });
});

describe("the hook", () => {
  const body = JSON.stringify({ type: "publication.current" });
  const call = (headers: Record<string, string>, text = body) =>
    service.app.request("/hooks/publication", { method: "POST", body: text, headers });
  const signed = (at: Date, secret = hookSecret, text = body) => ({
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign("msg_1", at, text),
    "content-type": "application/json",
  });

  it("accepts a signed call, also when it is repeated", async () => {
    const headers = signed(new Date());
    expect((await call(headers)).status).toBe(202);
    expect((await call(headers)).status).toBe(202);
    expect(service.hookCalls()).toBe(2);
  });

  it("refuses a signed call that is about something else", async () => {
    const other = JSON.stringify({ type: "invoice.paid" });
    expect((await call(signed(new Date(), hookSecret, other), other)).status).toBe(400);
    expect(service.hookCalls()).toBe(0);
  });

  it("refuses a call that is late, unsigned, signed with another key, changed or too large", async () => {
    const otherSecret = `whsec_${Buffer.alloc(32, 8).toString("base64")}`;
    expect((await call(signed(new Date(Date.now() - 10 * 60_000)))).status).toBe(401);
    expect((await call({})).status).toBe(401);
    expect((await call(signed(new Date(), otherSecret))).status).toBe(401);
    expect((await call(signed(new Date()), `${body} `)).status).toBe(401);
    const large = JSON.stringify("x".repeat(20_000));
    expect((await call(signed(new Date(), hookSecret, large), large)).status).toBe(413);
    expect(service.hookCalls()).toBe(0);
  });
});

describe("every answer", () => {
  it("forbids caches and frames, and sets no cookie", async () => {
    const token = await confirmedToken();
    for (const path of [`/beheer/${token}`, "/stop/onzin", "/nergens", "/health", "/metrics"]) {
      const { headers } = await service.app.request(path);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("set-cookie")).toBeNull();
    }
  });

  it("is a refusal for a form on another website, but not for one on the portal", async () => {
    const from = async (origin: string, site = "cross-site") =>
      (await service.post("/inschrijven", form, { Origin: origin, "Sec-Fetch-Site": site })).status;
    expect(await from("https://elders.example")).toBe(403);
    expect(await from("null")).toBe(403);
    expect(await people()).toEqual([]);
    expect(await from("http://portaal.example")).toBe(200);
    expect(await from("http://dienst.example")).toBe(200);
    expect(await from("null", "same-origin")).toBe(200);
  });

  it("is a refusal for a body that is no form or too large", async () => {
    const post = async (body: string, type: string) =>
      (await service.app.request("/inschrijven", { method: "POST", body, headers: { "Content-Type": type } }))
        .status;
    expect(await post(JSON.stringify(form), "application/json")).toBe(415);
    expect(await post("email=a%40b.example", "text/plain")).toBe(415);
    expect(await post("kapot", "multipart/form-data; boundary=x")).toBe(415);
    expect(await post(`email=${"a".repeat(17_000)}`, "application/x-www-form-urlencoded")).toBe(413);
  });

  it("leaves nothing about a person in the log", async () => {
    const token = await confirmedToken();
    await service.db.destroy();
    await service.app.request(`/beheer/${token}`);
    await service.post("/inschrijven", form);
    const log = service.logged.join("\n");
    expect(log).toContain("request_failed");
    expect(log).not.toContain(token);
    expect(log).not.toContain("@");
    expect(log).not.toContain("192.0.2.1");
    service = await makeTestService();
  });
});

it("/metrics is in the text format of Prometheus", async () => {
  expect(await (await service.app.request("/metrics")).text()).toBe(
    "# HELP alerts_people People.\n# TYPE alerts_people gauge\nalerts_people 1\n",
  );
});

describe("each page leads on", () => {
  const place = 'href="http://portaal.example/locatie/100000001/"';
  const waysOn = ['href="http://portaal.example/zoeken/"', 'href="http://portaal.example/meldingen/"'];

  async function textOf(answer: Response | Promise<Response>): Promise<string> {
    return (await answer).text();
  }

  it("back to what somebody follows, from the form to the stop", async () => {
    const pages = { mailbox: await textOf(service.post("/inschrijven", form)) } as Record<string, string>;
    const confirm = `/bevestigen/${await service.newestToken("confirm")}`;
    pages["confirm"] = await textOf(service.app.request(confirm));
    pages["confirmed"] = await textOf(service.post(confirm, {}));
    service.clock.at += 1000;
    await service.post("/beheer", { email });
    const manage = `/beheer/${await service.newestToken("manage")}`;
    pages["manage"] = await textOf(service.app.request(manage));
    const id = (await subscriptions())[0]?.id ?? "";
    pages["stopped"] = await textOf(service.post(manage, { inschrijving: id, actie: "stop" }));
    for (const [name, text] of Object.entries(pages)) expect(text, name).toContain(place);
  });

  it("and to the search and the mails, from each, however it ends", async () => {
    const manage = `/beheer/${await confirmedToken()}`;
    const pages = await Promise.all(
      ["/niets", "/bevestigen/x", "/beheer/x", "/stop/x", manage].map((path) =>
        textOf(service.app.request(path)),
      ),
    );
    pages.push(await textOf(service.post("/inschrijven", { ...form, email: "geen adres" })));
    pages.push(await textOf(service.post("/inschrijven", { ...form, id: "onbekend" })));
    pages.push(await textOf(service.post(manage, { actie: "wis" })));
    for (const text of pages) for (const way of waysOn) expect(text).toContain(way);
  });
});
