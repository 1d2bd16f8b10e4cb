/** Puts the web pages of the service together. */
import { Hono } from "hono";
import { addHook } from "./hook.ts";
import { icon, notice, styleSheet } from "./layout.ts";
import { addMailbox } from "./mailbox.ts";
import { addManaging, addStopping } from "./manage.ts";
import { addOperations } from "./metrics.ts";
import type { WebParts } from "./parts.ts";
import { limitedBody, securityHeaders } from "./security.ts";
import { addSubscribing } from "./subscribe.ts";

/** Makes the app, which does not listen yet. */
export function makeApp(parts: WebParts): Hono {
  const app = new Hono();
  app.use(securityHeaders);
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
    // The path of the request is never logged, since it may hold a token.
    parts.log("request_failed", { method: context.req.method, error });
    return context.html(
      notice(parts.portal(), "Dit lukt nu niet", ["Er ging iets mis. Probeer later opnieuw."]),
      500,
    );
  });
  return app;
}
