/**
 * Tries the words of an alert with every kind of change, alone and among others, for every kind of subject, of places
 * that are there, that were renamed and that are gone: what a mail says must be so in each of them.
 */
import { describe, expect, it } from "vitest";
import { alertSubjectKinds, type AlertSubjectKind, type SubjectRef } from "../../domain/alerts.ts";
import { changeKinds, type ChangeKind } from "../../domain/codes.ts";
import type { ChangeEvent } from "../publications/change-log.ts";
import { composeAlert } from "./alert-mail.ts";
import type { KnownSubjects, MailContext } from "./context.ts";

const sun = place("100000001", "De Zon", "Gent", "gent");
const otherSun = place("100000002", "De Zon", "Gent", "gent");
const moon = place("100000003", "De Maan", "Sint-Niklaas", "sint-niklaas");
const ids: Record<AlertSubjectKind, string> = {
  locatie: sun.dossiernummer,
  gemeente: "gent",
  organisator: "O-100000001",
  handhaving: "",
};

function place(dossiernummer: string, naam: string, gemeente: string, gemeente_slug: string) {
  return { dossiernummer, naam, gemeente, gemeente_slug, organisator_id: `O-${dossiernummer}` };
}

let made = 0;

function change(soort: ChangeKind, locaties: ChangeEvent["locaties"], day = "2026-10-31"): ChangeEvent {
  const names = [...new Set(locaties.map(({ naam, gemeente }) => `${naam}, ${gemeente}`))].join(", nu ");
  return {
    wijziging_id: `${soort}/${made++}`,
    soort,
    nummer: null,
    datum: null,
    gepubliceerd_op: day,
    publicatie: 2,
    url: locaties[0] ? `/locatie/${locaties[0].dossiernummer}/` : null,
    titel: names === "" ? `Soort ${soort}` : `Soort ${soort}: ${names}`,
    tekst: `Zin over ${soort}.`,
    locaties,
  };
}

/** What the service knows of names: no list yet, a list with a new name, or a list in which the subject is gone. */
const lists: Record<string, KnownSubjects | null> = {
  unread: null,
  renamed: { find: (ref: SubjectRef) => ({ ...ref, name: "Nieuwe Naam" }) },
  gone: { find: () => null },
};

function mailOf(events: ChangeEvent[], kind: AlertSubjectKind, list = "unread") {
  const context: MailContext = {
    publicUrl: "https://dienst.example",
    portalUrl: "https://portaal.example",
    siteName: "Kinderopvang in zicht",
    isFictitious: false,
    contactEmail: "fouten@voorbeeld.example",
    subjects: lists[list] ?? null,
  };
  const subscriptions = [{ id: "s", subjectKind: kind, subjectId: ids[kind], stopToken: "t" }];
  const mail = composeAlert({ events, subscriptions, oneClickToken: "t" }, context);
  const preheader = /display:none[^>]*>(.*?)<\/div>/s.exec(mail.html)?.[1] ?? "";
  const plain = (text: string): string => text.replaceAll("\u00A0", " ");
  return { subject: plain(mail.subject), preheader: plain(preheader), text: plain(mail.text) };
}

const occasions: Record<string, (kind: ChangeKind) => ChangeEvent[]> = {
  "one change of a place": (kind) => [change(kind, [sun])],
  "one change of two places": (kind) => [change(kind, [sun, moon])],
  "one change of two places with one name": (kind) => [change(kind, [sun, otherSun])],
  "one change of a place that is gone": (kind) => [change(kind, [])],
  "two alike of a place": (kind) => [change(kind, [sun]), change(kind, [sun])],
  "two of a place, on two days": (kind) => [change(kind, [sun], "2026-10-29"), change(kind, [sun])],
  "two of two places with one name": (kind) => [change(kind, [sun]), change(kind, [otherSun])],
  "two of places that are gone": (kind) => [change(kind, []), change(kind, [])],
  "one there, one gone": (kind) => [change(kind, [sun]), change(kind, [])],
  "one of every kind": (kind) => [change(kind, []), ...changeKinds.map((each) => change(each, [sun, moon]))],
};

it("tells two places of one name apart by their file numbers, and leaves a place alone without", () => {
  const headings = [sun, otherSun].map(
    ({ dossiernummer }) => `\nDe Zon, Gent, dossiernummer ${dossiernummer}\n`,
  );
  const { text } = mailOf(
    [change("opvang_gestopt", [sun]), change("opvang_gestopt", [otherSun])],
    "gemeente",
  );
  for (const heading of headings) expect(text).toContain(heading);
  const other = mailOf([change("opvang_gestopt", [sun]), change("opvang_gestopt", [moon])], "gemeente");
  expect(other.text).not.toContain("dossiernummer");
});

it("says the place of a change once, also where its title tells it apart by street", () => {
  const told = { ...change("locatie_nieuw", [sun]), titel: "Nieuwe locatie: De Zon (Kerkstraat, Gent)" };
  const { text } = mailOf([told, change("opvang_gestopt", [moon])], "gemeente");
  expect(text).toContain("Nieuwe locatie. Zin over locatie_nieuw.");
  expect(text).not.toContain("Kerkstraat");
});

describe.each(Object.entries(occasions))("a mail about %s", (_, eventsOf) => {
  const cases = changeKinds.flatMap((change) =>
    alertSubjectKinds.flatMap((subject) => Object.keys(lists).map((list) => ({ change, subject, list }))),
  );

  it("names each place, kind, date and link, and claims nothing else", () => {
    for (const { change: kind, subject, list } of cases) {
      const note = `${kind}, ${subject}, ${list}`;
      const events = eventsOf(kind);
      const mail = mailOf(events, subject, list);
      expectNamed(mail.text, events, note);
      expectTrueCounts(mail.subject, events, note);
      expectTrueDates(mail, events, note);
      expectTrueReason(mail.text, events, subject, list, note);
      const words = [mail.subject, mail.preheader, mail.text].join("\n").replaceAll(/https:\S+/g, "");
      expect(words, note).not.toMatch(
        /undefined|null|NaN|\[object|\.\.|[^\n ] {2,}| \.(?=\s)|melding|(?<!dossiernummer )10000000|\bO-|\bgent\b|sint-/,
      );
    }
  });
});

function expectNamed(text: string, events: readonly ChangeEvent[], note: string): void {
  for (const { soort, locaties, tekst, url } of events) {
    expect(text, note).toContain(soort === "gegeven_aangepast" ? "Rechtzetting" : `Soort ${soort}`);
    expect(text, note).toContain(tekst);
    for (const { naam, gemeente } of locaties) expect(text, note).toContain(`${naam}, ${gemeente}`);
    if (url !== null) expect(text, note).toContain(`https://portaal.example${url}`);
  }
  // Nothing is offered to read of what is not online.
  if (events.every(({ url }) => url === null)) expect(text, note).not.toMatch(/Lees|Bekijk de|Bekijk het/);
}

function expectTrueCounts(subject: string, events: readonly ChangeEvent[], note: string): void {
  if (events.length > 1) expect(subject, note).toContain(`${events.length} wijzigingen`);
  else expect(subject, note).not.toContain("wijziging");
  const locations = new Set(events.flatMap(({ locaties }) => locaties.map((one) => one.dossiernummer)));
  const counted = /bij (\d+) locatie/.exec(subject)?.[1];
  if (counted !== undefined) expect(Number(counted), note).toBe(locations.size);
  else expect(events.length === 1 || locations.size < 2 || isTakeOver(events), note).toBe(true);
  const hasGone = events.some(({ locaties }) => locaties.length === 0);
  expect(/niet meer/i.test(subject), note).toBe(hasGone && events.length > 1);
}

/** Several changes of the same two places are named, not counted. */
function isTakeOver(events: readonly ChangeEvent[]): boolean {
  return new Set(events.map(({ locaties }) => locaties.map((one) => one.dossiernummer).join())).size === 1;
}

function expectTrueDates(
  mail: { preheader: string; text: string },
  events: readonly ChangeEvent[],
  note: string,
) {
  for (const { soort } of events) {
    const day = "31 oktober 2026.";
    const verb =
      soort === "ingetrokken"
        ? "Ingetrokken met de publicatie van"
        : soort === "gegeven_aangepast"
          ? "Rechtgezet met de publicatie van"
          : "Gepubliceerd op";
    expect(mail.text, note).toContain(`${verb} ${day}`);
  }
  const days = new Set(events.map(({ gepubliceerd_op }) => gepubliceerd_op));
  expect(mail.preheader, note).toContain("31 oktober 2026");
  if (days.size > 1) expect(mail.preheader, note).toContain("van 29 oktober");
}

function expectTrueReason(
  text: string,
  events: readonly ChangeEvent[],
  kind: AlertSubjectKind,
  list: string,
  note: string,
): void {
  const reason = /Je krijgt deze mail omdat je (.*)\.$/m.exec(text)?.[1];
  const isNamed = events.some(({ locaties }) => locaties.length > 0);
  const expected: Record<AlertSubjectKind, [named: string, shown: string, unnamed: string]> = {
    locatie: ["Nieuwe Naam volgt", "De Zon volgt", "een opvang volgt"],
    gemeente: [
      "alle opvang in Nieuwe Naam volgt",
      "alle opvang in Gent volgt",
      "alle opvang in een gemeente volgt",
    ],
    organisator: [
      "alle opvang van Nieuwe Naam volgt",
      "alle opvang van de organisator van De Zon volgt",
      "alle opvang van een organisator volgt",
    ],
    handhaving: Array<string>(3).fill("alle handhavingsstappen volgt") as [string, string, string],
  };
  const [renamed, shown, unnamed] = expected[kind];
  // Only a list that was read can tell that something is no longer there.
  const gone = list === "gone" && kind !== "handhaving" ? " die niet meer op het portaal staat" : "";
  expect(reason, note).toBe(list === "renamed" ? renamed : isNamed ? shown : `${unnamed}${gone}`);
  expect(text, note).toMatch(/Stop deze mails over .+: https:\/\/dienst\.example\/stop\/t$/m);
}

it("lists the newest hundred of a longer mail and says how many are left, in the same order every time", () => {
  const old = Array.from({ length: 30 }, (_, index) =>
    change("overgang", [moon], `2026-09-0${1 + (index % 9)}`),
  );
  const recent = Array.from({ length: 100 }, (_, index) => ({
    ...change("rapport_gepubliceerd", [sun]),
    tekst: `Zin ${index}.`,
    publicatie: 3,
  }));
  const mail = mailOf([...old, ...recent], "handhaving");
  expect(mail.subject).toBe("130 wijzigingen bij 2 locaties");
  expect(mail.text).toContain("Nog 30 wijzigingen: https://portaal.example/wijzigingen/");
  expect(mail.text).not.toContain("overgang");
  expect(mailOf([...recent, ...old].reverse(), "handhaving").text).toBe(mail.text);
});
