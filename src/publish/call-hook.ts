/**
 * Notifies the alert service of a new publication, with a signature as Standard Webhooks defines it. A service that
 * does not answer finds the publication by itself a minute later, so a call that fails deserves only a warning.
 */
import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { PublicationHook } from "../domain/publication-hook.ts";

export interface Hook {
  url: string;
  /** The secret that the service has as well: `whsec_…`. */
  secret: string;
}

const timeoutMs = 10_000;

/** Reads the hook from environment variables; null where none is set. */
export function hookOf(variables: Readonly<Record<string, string | undefined>>): Hook | null {
  const url = variables["ALERTS_HOOK_URL"];
  const secret = variables["ALERTS_HOOK_SECRET"];
  return url && secret ? { url, secret } : null;
}

/** Calls the hook; returns what went wrong, or null. Never throws. */
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
      signal: AbortSignal.timeout(timeoutMs),
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

/** Calls the hook, if one is set; a failure is only a warning, since the publication is current already. */
export async function callAlertService(
  publication: { number: number; peildatum: string },
  hook: Hook | null,
  warn: (line: string) => void,
): Promise<void> {
  const problem = hook && (await callHook(hook, publication));
  if (problem === null) return;
  warn(
    `Publication ${publication.number} is current, but the alert service was not told (${problem}). It looks for itself, too.`,
  );
}
