/** The mail server of the day: it accepts everything, notes what arrived, and can be away for a while. */
import { SMTPServer } from "smtp-server";
import { mailKey } from "./expected-mails.ts";

export interface ArrivedMail {
  /** Names the mail by its address and contents, as `mailKey` does. */
  key: string;
  to: string;
  messageId: string;
  /** The token of a confirmation; null for other mails. */
  confirmToken: string | null;
  at: number;
}

export interface Inbox {
  url: string;
  arrived: ArrivedMail[];
  /** Is called with each mail that arrives. */
  onMail: (mail: ArrivedMail) => void;
  /** Finishes the mails that are being handed over, and then refuses connections until `comeBack`. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

/** How long a server that goes away lets conversations finish. */
const finishMs = 1_000;

/** The contents of a confirmation in its key. */
export const confirmation = "confirmation";

/** Starts the server on a free port. */
export async function startInbox(): Promise<Inbox> {
  let isAway = false;
  const open = async (port: number): Promise<SMTPServer> => {
    const server = smtpServer(
      () => isAway,
      (mail) => {
        inbox.arrived.push(mail);
        inbox.onMail(mail);
      },
    );
    await new Promise<void>((resolve) => {
      server.listen(port, "127.0.0.1", resolve);
    });
    return server;
  };
  const inbox: Inbox = {
    url: "",
    arrived: [],
    onMail: () => undefined,
    async goAway() {
      isAway = true;
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
    async comeBack() {
      isAway = false;
      server = await open(port);
    },
  };
  let server = await open(0);
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  inbox.url = `smtp://127.0.0.1:${port}`;
  return inbox;
}

function smtpServer(isAway: () => boolean, onArrival: (mail: ArrivedMail) => void): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    closeTimeout: finishMs,
    // No mail is begun that could be cut off between its end and the answer.
    onMailFrom(_address, _session, done) {
      if (isAway()) done(Object.assign(new Error("Shutting down"), { responseCode: 421 }));
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        onArrival(parseArrived(session.envelope.rcptTo[0]?.address ?? "", Buffer.concat(chunks)));
        done();
      });
    },
  });
  server.on("error", () => undefined);
  return server;
}

/** Reads what the account needs of a mail as it came over the line. */
export function parseArrived(to: string, raw: Buffer): ArrivedMail {
  // Joins the lines that quoted-printable broke, so that no address in the text is cut in two.
  const text = raw.toString("latin1").replaceAll("=\r\n", "");
  const confirmToken = /\/bevestigen\/([\w-]+)/.exec(text)?.[1] ?? null;
  const records = [...text.matchAll(/\/inspectierapport\/(R\d+)\//g)].map(([, record = ""]) => record);
  return {
    key: mailKey(to, confirmToken === null ? records : [confirmation]),
    to,
    messageId: /^message-id:\s*<([^@>]*)/im.exec(text)?.[1] ?? "",
    confirmToken,
    at: Date.now(),
  };
}
