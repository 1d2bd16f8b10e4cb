/** What somebody follows has its name and leads back to its page; without a name the pages say why, and no more. */
import { describe, expect, it } from "vitest";
import { alertSubjectKinds, type AlertSubjectKind } from "../../domain/alerts.ts";
import type { KnownSubjects, MailContext } from "../mail/context.ts";
import { confirmedPage, managePage, stopPage } from "./forms.ts";
import { nameSubject } from "./subject-names.ts";

const shown: Record<AlertSubjectKind, { id: string; words: string; path: string }> = {
  locatie: { id: "1/a b", words: "De Zon &amp; Co", path: "/locatie/1%2Fa%20b/" },
  gemeente: { id: "gent", words: "Alle opvang in De Zon &amp; Co", path: "/gemeente/gent/" },
  organisator: { id: "O1", words: "Alle opvang van De Zon &amp; Co", path: "/organisator/O1/" },
  handhaving: { id: "", words: "Alle handhavingsstappen", path: "/handhavingsrapporten/" },
};
const everything: KnownSubjects = { find: (ref) => ({ ...ref, name: "De Zon & Co" }) };
const nothing: KnownSubjects = { find: () => null };

function portal(subjects: KnownSubjects | null): MailContext {
  return {
    publicUrl: "https://dienst.example",
    portalUrl: "https://portaal.example",
    siteName: "Kinderopvang in zicht",
    isFictitious: false,
    contactEmail: "fouten@voorbeeld.example",
    subjects,
  };
}

async function manage(subjects: KnownSubjects | null, kinds: readonly AlertSubjectKind[]): Promise<string> {
  const followed = kinds.map((kind, index) => ({
    kind,
    id: shown[kind].id,
    topics: [],
    pace: "direct" as const,
    subscriptionId: String(index),
    confirmedAt: Date.parse("2026-05-03T22:30:00Z"),
  }));
  const page = String(await managePage(portal(subjects), followed, null));
  return page.replaceAll("\u00A0", " ").replaceAll(/\s+/g, " ");
}

describe.each(alertSubjectKinds)("what somebody follows of the kind %s", (kind) => {
  const { id, words, path } = shown[kind];

  it("is named on /beheer, with its page and the day since when, by the clock of Brussels", async () => {
    const page = await manage(everything, [kind]);
    expect(page).toContain(`<h2 id="volg-0"><a href="https://portaal.example${path}">${words}</a></h2>`);
    expect(page).toContain("Je volgt dit sinds 4 mei 2026.");
    expect(page).not.toContain("niet meer online");
  });

  it("leads back from the pages after a confirmation and before a stop", async () => {
    const context = portal(everything);
    const back = new RegExp(`<a href="https://portaal\\.example${RegExp.escape(path)}">Terug naar`);
    expect(String(await confirmedPage(context, { kind, id }))).toMatch(back);
    expect(String(await stopPage(context, [{ kind, id }]))).toMatch(back);
  });

  it("is said to be gone only where a list of what is shown was read, and then has no link", () => {
    const gone = nameSubject(portal(nothing), { kind, id });
    const unknown = nameSubject(portal(null), { kind, id });
    expect(gone).toMatchObject({ url: null, state: "gone" });
    expect(gone.phrase.includes("niet meer op het portaal")).toBe(kind !== "handhaving");
    expect(unknown).toMatchObject({ url: null, state: "unknown" });
    expect(unknown.phrase).not.toContain("niet meer");
  });
});

it("/beheer says in plain words that a place is gone, and that a name can't be shown for now", async () => {
  expect(await manage(nothing, ["locatie"])).toContain("Dit staat niet meer online, ook de naam niet.");
  const unread = await manage(null, ["locatie", "organisator"]);
  expect(unread).toContain("We kunnen de naam nu niet tonen.");
  expect(unread).not.toContain("niet meer online");
});

it("/beheer offers topics for places, and none to whoever follows all steps, who gets only steps", async () => {
  expect(await manage(everything, ["gemeente"])).toContain('name="onderwerp"');
  expect(await manage(everything, ["handhaving"])).not.toContain('name="onderwerp"');
});

it("a stop link of several subscriptions lists each with its page", async () => {
  const refs = alertSubjectKinds.map((kind) => ({ kind, id: shown[kind].id }));
  const page = String(await stopPage(portal(everything), refs));
  expect(page).toContain("<h1>Stoppen met deze mails?</h1>");
  for (const kind of alertSubjectKinds)
    expect(page).toContain(
      `<li><a href="https://portaal.example${shown[kind].path}">${shown[kind].words}</a></li>`,
    );
});
