/** A mail server that speaks SMTP by hand, so that it can break the conversation wherever a test wants it broken. */
import { createServer, type AddressInfo, type Socket } from "node:net";

/** What goes wrong with a recipient: an answer to its RCPT, or where the conversation stops. */
export type RecipientFault = `${number} ${string}` | "cut" | "closed after DATA" | "hang after DATA";
/** What goes wrong with every connection. */
export type ServerFault = "silent" | "broken STARTTLS" | "421 greeting" | "closes at once";

export interface FaultyMailServer {
  url: string;
  /** Returns what goes wrong with a recipient, or nothing. */
  faultOf: (to: string) => RecipientFault | undefined;
  fault: ServerFault | null;
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
  const server = createServer((socket) => {
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

function converse(socket: Socket, mail: FaultyMailServer): void {
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  let to = "";
  let isText = false;
  let buffer = "";
  const answer = (line: string): void => {
    if (line.startsWith("EHLO")) {
      say("250-mail.voorbeeld.example");
      say(mail.fault === "broken STARTTLS" ? "250 STARTTLS" : "250 8BITMIME");
    } else if (line === "STARTTLS") {
      say("220 Go ahead");
      say("This is no TLS at all");
    } else if (line.startsWith("RCPT")) {
      to = /<(.*)>/.exec(line)?.[1] ?? "";
      mail.attempts.push(to);
      const fault = mail.faultOf(to);
      if (fault === "cut") socket.destroy();
      else say(fault !== undefined && /^\d/.test(fault) ? fault : "250 OK");
      if (fault?.startsWith("421")) socket.end();
    } else if (line === "DATA") {
      isText = true;
      say("354 Go on");
    } else if (line === "QUIT") {
      socket.end("221 Bye\r\n");
    } else say("250 OK");
  };
  const take = (): void => {
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
  else say(mail.fault === "421 greeting" ? "421 Too busy" : "220 mail.voorbeeld.example");
}
