/**
 * Holds that «melding» has one meaning: something that somebody reports to the agency. An alert by e-mail is a «mail».
 * The unit test src/alerts/alert-words.test.ts holds the same of the alert service.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { filesIn, pagesIn, textContent, type Element } from "../src/publish/verify/built-pages.ts";

const folder = inject("siteFolder");

/** Every context in which the word may stand: each is about a report to the agency. */
const reportsToTheAgency: readonly RegExp[] = [
  /een melding is geen vastgesteld feit/gi,
  /een melding geen feit/g,
  /een klacht of (?:een )?melding/gi,
  /na (?:een|de) melding van (?:een |mogelijk )?gevaar/g,
  /de melding van een mogelijke gevaarsituatie/g,
  // What the trajectory began with, in a label and in the texts of the sample.
  /aanleiding[^.]*een melding/gi,
  /vaststellingen van Zorginspectie en een melding/g,
  // The figures.
  /aantal meldingen van gevaar/g,
  /meldingen dat een kind in de opvang in gevaar/gi,
  // The glossary.
  /een melding dat een kind/gi,
  /melding\s*Informatie over een opvang/g,
  /(?:melding\s*)?een melding\.?\s*Opgroeien kreeg informatie/gi,
  /vragen, meldingen en klachten over kinderopvang/g,
  // How Opgroeien looks at files.
  /Meldingen\. Ouders en anderen kunnen iets melden/g,
  /welke meldingen voorrang krijgen/g,
  /schatten de melding in/g,
  /Het kan de melding ook afsluiten/g,
];

/** The code of what a trajectory began with and its label, as the programs of a page have them. */
const codesInPrograms: readonly RegExp[] = [
  /[`"']melding[`"']/g,
  /\bmelding:/g,
  /term:[`"']Een melding[`"']/g,
  /[`"']een melding[`"']/g,
];

/** Addresses keep the word: they are a promise. */
const addresses = /(?:https?:\/)?\/\S*#?meldingen\b\S*/g;

const shownAttributes = new Set(["content", "title", "aria-label", "alt", "placeholder", "value", "label"]);

function strayUses(text: string, contexts: readonly RegExp[]): string[] {
  const rest = [addresses, ...contexts].reduce((left, context) => left.replaceAll(context, " "), text);
  return [...rest.matchAll(/.{0,40}melding.{0,40}/gi)].map(([use]) => use.trim());
}

/** Everything of a page that people see or hear; each attribute apart. */
function wordsOf(elements: readonly Element[]): string[] {
  const root = elements.find(({ tagName }) => tagName === "html");
  const attributes = elements.flatMap(({ attrs }) =>
    attrs.filter(({ name }) => shownAttributes.has(name)).map(({ value }) => value),
  );
  return [root ? textContent(root) : "", ...attributes];
}

it("no page calls an alert by e-mail a «melding»", () => {
  const pages = [...pagesIn(folder)];
  const stray = pages.flatMap(({ file, elements }) =>
    wordsOf(elements)
      .flatMap((text) => strayUses(text, [...reportsToTheAgency, ...codesInPrograms]))
      .map((use) => `${file}: ${use}`),
  );
  expect(pages.length).toBeGreaterThan(100);
  expect(stray).toEqual([]);
});

it.each([
  ["feed", ".xml"],
  ["program", ".js"],
])("no %s calls an alert by e-mail a «melding»", (_, ending) => {
  const files = filesIn(folder).filter((file) => file.endsWith(ending));
  const stray = files.flatMap((file) =>
    strayUses(readFileSync(join(folder, file), "utf8"), [...reportsToTheAgency, ...codesInPrograms]).map(
      (use) => `${file}: ${use}`,
    ),
  );
  expect(files.length).toBeGreaterThan(3);
  expect(stray).toEqual([]);
});

it.each([
  "Stuur mij meldingen",
  "Stop deze melding",
  "Bekijk, wijzig of wis je meldingen",
  "Meldingen per e-mail",
  "Een melding per mail",
])("«%s» would be found", (words) => {
  expect(strayUses(`Krijg een mail. ${words}. Hoe werkt dit?`, reportsToTheAgency)).toHaveLength(1);
});
