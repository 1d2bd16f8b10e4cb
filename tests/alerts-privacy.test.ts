/** The privacy page states how long the alert service keeps data, with the numbers of the code and no others. */
import { inject, expect, it } from "vitest";
import { alertRetention, formMailsPerDay } from "../src/domain/alerts.ts";
import { byTag, readPage, textContent } from "../src/publish/verify/built-pages.ts";

function textOfPage(file: string): string {
  const main = byTag(readPage(inject("siteFolder"), file), "main")[0];
  return main ? textContent(main).replace(/\s+/g, " ") : "";
}

it("the privacy page has every period of the code, each in its sentence", () => {
  const text = textOfPage("privacy/index.html");
  const { confirmHours, manageMinutes, sentDays, bouncedDays, limitHours } = alertRetention;
  expect(text).toContain(`Bevestig je niet, dan wissen we je adres na ${confirmHours} uur.`);
  expect(text).toContain("Stop je mails over iets, dan wissen we meteen dat je het volgde.");
  expect(text).toContain(`Welke mails we je stuurden en waarover, wissen we na ${sentDays} dagen.`);
  expect(text).toContain(`Weigert je mailserver onze mails, dan wissen we je adres na ${bouncedDays} dagen.`);
  expect(text).toMatch(new RegExp(`versleutelde code, ${limitHours} uur\\.`));
  expect(text).toContain(`werkt ${manageMinutes} minuten.`);
});

it("every period on these pages is one of the code", () => {
  const { confirmHours, manageMinutes, sentDays, bouncedDays, limitHours } = alertRetention;
  const known = new Set([
    `${confirmHours} uur`,
    `${limitHours} uur`,
    `${manageMinutes} minuten`,
    `${sentDays} dagen`,
    `${bouncedDays} dagen`,
  ]);
  const named = ["privacy/index.html", "meldingen/index.html"].flatMap(
    (file) => textOfPage(file).match(/\d+ (?:uur|minuten|dagen)/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(6);
  expect(named.filter((figure) => !known.has(figure))).toEqual([]);
  expect(textOfPage("meldingen/index.html")).toContain(`hoogstens ${formMailsPerDay} van die mails per dag`);
});
