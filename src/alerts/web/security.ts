/** The security rules for every request to the service and every answer. */
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { notice } from "./layout.ts";
import type { WebParts } from "./parts.ts";

/** Our own forms are far below this limit. */
const maxBodyBytes = 16 * 1024;

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex, nofollow",
};

/** Sets the headers of every answer; a page can replace them afterwards. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
  await next();
};

/** Refuses a body that is too large to come from one of our forms. */
export function limitedBody(parts: WebParts): MiddlewareHandler {
  return bodyLimit({
    maxSize: maxBodyBytes,
    onError: (context) =>
      context.html(
        notice(parts.portal(), "Dit is te groot", ["Wat je stuurde, is te groot voor dit formulier."]),
        413,
      ),
  });
}

/**
 * Refuses forms on other websites. A browser sends the origin of the page with the form, which is the portal or this
 * service. A page with `no-referrer` sends the origin `null`; then `Sec-Fetch-Site`, which the browser itself sets,
 * decides. A request without an origin comes from no browser, such as the one-click stop of a mailbox.
 */
export function fromOwnPages(parts: WebParts): MiddlewareHandler {
  return async (context, next) => {
    const { publicUrl, portalUrl } = parts.portal();
    const origin = context.req.header("Origin");
    const isOwn =
      origin === undefined ||
      origin === publicUrl ||
      origin === portalUrl ||
      (origin === "null" && context.req.header("Sec-Fetch-Site") === "same-origin");
    if (isOwn) return next();
    return context.html(
      notice(parts.portal(), "Dit formulier kwam van elders", ["Gebruik het formulier op het portaal zelf."]),
      403,
    );
  };
}

/** The fields of a form. */
export interface Form {
  /** Returns the first value of that name, or an empty string. */
  get: (name: string) => string;
  all: (name: string) => string[];
}

/** Reads a posted form, without its files; returns null when the body is no form. */
export async function readForm(context: Context): Promise<Form | null> {
  const data = await formData(context);
  if (!data) return null;
  const all = (name: string): string[] => data.getAll(name).filter((value) => typeof value === "string");
  return { all, get: (name) => all(name)[0] ?? "" };
}

async function formData(context: Context): Promise<URLSearchParams | FormData | null> {
  const type = context.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/x-www-form-urlencoded") return new URLSearchParams(await context.req.text());
  // A mailbox may post its one-click stop in this form.
  if (type === "multipart/form-data") return context.req.formData().catch(() => null);
  return null;
}
