/**
 * Holds that whoever reads a mail as text, as HTML or with a screen reader gets the same words and links in the same
 * order, whatever changed and however it is called.
 */
import { simpleParser } from "mailparser";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { describe, expect, it } from "vitest";
import { alertSubjectKinds, type AlertSubjectKind } from "../../domain/alerts.ts";
import { changeKinds } from "../../domain/codes.ts";
import { tidyLine } from "../../domain/text.ts";
import type { AlertContents } from "../outbox/alert-contents.ts";
import { composeAlert } from "./alert-mail.ts";
import { composeConfirm } from "./confirm-mail.ts";
import type { ComposedMail, MailContext } from "./context.ts";
import { portalOfTests } from "./fixtures/portal-of-tests.ts";
import { composeManage } from "./manage-mail.ts";
import { mailMessage } from "./message.ts";
import { mimeMessage } from "./mime.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const digests = 120;
const names = [
  "De Zon",
  "vzw 't Zonnetje (Gent) & Co.",
  "- Streepje",
  "1. Eerste",
  '<b>Vet</b> "aanhaling" &amp; meer',
  "Kijk: https://elders.example/x",
  "Twee\nregels\tna elkaar",
  "حضانة الشمس",
  "👨‍👩‍👧 Crèche Été",
  "Lang ".repeat(60),
  "stap: De Zon, Gent",
];

/** A generator of whole numbers below a limit, the same for the same seed. */
function drawing(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Draws a digest of 1 to 12 changes, sometimes of more than a mail holds, and what the service knows of names. */
function randomDigest(seed: number): { contents: AlertContents; context: MailContext } {
  const draw = drawing(seed * 7919);
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
  const location = () => {
    const number = draw(6);
    return {
      dossiernummer: `10000${number}/a%`,
      naam: names[(number + seed) % names.length] ?? "",
      gemeente: pick(["Gent", "Sint-Niklaas"]),
      gemeente_slug: "gent",
      organisator_id: `O${number}`,
    };
  };
  const size = draw(40) === 0 ? 100 + draw(30) : 1 + draw(12);
  const events = Array.from({ length: size }, (_, index) => {
    const soort = pick(changeKinds);
    const locaties = Array.from({ length: soort === "overgang" ? 2 : Number(draw(5) > 0) }, location);
    const place = locaties.map(({ naam, gemeente }) => `${naam}, ${gemeente}`).join(", nu ");
    return {
      wijziging_id: `w${index}`,
      soort,
      nummer: "R1",
      datum: null,
      gepubliceerd_op: `2026-10-${10 + draw(20)}`,
      publicatie: 1 + draw(3),
      url:
        locaties.length > 0
          ? pick(["/inspectierapport/R1/#a&b", "/handhavingsrapport/S/", "/locatie/10000%2F/"])
          : null,
      titel: place === "" ? "Een gegeven is ingetrokken" : `Nieuws: ${place}`,
      tekst: pick(["", "Een zin. Nog een <zin>."]),
      locaties,
    };
  });
  const subscriptions = alertSubjectKinds.slice(0, 1 + draw(4)).map((subjectKind) => ({
    id: subjectKind,
    subjectKind,
    subjectId: "gent",
    stopToken: `t-${subjectKind}`,
  }));
  const name = pick(names);
  const subjects = pick([
    null,
    { find: () => null },
    { find: (ref: { kind: AlertSubjectKind; id: string }) => ({ ...ref, name: tidyLine(name) }) },
  ]);
  return { contents: { events, subscriptions, oneClickToken: "t" }, context: { ...portalOfTests, subjects } };
}

/** Sends a mail through its bytes, as a mail program gets it. */
async function received(mail: ComposedMail): Promise<{ subject: string; text: string; html: string }> {
  const message = mailMessage(mail, {
    to: "ouder@voorbeeld.example",
    from: "Portaal <mails@voorbeeld.example>",
    messageId: "m",
  });
  if (!message) throw new Error("no message");
  const { subject, text, html } = await simpleParser(mimeMessage(message, new Date(0)));
  return { subject: subject ?? "", text: text ?? "", html: html || "" };
}

function elementsIn(node: Node): Element[] {
  const children = "childNodes" in node ? node.childNodes.flatMap(elementsIn) : [];
  return "tagName" in node ? [node, ...children] : children;
}

function only(html: string, tag: string): Element {
  const [found, ...others] = elementsIn(parse(html)).filter(({ tagName }) => tagName === tag);
  if (!found || others.length > 0) throw new Error(`not one <${tag}>`);
  return found;
}

/** What is read of an element; a link is read with where it leads, as the text has it. */
function spoken(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if (!("childNodes" in node)) return "";
  const inside = node.childNodes.map(spoken).join("");
  if (!("tagName" in node)) return inside;
  if (node.tagName === "a") return `${inside}: ${attribute(node, "href")}`;
  return ["strong"].includes(node.tagName) ? inside : ` ${inside} `;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** The words in their order; the dash before an item stands for the mark of an HTML list. */
function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "" && word !== "-");
}

async function expectEqualAndReadable(mail: ComposedMail, note: string): Promise<void> {
  const { text, html } = await received(mail);
  expect(words(spoken(only(html, "main"))), note).toEqual(words(text));
  const elements = elementsIn(parse(html));
  const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  expect(attribute(only(html, "html"), "lang"), note).toBe("nl");
  expect(attribute(only(html, "main"), "lang"), note).toBe("nl");
  expect(words(spoken(only(html, "title"))), note).toEqual(words(mail.subject));
  expect(words(spoken(only(html, "h1"))), note).toEqual(words(mail.subject));
  expect([...named("table"), ...named("img"), ...named("script"), ...named("link")], note).toEqual([]);
  for (const item of named("li")) expect(item.parentNode?.nodeName, note).toBe("ul");
  const links = named("a").map((link) => spoken(link));
  expect(
    links.filter((link) => /^(?:hier|lees meer|link|http)/i.test(link)),
    note,
  ).toEqual([]);
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html).toContain("@media (prefers-color-scheme: dark)");
}

describe("a mail says the same as text and as HTML, and can be read without pictures", () => {
  it(`in ${digests} random digests`, async () => {
    for (let seed = 1; seed <= digests; seed++) {
      const { contents, context } = randomDigest(seed);
      const mail = composeAlert(contents, context);
      await expectEqualAndReadable(mail, `seed ${seed}`);
    }
  });

  it.each(alertSubjectKinds.flatMap((kind) => names.map((name) => ({ kind, name }))))(
    "in the mails about the $kind «$name»",
    async ({ kind, name }) => {
      const subject = { subjectKind: kind, subjectName: tidyLine(name) };
      const mails = [
        composeConfirm({ ...subject, subscriptionId: "s", token: "t" }, portalOfTests),
        composeManage({ ...subject, token: "t" }, portalOfTests),
        composeManage({ token: "t" }, portalOfTests),
      ];
      for (const mail of mails) {
        await expectEqualAndReadable(mail, mail.subject);
      }
    },
  );
});
