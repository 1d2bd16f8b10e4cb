/** E-mail addresses as people type them. */
import { domainToASCII } from "node:url";
import { z } from "zod";
import { withoutInvisible } from "../../domain/text.ts";

export interface EmailAddress {
  /** As given, trimmed, its domain in small letters and ASCII: where mail is sent. */
  email: string;
  /** The same person whatever the capitals. */
  key: string;
}

/** The longest address that mail servers carry (RFC 5321), and the longest part before the @. */
const maxLength = 254;
const maxLocalPartLength = 64;

const form = z.email();

/** Reads an address; null when it is none. Control characters, quotes and spaces never pass. */
export function parseEmailAddress(given: string): EmailAddress | null {
  const trimmed = withoutInvisible(given).trim().normalize("NFC");
  const at = trimmed.lastIndexOf("@");
  const localPart = trimmed.slice(0, at);
  const domain = at === -1 ? "" : domainToASCII(trimmed.slice(at + 1));
  const email = `${localPart}@${domain}`;
  const isAddress =
    domain !== "" &&
    email.length <= maxLength &&
    localPart.length <= maxLocalPartLength &&
    form.safeParse(email).success;
  return isAddress ? { email, key: email.toLowerCase() } : null;
}
