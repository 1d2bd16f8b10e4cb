/** The pages /beheer, /beheer/<token> and /stop/<token>. They need no login and no cookie, since the link is the key. */
import type { Hono } from "hono";
import { parseEmailAddress } from "../subscriptions/email-address.ts";
import { parseChoice } from "../subscriptions/choice.ts";
import { changeChoice, followedBy, personOfManageLink, requestManageLink } from "../subscriptions/manage.ts";
import { erasePerson, stopByLink, stopSubscriptions, subjectsToStop } from "../subscriptions/stop.ts";
import {
  expiredManagePage,
  erasedPage,
  managePage,
  stoppedPage,
  stopPage,
  wrongManageAddressPage,
} from "./forms.ts";
import type { WebParts } from "./parts.ts";
import { fromOwnPages, readForm, type Form } from "./security.ts";
import { answerWithMail, badForm } from "./subscribe.ts";

/** Adds the management page. */
export function addManaging(app: Hono, parts: WebParts): void {
  const { db, clock } = parts;

  app.get("/beheer", (context) => context.redirect(`${parts.portal().portalUrl}/meldingen/`));

  app.post("/beheer", fromOwnPages(parts), async (context) => {
    const form = await readForm(context);
    if (!form) return context.html(badForm(parts), 415);
    const address = parseEmailAddress(form.get("email"));
    if (!address) return context.html(wrongManageAddressPage(parts.portal(), form.get("email")), 400);
    return answerWithMail(context, parts, form, address, (trx) =>
      requestManageLink(trx, address, clock.now()),
    );
  });

  app.get("/beheer/:token", async (context) => {
    const personId = await personOfManageLink(db, context.req.param("token"), clock.now());
    if (personId === null) return context.html(expiredManagePage(parts.portal()), 404);
    return context.html(await pageOf(parts, personId, null));
  });

  app.post("/beheer/:token", fromOwnPages(parts), async (context) => {
    const personId = await personOfManageLink(db, context.req.param("token"), clock.now());
    if (personId === null) return context.html(expiredManagePage(parts.portal()), 404);
    const form = await readForm(context);
    if (!form) return context.html(badForm(parts), 415);
    if (form.get("actie") === "wis") {
      await erasePerson(db, personId);
      return context.html(erasedPage(parts.portal()));
    }
    const message = await performAction(parts, personId, form);
    if (message === null) return context.html(badForm(parts), 400);
    return context.html(await pageOf(parts, personId, message));
  });
}

/** Adds the stop link, which is also the one-click stop of RFC 8058. */
export function addStopping(app: Hono, parts: WebParts): void {
  const { db, clock } = parts;

  app.get("/stop/:token", async (context) => {
    const refs = await subjectsToStop(db, context.req.param("token"), clock.now());
    if (refs.length === 0) return context.html(stoppedPage(parts.portal()));
    const subjects = refs.map((ref) => parts.subjects()?.find(ref) ?? null);
    return context.html(stopPage(parts.portal(), subjects));
  });

  // A mailbox posts this without cookies and from anywhere; whoever has the link may stop.
  app.post("/stop/:token", async (context) => {
    const form = await readForm(context);
    const all = form?.get("actie") === "alles";
    await stopByLink(db, context.req.param("token"), clock.now(), all);
    return context.html(all ? erasedPage(parts.portal()) : stoppedPage(parts.portal()));
  });
}

/**
 * Performs the action of a form on one subscription, and returns the message for the person; null for an action that the
 * page does not offer.
 */
async function performAction({ db }: WebParts, personId: string, form: Form): Promise<string | null> {
  const subscriptionId = form.get("inschrijving");
  if (form.get("actie") === "stop") {
    await stopSubscriptions(db, personId, [subscriptionId]);
    return "Gestopt. Je krijgt hierover geen mails meer.";
  }
  if (form.get("actie") !== "wijzig") return null;
  const choice = parseChoice(form.all("onderwerp"), form.get("tempo"));
  if (!choice) return null;
  return (await changeChoice(db, personId, subscriptionId, choice)) ? "Bewaard." : null;
}

async function pageOf(parts: WebParts, personId: string, message: string | null) {
  const followed = await followedBy(parts.db, personId);
  const subjects = parts.subjects();
  const named = followed.map((each) => ({ ...each, subject: subjects?.find(each) ?? null }));
  return managePage(parts.portal(), named, message);
}
