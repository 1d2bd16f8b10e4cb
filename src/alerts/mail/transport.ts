/** Hands mails to the mail server over a few connections at the same time. */
import { createTransport } from "nodemailer";
import type { MailMessage } from "./message.ts";
import { mimeMessage } from "./mime.ts";

export interface Transport {
  /** Resolves once the server has accepted the mail; the signal ends an attempt that takes too long. */
  send(message: MailMessage, signal: AbortSignal): Promise<void>;
  close(): void;
}

export interface DkimKey {
  domainName: string;
  keySelector: string;
  privateKey: string;
}

/** The header fields that RFC 8058 wants signed, and the usual ones. */
const signedFields = [
  "From:Sender:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding",
  "List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted",
].join(":");

/** Makes a transport to the server that an `smtp://` or `smtps://` URL names. */
export function smtpTransport(url: string, dkim: DkimKey | null = null): Transport {
  const mailer = createTransport({
    url,
    pool: true,
    maxConnections: 10,
    maxMessages: 1_000,
    // The server may have accepted a mail whose connection broke: only the outbox decides to send it again.
    maxRequeues: 0,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim ? { dkim: { ...dkim, headerFieldNames: signedFields } } : {}),
  });
  return {
    async send(message, signal) {
      const envelope = { from: addressOf(message.from), to: [message.to.address] };
      await mailer.sendMail({ envelope, raw: mimeMessage(message, new Date()), signal });
    },
    close: () => {
      mailer.close();
    },
  };
}

/** Returns the bare address of a `From` header. */
function addressOf(from: string): string {
  return /<([^<>]*)>\s*$/.exec(from)?.[1] ?? from.trim();
}
