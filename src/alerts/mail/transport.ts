/**
 * Hands mails to the mail server over connections that are kept for the next mail. An error tells how far the mail had
 * come, since only what goes wrong after the login can be the fault of that mail.
 */
import { Readable } from "node:stream";
import DKIM from "nodemailer/lib/dkim";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailMessage } from "./message.ts";
import { mimeMessage } from "./mime.ts";

export interface Transport {
  /**
   * Resolves once the server has accepted the mail; the signal gives up. Errors of the server and the network have a
   * `phase` (`SendPhase`).
   */
  send(message: MailMessage, signal: AbortSignal): Promise<void>;
  /** Closes every connection at once. */
  close(): void;
}

/** `connect` until the login is done, `envelope` until the server asks for the text, `data` once it was handed over. */
export type SendPhase = "connect" | "envelope" | "data";

export interface DkimKey {
  domainName: string;
  keySelector: string;
  privateKey: string;
}

export interface TransportTimeouts {
  /** For all steps together from the connection to the login. */
  connectMs: number;
  /** For all steps of one mail together. */
  mailMs: number;
}

const defaultTimeouts: TransportTimeouts = { connectMs: 20_000, mailMs: 120_000 };

/** The header fields that RFC 8058 wants signed, and the usual ones. */
const signedFields = [
  "From:Sender:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding",
  "List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted",
].join(":");

/** Largest size of one answer; a server that never ends its lines is cut off there. */
const maxAnswerBytes = 64 * 1024;

/** Makes a transport to the server that an `smtp://` or `smtps://` URL names. */
export function smtpTransport(
  url: string,
  dkim: DkimKey | null = null,
  timeouts: TransportTimeouts = defaultTimeouts,
): Transport {
  const open = new Set<SMTPConnection>();
  const idle: SMTPConnection[] = [];
  const signer = dkim && new DKIM({ ...dkim, headerFieldNames: signedFields });

  const connect = async (signal: AbortSignal): Promise<SMTPConnection> => {
    const { auth, ...server } = parseConnectionUrl(url);
    const connection = new SMTPConnection({
      ...server,
      connectionTimeout: timeouts.connectMs,
      greetingTimeout: timeouts.connectMs,
      // Each mail has a deadline of its own; this one ends connections that nobody uses.
      socketTimeout: timeouts.mailMs + 1_000,
      maxResponseSize: maxAnswerBytes,
    });
    open.add(connection);
    connection.once("end", () => open.delete(connection));
    try {
      await logIn(connection, auth, timeouts.connectMs, signal);
      return connection;
    } catch (error) {
      connection.close();
      throw Object.assign(error as Error, { phase: "connect" satisfies SendPhase });
    }
  };

  const sendOver = async (
    connection: SMTPConnection,
    message: MailMessage,
    bytes: Buffer,
    signal: AbortSignal,
  ): Promise<void> => {
    try {
      await handOver(connection, message, bytes, timeouts.mailMs, signal);
      if (open.has(connection)) idle.push(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
  };

  return {
    async send(message, signal) {
      const bytes = await signed(mimeMessage(message, new Date()), signer);
      const kept = takeOpen(idle, open);
      if (!kept) {
        await sendOver(await connect(signal), message, bytes, signal);
        return;
      }
      try {
        await sendOver(kept, message, bytes, signal);
      } catch (error) {
        if (!isEndOfConnection(error) || signal.aborted) throw error;
        await sendOver(await connect(signal), message, bytes, signal);
      }
    },
    close: () => {
      for (const connection of open) connection.close();
      idle.length = 0;
    },
  };
}

/** Takes the connection that was used last, and forgets those that the server has closed. */
function takeOpen(idle: SMTPConnection[], open: ReadonlySet<SMTPConnection>): SMTPConnection | undefined {
  let connection = idle.pop();
  while (connection && !open.has(connection)) connection = idle.pop();
  return connection;
}

/** True if the server ended a kept connection before it had the mail, as servers do after a while or some mails. */
function isEndOfConnection(error: unknown): boolean {
  const { code, responseCode, phase } = error as { code?: string; responseCode?: number; phase?: SendPhase };
  return phase === "envelope" && (responseCode === 421 || code === "ECONNECTION" || code === "ESOCKET");
}

/** Connects and logs in. Whatever ends the connection before that rejects. */
async function logIn(
  connection: SMTPConnection,
  auth: { user?: string | undefined; pass?: string | undefined } | undefined | false,
  connectMs: number,
  signal: AbortSignal,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      if (error) reject(error);
      else resolve();
    };
    const giveUp = (): void => {
      settle(noAnswer("CONNECT"));
    };
    // A server can keep any of the steps from ending with a byte now and then, so one deadline is over all of them.
    const timer = setTimeout(giveUp, connectMs);
    signal.addEventListener("abort", giveUp, { once: true });
    // It stays for the life of the connection: an error that nobody listens for would end the process.
    connection.on("error", settle);
    connection.once("end", () => {
      settle(Object.assign(new Error("The mail server closed the connection."), { code: "ECONNECTION" }));
    });
    connection.connect((error) => {
      if (error || !auth || auth.user === undefined || !connection.allowsAuth) {
        settle(error);
        return;
      }
      connection.login({ credentials: { user: auth.user, pass: auth.pass ?? "" } }, settle);
    });
  });
}

/** Hands over one mail. An error after all of it was written has the phase `data`: nobody knows whether it was taken. */
async function handOver(
  connection: SMTPConnection,
  { from, to }: MailMessage,
  bytes: Buffer,
  mailMs: number,
  signal: AbortSignal,
): Promise<void> {
  let phase: SendPhase = "envelope";
  const body = new Readable({
    // The connection reads it only once the server has asked for it.
    read() {
      phase = "data";
      this.push(bytes);
      this.push(null);
    },
  });
  const envelope = { from: addressOf(from), to: [to.address], size: bytes.length };
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      if (error) reject(Object.assign(error, { phase }));
      else resolve();
    };
    const giveUp = (): void => {
      settle(noAnswer(phase === "data" ? "DATA" : "ENVELOPE"));
      connection.close();
    };
    const timer = setTimeout(giveUp, mailMs);
    signal.addEventListener("abort", giveUp, { once: true });
    if (signal.aborted) giveUp();
    else connection.send(envelope, body, settle);
  });
}

/** Returns the bare address of a `From` header. */
function addressOf(from: string): string {
  return /<([^<>]*)>\s*$/.exec(from)?.[1] ?? from.trim();
}

function noAnswer(step: string): Error {
  return Object.assign(new Error(`The mail server did not answer in time (${step}).`), {
    code: `ETIMEDOUT ${step}`,
  });
}

async function signed(bytes: Buffer, signer: DKIM | null): Promise<Buffer> {
  if (!signer) return bytes;
  const chunks: Buffer[] = [];
  for await (const chunk of signer.sign(bytes)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
