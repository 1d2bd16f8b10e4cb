/** E-mail addresses as people type them. */
import { domainToASCII } from "node:url";
import { z } from "zod";
import { withoutInvisible } from "../../domain/text.ts";

export interface EmailAddress {
  /** The address to which mail is sent: as typed, trimmed, its domain in small letters and ASCII. */
  email: string;
  /** The address in small letters, so that capitals do not make another person. */
  key: string;
}

/** Largest lengths of an address and of its part before the @ (RFC 5321). */
const maxLength = 254;
const maxLocalPartLength = 64;

const form = z.email();

/** Parses an address; returns null when it is none. Control characters, quotes and spaces never pass. */
export function parseEmailAddress(input: string): EmailAddress | null {
  const trimmed = withoutInvisible(input).trim().normalize("NFC");
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
