/**
 * Holds that the service calls what it sends a «mail»: «melding» is what somebody reports to the agency, and the service
 * has no such reports. tests/alert-words.test.ts holds the same of the pages of the portal.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { AlertSubject, SubjectRef } from "../domain/alerts.ts";
import { retentionLines } from "../strings/alerts.ts";
import { composeAlert } from "./mail/alert-mail.ts";
import { composeConfirm } from "./mail/confirm-mail.ts";
import type { ComposedMail, MailContext } from "./mail/context.ts";
import { composeManage } from "./mail/manage-mail.ts";
import { portalOfTests } from "./mail/fixtures/portal-of-tests.ts";
import * as forms from "./web/forms.ts";
import type { Markup } from "./web/layout.ts";

const subject: AlertSubject = { kind: "locatie", id: "100000001", name: "De Zon" };
const gone: SubjectRef = { kind: "locatie", id: "weg" };
const portal: MailContext = {
  ...portalOfTests,
  subjects: { find: ({ id }) => (id === subject.id ? subject : null) },
};
const choice = { topics: ["rapporten"], pace: "direct" } as const;
const email = "ouder@voorbeeld";

const pages: Record<keyof typeof forms, () => Markup> = {
  mailboxPage: () => forms.mailboxPage(portal),
  wrongAddressPage: () =>
    forms.wrongAddressPage(portal, { email, subject, choice: { ...choice, topics: [...choice.topics] } }),
  confirmPage: () => forms.confirmPage(portal, subject),
  confirmedPage: () => forms.confirmedPage(portal, subject),
  deadConfirmPage: () => forms.deadConfirmPage(portal),
  stopPage: () => forms.stopPage(portal, [subject, gone]),
  stoppedPage: () => forms.stoppedPage(portal, true),
  erasedPage: () => forms.erasedPage(portal),
  deadManagePage: () => forms.deadManagePage(portal),
  notNowPage: () => forms.notNowPage(portal, 5),
  deadStopPage: () => forms.deadStopPage(portal),
  wrongManageAddressPage: () => forms.wrongManageAddressPage(portal, email),
  managePage: () =>
    forms.managePage(
      portal,
      [subject, gone].map((one) => ({ ...one, ...choice, topics: [], subscriptionId: "s", confirmedAt: 0 })),
      "Bewaard.",
    ),
};

const mails: Record<string, () => ComposedMail> = {
  alert: () =>
    composeAlert(
      {
        events: [],
        subscriptions: [{ id: "s", subjectKind: "locatie", subjectId: subject.id, stopToken: "t" }],
        oneClickToken: "t",
      },
      portal,
    ),
  confirm: () =>
    composeConfirm(
      { subscriptionId: "s", subjectKind: subject.kind, subjectName: subject.name, token: "t" },
      portal,
    ),
  manage: () => composeManage({ token: "t" }, portal),
  "manage of what is followed already": () =>
    composeManage({ token: "t", subjectKind: subject.kind, subjectName: subject.name }, portal),
};

/** Addresses and the id of the mailing list keep the word. */
function usesIn(text: string): string[] {
  const rest = text.replaceAll(/[/#]meldingen\b|<meldingen\./g, " ");
  return [...rest.matchAll(/.{0,40}melding.{0,40}/gi)].map(([use]) => use.trim());
}

it.each(Object.entries(pages))("%s has no «melding»", async (_, page) => {
  const shown = String(await page());
  expect(shown).toContain("</main>");
  expect(usesIn(shown)).toEqual([]);
});

it.each(Object.entries(mails))("the mail %s has no «melding»", (_, mail) => {
  const { subject: title, text, html } = mail();
  expect([title, text, html].flatMap(usesIn)).toEqual([]);
});

it("no other code of the service, and no period on the privacy page, has a «melding»", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  expect(files).toContain(join("web", "subscribe.ts"));
  const sources = files.map((file) => readFileSync(join(import.meta.dirname, file), "utf8"));
  expect([...sources, ...retentionLines].flatMap(usesIn)).toEqual([]);
});
