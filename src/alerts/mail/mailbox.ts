/** The development mailbox, which catches every mail of the service in a folder, so that none leaves the machine. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { realEffects } from "../effects.ts";
import type { MailMessage } from "./message.ts";
import type { Transport } from "./transport.ts";

const caughtSchema = z.object({
  receivedAt: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
});

export type CaughtMail = z.infer<typeof caughtSchema>;

export interface Mailbox {
  /** Catches the mails that the service sends. */
  transport: Transport;
  /** Lists the names of the mails, the newest first. */
  names: () => string[];
  /** Reads a mail, or returns null when there is none of that name. */
  read: (name: string) => CaughtMail | null;
}

/** Opens a mailbox in a folder, which holds one file for each mail. */
export function openMailbox(folder: string): Mailbox {
  mkdirSync(folder, { recursive: true });
  const names = (): string[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.slice(0, -".json".length))
      .sort()
      .reverse();
  return {
    names,
    transport: {
      send: (message) => {
        saveMail(folder, caught(message));
        return Promise.resolve();
      },
      close: () => undefined,
    },
    read: (name) =>
      names().includes(name)
        ? caughtSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")))
        : null,
  };
}

function caught({ from, to, messageId, subject, text, html, headers }: MailMessage): CaughtMail {
  return {
    receivedAt: new Date().toISOString(),
    to: to.address,
    subject,
    text,
    html,
    headers: { From: from, "Message-ID": messageId, ...headers },
  };
}

/** Saves a mail under a name of its own, so that two mails of one moment are both kept. */
function saveMail(folder: string, mail: CaughtMail): void {
  const name = `${mail.receivedAt.replace(/\D/g, "")}-${realEffects.newId()}`;
  const partFile = join(folder, `${name}.part`);
  writeFileSync(partFile, JSON.stringify(mail, null, 2));
  renameSync(partFile, join(folder, `${name}.json`));
}
