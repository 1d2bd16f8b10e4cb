/**
 * Measures how long the bytes of a mail of usual size take: with our own composer and with that of nodemailer, in turn.
 * ADR 18 rests on it.
 */
import { buffer } from "node:stream/consumers";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { MailMessage } from "../src/alerts/mail/message.ts";
import { mimeMessage } from "../src/alerts/mail/mime.ts";
import type { Metrics } from "./metrics.ts";
import { quantile } from "./timing.ts";

const rounds = 20;
const mailsPerRound = 500;

const line = "Nieuw inspectierapport over het bezoek van 12 maart 2026 bij Opvang ’t Één Zonnetje in Gent.\n";
const message: MailMessage = {
  from: '"Kinderopvang in zicht" <meldingen@voorbeeld.example>',
  to: { name: "", address: "ouder@voorbeeld.example" },
  messageId: "<abc-1@voorbeeld.example>",
  subject: "Nieuw inspectierapport: ’t Één Zonnetje",
  text: line.repeat(12),
  html: `<p>${line}</p>`.repeat(30),
  headers: {
    "Auto-Submitted": "auto-generated",
    "List-Unsubscribe": `<https://voorbeeld.example/stop/${"t".repeat(43)}>`,
  },
};

/** Composes the same mail many times. */
export async function measure(): Promise<Metrics> {
  const own: number[] = [];
  const nodemailer: number[] = [];
  const date = new Date(0);
  for (let round = 0; round < rounds; round += 1) {
    own.push(await perMail(() => mimeMessage(message, date)));
    nodemailer.push(await perMail(() => buffer(new MailComposer(message).compile().createReadStream())));
  }
  const ownMedian = quantile(own, 0.5);
  const theirMedian = quantile(nodemailer, 0.5);
  return {
    "composing with our own, a mail": { value: ownMedian, unit: "µs", goal: null },
    "composing with nodemailer, a mail": { value: theirMedian, unit: "µs", goal: null },
    "share of nodemailer's time": { value: (100 * ownMedian) / theirMedian, unit: "%", goal: "≤ 25" },
  };
}

/** Returns the processor time of one call, in microseconds. */
async function perMail(compose: () => Buffer | Promise<Buffer>): Promise<number> {
  const before = process.cpuUsage();
  for (let mail = 0; mail < mailsPerRound; mail += 1) await compose();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / mailsPerRound;
}
