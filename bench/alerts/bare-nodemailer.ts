/**
 * Measures nodemailer alone, with the pool of the service and without anything else that the service does, and prints
 * mails per second: `bare-nodemailer.ts <mail server> <bytes per mail> <mails>`.
 */
import { createTransport } from "nodemailer";

const [url = "", bytes = "", mails = ""] = process.argv.slice(2);
const line = "Een advies is geen beslissing, en een voornemen is geen maatregel.\r\n";
const body = line.repeat(Math.ceil(Number(bytes) / line.length));
const raw = Buffer.from(`Subject: Bench\r\n\r\n${body}`);
const envelope = { from: "meldingen@voorbeeld.example", to: ["iemand@voorbeeld.example"] };
const mailer = createTransport({ url, pool: true, maxConnections: 10, maxMessages: 1_000 });
const left = Array.from({ length: Number(mails) }).values();
const started = performance.now();
await Promise.all(
  Array.from({ length: 12 }, async () => {
    for (const _ of left) await mailer.sendMail({ envelope, raw });
  }),
);
console.log((1_000 * Number(mails)) / (performance.now() - started));
mailer.close();
