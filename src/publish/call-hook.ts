/**
 * Tells the alert service that there is a new publication, signed as Standard Webhooks says. A service that does not
 * answer finds the publication by itself a minute later, so a call that fails is worth a warning and no more.
 */
import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { PublicationHook } from "../domain/publication-hook.ts";

export interface Hook {
  url: string;
  /** `whsec_…`, the same as the service has. */
  secret: string;
}

const patienceMs = 10_000;

/** Where to call, out of the environment; null where no hook is set. */
export function hookOf(variables: Readonly<Record<string, string | undefined>>): Hook | null {
  const url = variables["ALERTS_HOOK_URL"];
  const secret = variables["ALERTS_HOOK_SECRET"];
  return url && secret ? { url, secret } : null;
}

/** Calls the hook; gives what went wrong, or null. Never throws. */
export async function callHook(
  { url, secret }: Hook,
  publication: { number: number; peildatum: string },
): Promise<string | null> {
  try {
    const id = `msg_${randomUUID()}`;
    const at = new Date();
    const call: PublicationHook = {
      type: "publication.current",
      timestamp: at.toISOString(),
      data: { nummer: publication.number, peildatum: publication.peildatum },
    };
    const body = JSON.stringify(call);
    const response = await fetch(url, {
      method: "POST",
      body,
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        "Content-Type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
        "webhook-signature": new Webhook(secret).sign(id, at, body),
      },
    });
    return response.ok ? null : `it answered ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
