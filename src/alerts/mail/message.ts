/** A composed mail with its headers, none of which can be made to hold another. */
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
  /** Left of its `@`; right of it stands the domain of the sender. */
  messageId: string;
}

const maxSubjectLength = 200;

/** The message; null where the address is none that a header or an SMTP command may hold. */
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

/** Text without line ends or other control characters, and without characters that turn the direction of what follows. */
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
