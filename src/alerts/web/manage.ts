/** The pages /beheer, /beheer/<token> and /stop/<token>. They need no login and no cookie, since the link is the key. */
import type { Hono } from "hono";
import { parseEmailAddress } from "../subscriptions/email-address.ts";
import { parseChoice } from "../subscriptions/choice.ts";
import { changeChoice, followedBy, personOfManageLink, requestManageLink } from "../subscriptions/manage.ts";
import { erasePerson, stopByLink, stopSubscriptions, subjectsToStop } from "../subscriptions/stop.ts";
import {
  deadManagePage,
  deadStopPage,
  erasedPage,
  managePage,
  stoppedPage,
  stopPage,
  wrongManageAddressPage,
} from "./forms.ts";
import { linkText } from "./link-text.ts";
import type { WebParts } from "./parts.ts";
import { nameSubject } from "./subject-names.ts";
import { fromOwnPages, readForm, type Form } from "./security.ts";
import { readToken } from "../tokens.ts";
import { answerWithMail, badForm } from "./subscribe.ts";

const savedMessage = "Bewaard.";
const allTopicsMessage = "Bewaard. Je koos geen onderwerp: daarom krijg je mails over alles.";
const alreadyStoppedMessage = "Hier viel niets te stoppen: je volgt dit niet meer.";
const notChangedMessage = "Niet bewaard: je volgt dit niet meer.";

/** Adds the management page. */
export function addManaging(app: Hono, parts: WebParts): void {
  const { db, clock } = parts;

  app.get("/beheer", (context) => context.redirect(`${parts.portal().portalUrl}/meldingen/`));

  app.post("/beheer", fromOwnPages(parts), async (context) => {
    const form = await readForm(context);
    if (!form) return context.html(badForm(parts), 415);
    const address = parseEmailAddress(form.get("email"));
    if (!address) return context.html(wrongManageAddressPage(parts.portal(), form.get("email")), 400);
    return answerWithMail(context, parts, { form, address, subjects: [] }, (trx) =>
      requestManageLink(trx, address, clock.now()),
    );
  });

  app.get("/beheer/*", async (context) => {
    const personId = await personOfManageLink(db, linkText(context), clock.now());
    if (personId === null) return context.html(deadManagePage(parts.portal()), 404);
    return context.html(await pageOf(parts, personId, null));
  });

  app.post("/beheer/*", fromOwnPages(parts), async (context) => {
    const personId = await personOfManageLink(db, linkText(context), clock.now());
    if (personId === null) return context.html(deadManagePage(parts.portal()), 404);
    const form = await readForm(context);
    if (!form) return context.html(badForm(parts), 415);
    const subjects = await followedBy(db, personId);
    const done = await performAction(parts, personId, form);
    if (done === null) return context.html(badForm(parts), 400);
    if (done === "stopped all") return context.html(stoppedPage(parts.portal(), true, subjects));
    if (done === "erased") return context.html(erasedPage(parts.portal(), subjects));
    if (done === "gone") return context.html(deadManagePage(parts.portal()), 404);
    return context.html(await pageOf(parts, personId, done.message), done.status);
  });
}

/** Adds the stop link, which is also the one-click stop of RFC 8058. */
export function addStopping(app: Hono, parts: WebParts): void {
  const { db, clock } = parts;

  app.get("/stop/*", async (context) => {
    const refs = await subjectsToStop(db, linkText(context), clock.now());
    if (refs.length === 0) return context.html(deadStopPage(parts.portal()), 404);
    return context.html(stopPage(parts.portal(), refs));
  });

  // A mailbox posts this without cookies and from anywhere; whoever has the link may stop.
  app.post("/stop/*", async (context) => {
    const form = await readForm(context);
    const text = linkText(context);
    const all = form?.get("actie") === "alles";
    const subjects = await subjectsToStop(db, text, clock.now());
    const stopped = await stopByLink(db, text, clock.now(), all);
    if (stopped !== "nothing") {
      const { portal } = parts;
      return context.html(
        all ? erasedPage(portal(), subjects) : stoppedPage(portal(), stopped === "all", subjects),
      );
    }
    // A mailbox that repeats its one click has to hear that all is well; a link that is cut off never worked.
    return context.html(deadStopPage(parts.portal()), readToken(text) === null ? 404 : 200);
  });
}

type Done = { message: string; status: 200 | 400 } | "stopped all" | "erased" | "gone";

/** Performs the action of a form; returns null for an action or a choice that the page does not offer. */
async function performAction(parts: WebParts, personId: string, form: Form): Promise<Done | null> {
  const { db } = parts;
  const subscriptionId = idIn(form.get("inschrijving"));
  const followed = (await followedBy(db, personId)).find((one) => one.subscriptionId === subscriptionId);
  switch (form.get("actie")) {
    case "wis":
      return (await erasePerson(db, personId)) ? "erased" : "gone";
    case "stop": {
      const stopped = await stopSubscriptions(db, personId, [subscriptionId]);
      if (stopped === "all") return "stopped all";
      if (stopped === "nothing" || !followed) return { message: alreadyStoppedMessage, status: 200 };
      const { phrase } = nameSubject(parts.portal(), followed);
      return { message: `Gestopt. Je krijgt geen mails meer over ${phrase}.`, status: 200 };
    }
    case "wijzig": {
      const choice = parseChoice(form.all("onderwerp"), form.get("tempo"));
      if (!choice) return null;
      const isChanged = await changeChoice(db, personId, subscriptionId, choice);
      if (!isChanged) return { message: notChangedMessage, status: 400 };
      const hasChosen = form.all("onderwerp").length > 0 || followed?.kind === "handhaving";
      return { message: hasChosen ? savedMessage : allTopicsMessage, status: 200 };
    }
    default:
      return null;
  }
}

/** Returns the id in a field, or an empty text for what can be none: PostgreSQL refuses some texts with an error. */
function idIn(text: string): string {
  return /^[\w-]*$/.test(text) ? text : "";
}

async function pageOf(parts: WebParts, personId: string, message: string | null) {
  const followed = await followedBy(parts.db, personId);
  return managePage(parts.portal(), followed, message);
}
