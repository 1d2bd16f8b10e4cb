/** Puts the web pages of the service together. */
import { Hono, type Context, type MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { timeout } from "hono/timeout";
import { DatabaseFault } from "../database/fault.ts";
import { notNowPage } from "./forms.ts";
import { addHook } from "./hook.ts";
import { icon, notice, styleSheet } from "./layout.ts";
import { addMailbox } from "./mailbox.ts";
import { addManaging, addStopping } from "./manage.ts";
import { addOperations } from "./metrics.ts";
import type { WebParts } from "./parts.ts";
import { limitedBody, securityHeaders } from "./security.ts";
import { addSubscribing } from "./subscribe.ts";

/** When a visitor is asked to try again, and a mailbox to repeat its one click. */
const retryAfterSeconds = 300;
/** Longer than anybody may take to send a form (http-server.ts): beyond it only a database that hangs is to blame. */
const answerMs = 25_000;

/** Makes the app, which does not listen yet. */
export function makeApp(parts: WebParts): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(timeout(answerMs));
  app.use(whenStarted(parts));
  app.use(limitedBody(parts));
  app.get("/stijl.css", (context) =>
    context.body(styleSheet, 200, {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "max-age=300",
    }),
  );
  app.get("/favicon.svg", (context) => context.body(icon, 200, { "Content-Type": "image/svg+xml" }));
  addSubscribing(app, parts);
  addManaging(app, parts);
  addStopping(app, parts);
  addHook(app, parts);
  addOperations(app, parts);
  addMailbox(app, parts);
  app.notFound((context) =>
    context.html(
      notice(parts.portal(), "Deze pagina bestaat niet", [
        "Klopt de link in je mail? Kopieer hem dan helemaal.",
      ]),
      404,
    ),
  );
  app.onError((error, context) => {
    // The state of the database is logged once, where it changes.
    if (error instanceof DatabaseFault || isTimeout(error)) return notNow(context, parts);
    // A visitor who hangs up while sending is no error, and gets no answer.
    if (context.req.raw.signal.aborted) return context.body(null, 400);
    // The path of the request is never logged, since it may hold a token.
    parts.log("request_failed", { method: context.req.method, error });
    return context.html(
      notice(parts.portal(), "Dit lukt nu niet", ["Er ging iets mis. Probeer later opnieuw."]),
      500,
    );
  });
  return app;
}

/** Answers what has to wait until a fault of the database is over. */
function notNow(context: Context, parts: WebParts): Response | Promise<Response> {
  context.header("Retry-After", String(retryAfterSeconds));
  return context.html(notNowPage(parts.portal(), retryAfterSeconds / 60), 503);
}

function isTimeout(error: Error): boolean {
  return error instanceof HTTPException && error.status === 504;
}

/** Refuses everything but /health and files until the database is up to date. */
function whenStarted(parts: WebParts): MiddlewareHandler {
  return async (context, next) => {
    if (!parts.isStarted() && context.req.path !== "/health") return notNow(context, parts);
    return next();
  };
}
