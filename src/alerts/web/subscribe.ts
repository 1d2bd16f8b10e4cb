/** POST /inschrijven, and the two steps of /bevestigen/<token>. */
import type { Context, Hono } from "hono";
import { alertSubjectKinds, type SubjectRef } from "../../domain/alerts.ts";
import { isOverLimit, networkOf } from "../limits.ts";
import { parseEmailAddress, type EmailAddress } from "../subscriptions/email-address.ts";
import { parseChoice } from "../subscriptions/choice.ts";
import { confirm, findToConfirm, subscribe } from "../subscriptions/subscribe.ts";
import type { Transaction } from "kysely";
import type { AlertsDatabase } from "../database/schema.ts";
import { confirmedPage, confirmPage, deadConfirmPage, mailboxPage, wrongAddressPage } from "./forms.ts";
import { notice } from "./layout.ts";
import { linkText } from "./link-text.ts";
import type { WebParts } from "./parts.ts";
import { fromOwnPages, readForm, type Form } from "./security.ts";

/** Adds the form that subscribes and the pages that confirm. */
export function addSubscribing(app: Hono, parts: WebParts): void {
  const { db, clock } = parts;

  app.post("/inschrijven", fromOwnPages(parts), async (context) => {
    const form = await readForm(context);
    if (!form) return context.html(badForm(parts), 415);
    const subjects = parts.subjects();
    if (!subjects) return context.html(unavailable(parts), 503);
    const choice = parseChoice(form.all("onderwerp"), form.get("tempo") || undefined);
    const kind = alertSubjectKinds.find((known) => known === form.get("soort"));
    if (!choice || !kind) return context.html(badForm(parts), 400);
    const subject = subjects.find({ kind, id: form.get("id") });
    if (!subject) return context.html(unknownSubject(parts), 404);
    const address = parseEmailAddress(form.get("email"));
    if (!address)
      return context.html(
        wrongAddressPage(parts.portal(), { email: form.get("email"), subject, choice }),
        400,
      );
    return answerWithMail(context, parts, { form, address, subjects: [subject] }, (trx) =>
      subscribe(trx, { address, subject, choice }, clock.now()),
    );
  });

  app.get("/bevestigen/*", async (context) => {
    const found = await findToConfirm(db, linkText(context), clock.now());
    if (!found) return context.html(deadConfirmPage(parts.portal()), 404);
    return context.html((found.isConfirmed ? confirmedPage : confirmPage)(parts.portal(), found));
  });

  app.post("/bevestigen/*", fromOwnPages(parts), async (context) => {
    const subject = await confirm(db, linkText(context), clock.now());
    if (!subject) return context.html(deadConfirmPage(parts.portal()), 404);
    return context.html(confirmedPage(parts.portal(), subject));
  });
}

/** A form that ends in a mail, and what it is about: the answer leads back there. */
export interface MailRequest {
  form: Form;
  address: EmailAddress;
  subjects: readonly SubjectRef[];
}

/**
 * Does what a form asks that ends in a mail, within the limits. The answer is the same whatever is known of the address;
 * only a network that is over its limit gets another one.
 */
export async function answerWithMail(
  context: Context,
  parts: WebParts,
  { form, address, subjects }: MailRequest,
  act: (trx: Transaction<AlertsDatabase>) => Promise<void>,
): Promise<Response> {
  // This field is a trap for robots: people don't see it.
  if (form.get("website") !== "") return context.html(mailboxPage(parts.portal(), subjects));
  const now = parts.clock.now();
  const network = networkOf(parts.ipOf(context));
  const hasTooManyRequests = await parts.batchWrite(async (trx) => {
    if (await isOverLimit(trx, parts.limits, "network", network, now)) return true;
    if (await isOverLimit(trx, parts.limits, "all", "", now)) return true;
    if (!(await isOverLimit(trx, parts.limits, "address", address.key, now))) await act(trx);
    return false;
  });
  return hasTooManyRequests
    ? context.html(tooManyRequests(parts), 429)
    : context.html(mailboxPage(parts.portal(), subjects));
}

/** Returns the page for a post that no form of the portal sends. */
export function badForm(parts: WebParts) {
  return notice(parts.portal(), "Dit formulier klopt niet", [
    "Ga terug naar het portaal en vul het formulier opnieuw in.",
  ]);
}

function unavailable(parts: WebParts) {
  return notice(parts.portal(), "Inschrijven lukt nu niet", [
    "Inschrijven lukt nu niet. Probeer later opnieuw.",
  ]);
}

function tooManyRequests(parts: WebParts) {
  return notice(parts.portal(), "Even wachten", [
    "Er komen nu te veel aanvragen. Probeer over een kwartier opnieuw.",
  ]);
}

function unknownSubject(parts: WebParts) {
  return notice(parts.portal(), "Dit staat niet op het portaal", [
    "Je kunt hierover geen mails krijgen: het staat niet of niet meer op het portaal.",
  ]);
}
