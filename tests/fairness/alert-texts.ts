/** What the alert service says: its mails about the changes of a site, and its pages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { composeAlert } from "../../src/alerts/mail/alert-mail.ts";
import { composeConfirm } from "../../src/alerts/mail/confirm-mail.ts";
import type { ComposedMail, MailContext } from "../../src/alerts/mail/context.ts";
import { composeManage } from "../../src/alerts/mail/manage-mail.ts";
import { parseChangeLog, type ChangeEvent } from "../../src/alerts/publications/change-log.ts";
import * as forms from "../../src/alerts/web/forms.ts";
import { alertSubjectKinds, alertTopics, type AlertSubject } from "../../src/domain/alerts.ts";
import { changeLogPath } from "../../src/domain/change-log-file.ts";
import { namesIn, pageTexts, withoutNames, type OwnText } from "./own-text.ts";

const portal: MailContext = {
  publicUrl: "https://dienst.example",
  portalUrl: "https://portaal.example",
  siteName: "Kinderopvang in zicht",
  isFictitious: true,
  contactEmail: "info@voorbeeld.example",
  subjects: { find: (ref) => (ref.id === "weg" ? null : { ...ref, name: "Gent" }) },
};
const choice = { topics: [...alertTopics], pace: "direct" as const };

/** The texts of every page by the function that makes it, for each kind of subject. */
const pages: Record<keyof typeof forms, (subject: AlertSubject) => unknown> = {
  mailboxPage: () => forms.mailboxPage(portal),
  wrongAddressPage: (subject) => forms.wrongAddressPage(portal, { email: "a", subject, choice }),
  confirmPage: (subject) => forms.confirmPage(portal, subject),
  confirmedPage: (subject) => forms.confirmedPage(portal, subject),
  deadConfirmPage: () => forms.deadConfirmPage(portal),
  stopPage: (subject) => forms.stopPage(portal, [subject, { ...subject, id: "weg" }]),
  stoppedPage: () => forms.stoppedPage(portal, true),
  erasedPage: () => forms.erasedPage(portal),
  deadManagePage: () => forms.deadManagePage(portal),
  notNowPage: () => forms.notNowPage(portal, 5),
  deadStopPage: () => forms.deadStopPage(portal),
  wrongManageAddressPage: () => forms.wrongManageAddressPage(portal, "a"),
  managePage: (subject) =>
    forms.managePage(
      portal,
      [subject, { ...subject, id: "weg" }].map((one) => ({
        ...one,
        ...choice,
        subscriptionId: "1",
        confirmedAt: 0,
      })),
      "",
    ),
};

/** The own texts of the alert service about a site. */
export function alertTexts(site: string): OwnText[] {
  const names = namesIn(site);
  const { rijen } = parseChangeLog(readFileSync(join(site, changeLogPath), "utf8"));
  const mails = [...rijen.map((event) => [event]), rijen].map((events) =>
    composeAlert(contentsOf(events), portal),
  );
  const texts = [
    ...mails.map((mail, index) => ({ file: `mail/${index}`, texts: mailTexts(mail) })),
    ...alertSubjectKinds.flatMap((kind) => aboutSubject({ kind, id: "1", name: "Gent" })),
  ];
  return texts.map(({ file, texts: own }) => ({ file, texts: own.map((text) => withoutNames(text, names)) }));
}

function contentsOf(events: ChangeEvent[]) {
  const subscriptions = alertSubjectKinds.map((subjectKind) => ({
    id: subjectKind,
    subjectKind,
    subjectId: "1",
    stopToken: "a",
  }));
  return { events, subscriptions, oneClickToken: "a" };
}

function aboutSubject(subject: AlertSubject): OwnText[] {
  const named = { subjectKind: subject.kind, subjectName: subject.name };
  const confirm = composeConfirm({ ...named, subscriptionId: "1", token: "a" }, portal);
  const manage = composeManage({ ...named, token: "a" }, portal);
  return [
    { file: `mail/confirm/${subject.kind}`, texts: mailTexts(confirm) },
    { file: `mail/manage/${subject.kind}`, texts: mailTexts(manage) },
    ...Object.entries(pages).map(([name, page]) => ({
      file: `alerts/${name}/${subject.kind}`,
      texts: pageTexts(String(page(subject))),
    })),
  ];
}

function mailTexts({ subject, text, html }: ComposedMail): string[] {
  return [subject, ...text.split("\n"), ...pageTexts(html)];
}
