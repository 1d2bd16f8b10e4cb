/** Turns a composed mail into a message whose headers no text can break out of. */
import { tidyLine } from "../../domain/text.ts";
import type { ComposedMail } from "./context.ts";

export interface MailMessage {
  from: string;
  to: { name: string; address: string };
  messageId: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

export interface MailEnvelope {
  to: string;
  from: string;
  /** The part left of `@`; the part right of it is the domain of the sender. */
  messageId: string;
}

const maxSubjectLength = 200;

/** Makes the message, or returns null for an address that no header or SMTP command may hold. */
export function mailMessage(
  { subject, text, html, headers = {} }: ComposedMail,
  { to, from, messageId }: MailEnvelope,
): MailMessage | null {
  if (!isSafeAddress(to)) return null;
  return {
    from: oneLine(from),
    to: { name: "", address: to },
    messageId: `<${messageId}@${domainOf(from)}>`,
    subject: shortened(oneLine(subject)),
    text,
    html,
    headers: Object.fromEntries(
      Object.entries({ "Auto-Submitted": "auto-generated", ...headers }).map(([name, value]) => [
        name,
        oneLine(value),
      ]),
    ),
  };
}

/** Removes line ends, other control characters and characters that reverse the direction of the text after them. */
export function oneLine(text: string): string {
  return tidyLine(text);
}

function isSafeAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s\p{Cc}<>()[\],;:"\\@]+@[^\s\p{Cc}<>()[\],;:"\\@]+$/u.test(address);
}

function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= maxSubjectLength
    ? text
    : `${characters.slice(0, maxSubjectLength - 1).join("")}…`;
}
