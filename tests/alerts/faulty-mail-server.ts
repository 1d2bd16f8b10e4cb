/** A mail server that speaks SMTP by hand, so that it can break the conversation wherever a test wants it broken. */
import { createServer, type AddressInfo, type Socket } from "node:net";

/** What goes wrong with a recipient: the answer to its RCPT, to DATA or to the text, or where the conversation stops. */
export type RecipientFault =
  | `${number} ${string}`
  | `${number}-${string}`
  | `DATA: ${string}`
  | `text: ${string}`
  | "cut"
  | "closed after DATA"
  | "hang after DATA";
/** What goes wrong with every connection. */
export type ServerFault =
  | "silent"
  | "broken STARTTLS"
  | "421 greeting"
  | "554 greeting"
  | "closes at once"
  | "closes after its greeting"
  | "no SMTP"
  | "greeting without end"
  | "refuses EHLO and HELO";

export interface FaultyMailServer {
  url: string;
  /** Returns what goes wrong with a recipient, or nothing. */
  faultOf: (to: string) => RecipientFault | undefined;
  fault: ServerFault | null;
  /** The answer to the sender of every mail; null to accept it. */
  senderRefusal: string | null;
  /** The recipients of every attempt, in order. */
  attempts: string[];
  /** The recipients of every mail that was received as a whole, accepted or not. */
  received: string[];
  /** Number of connections that were opened. */
  connections: number;
  close(): Promise<void>;
}

/** Starts the server. */
export async function startFaultyMailServer(): Promise<FaultyMailServer> {
  const sockets = new Set<Socket>();
  // Without delay: the system would hold the second line of an answer back until the first one is acknowledged.
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    mail.connections += 1;
    converse(socket, mail);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const mail: FaultyMailServer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faultOf: () => undefined,
    fault: null,
    senderRefusal: null,
    attempts: [],
    received: [],
    connections: 0,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
  return mail;
}

const greetings: Readonly<Record<string, string>> = {
  "421 greeting": "421 Too busy",
  "554 greeting": "554 No mail here",
  "no SMTP": "\0\u00FF HTTP/1.1 400\r\n\r\n<html>\r\n550-ouder@voorbeeld.example",
};

/** Sends a line that never ends. */
function sayWithoutEnd(socket: Socket): void {
  const timer = setInterval(() => socket.write("220-".padEnd(50_000, "x")), 5);
  socket.once("close", () => {
    clearInterval(timer);
  });
}

function converse(socket: Socket, mail: FaultyMailServer): void {
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  let to = "";
  let isText = false;
  let buffer = "";
  const answer = (line: string): void => {
    if (/^(?:EHLO|HELO)/.test(line) && mail.fault === "refuses EHLO and HELO") say("550 Who are you");
    else if (line.startsWith("EHLO")) {
      say("250-mail.voorbeeld.example");
      say(mail.fault === "broken STARTTLS" ? "250 STARTTLS" : "250 8BITMIME");
    } else if (line === "STARTTLS") {
      say("220 Go ahead");
      socket.once("data", () => {
        say("This is no TLS at all");
      });
    } else if (line.startsWith("MAIL") && mail.senderRefusal !== null) {
      say(mail.senderRefusal);
    } else if (line.startsWith("RCPT")) {
      to = /<(.*)>/.exec(line)?.[1] ?? "";
      mail.attempts.push(to);
      const fault = mail.faultOf(to);
      if (fault === "cut") socket.destroy();
      else say(fault !== undefined && /^\d/.test(fault) ? fault : "250 OK");
      if (fault?.startsWith("421")) socket.end();
    } else if (line === "DATA") {
      const refusal = answerAfter("DATA: ");
      isText = refusal === undefined;
      say(refusal ?? "354 Go on");
    } else if (line === "QUIT") {
      socket.end("221 Bye\r\n");
    } else say("250 OK");
  };
  const answerAfter = (step: string): string | undefined => {
    const fault = mail.faultOf(to);
    return fault?.startsWith(step) ? fault.slice(step.length) : undefined;
  };
  const take = (): void => {
    const refusal = answerAfter("text: ");
    if (refusal !== undefined) {
      say(refusal);
      return;
    }
    mail.received.push(to);
    const fault = mail.faultOf(to);
    if (fault === "closed after DATA") socket.destroy();
    else if (fault !== "hang after DATA") say("250 OK: queued");
  };
  socket.on("data", (chunk) => {
    buffer += chunk.toString("latin1");
    for (;;) {
      const end = isText ? "\r\n.\r\n" : "\r\n";
      const at = buffer.indexOf(end);
      if (at < 0) return;
      const part = buffer.slice(0, at);
      buffer = buffer.slice(at + end.length);
      if (isText) {
        isText = false;
        take();
      } else answer(part);
    }
  });
  if (mail.fault === "silent") return;
  if (mail.fault === "closes at once") socket.destroy();
  else if (mail.fault === "greeting without end") sayWithoutEnd(socket);
  else say(greetings[mail.fault ?? ""] ?? "220 mail.voorbeeld.example");
  if (mail.fault === "closes after its greeting") socket.end();
}
