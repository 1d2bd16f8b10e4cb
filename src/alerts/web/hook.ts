/**
 * POST /hooks/publication: the publisher announces a new publication. The call holds nothing else: the service reads the
 * publication itself, so a call that comes twice, late or never does no harm.
 */
import type { Hono } from "hono";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { publicationHookSchema } from "../../domain/publication-hook.ts";
import type { WebParts } from "./parts.ts";

const callSchema = publicationHookSchema.pick({ type: true });

/** Adds the hook, if there is a secret with which to check its signature. */
export function addHook(app: Hono, { hookSecret, onPublication, log }: WebParts): void {
  if (hookSecret === null) return;
  const webhook = new Webhook(hookSecret);
  app.post("/hooks/publication", async (context) => {
    try {
      const call = webhook.verify(await context.req.text(), context.req.header());
      if (!callSchema.safeParse(call).success)
        return context.json({ error: "the call is of another type than publication.current" }, 400);
    } catch (error) {
      // A body that is no JSON does not come from the publisher, even when it is well signed.
      if (!(error instanceof WebhookVerificationError) && !(error instanceof SyntaxError)) throw error;
      log("hook_refused");
      return context.json({ error: "signature or time of the call is wrong" }, 401);
    }
    log("hook_accepted");
    onPublication();
    return context.json({ accepted: true }, 202);
  });
}
