/** A real SMTP server on loopback, which keeps the mails that it accepts and refuses those that a test wants refused. */
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  to: string;
  messageId: string;
  raw: Buffer;
}

export interface MailServer {
  url: string;
  /** The mails in the order in which they were received. */
  received: ReceivedMail[];
  /** Returns the answer to a recipient: an SMTP code with its text, or nothing to accept it. */
  answer: (to: string) => string | undefined;
  /** How long it takes over each mail. */
  delayMs: number;
  parsed(): Promise<ParsedMail[]>;
  close(): Promise<void>;
}

/** Starts the server, which asks for the password `login` if there is one. */
export async function startMailServer(login?: string): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: login === undefined,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    logger: false,
    closeTimeout: 100,
    onAuth(auth, _session, done) {
      if (auth.password === login) done(null, { user: "service" });
      else done(Object.assign(new Error("Authentication failed"), { responseCode: 535 }));
    },
    onRcptTo({ address }, _session, done) {
      const refusal = mail.answer(address);
      if (refusal === undefined) done();
      else done(Object.assign(new Error(refusal.slice(4)), { responseCode: Number(refusal.slice(0, 3)) }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks);
        const messageId = /^message-id:\s*(\S+)/im.exec(raw.toString("latin1"))?.[1] ?? "";
        received.push({ to: session.envelope.rcptTo[0]?.address ?? "", messageId, raw });
        setTimeout(done, mail.delayMs);
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const user = login === undefined ? "" : `service:${login}@`;
  const mail: MailServer = {
    url: `smtp://${user}127.0.0.1:${port}`,
    received,
    answer: () => undefined,
    delayMs: 0,
    parsed: async () => await Promise.all(received.map(async ({ raw }) => await simpleParser(raw))),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
  return mail;
}
