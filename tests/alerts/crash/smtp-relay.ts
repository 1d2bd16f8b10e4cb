/** A relay between the mail transport and the mail server that reports every reply of the server. */
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export interface SmtpRelay {
  url: string;
  close(): void;
}

/** Starts a relay in front of the server at `url`; `onReply` runs before the transport gets the reply. */
export async function startSmtpRelay(url: string, onReply: (reply: string) => void): Promise<SmtpRelay> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const relay = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => sockets.delete(socket));
    }
    client.pipe(server);
    server.on("data", (chunk: Buffer) => {
      for (const reply of repliesIn(chunk)) onReply(reply);
      client.write(chunk);
    });
    server.on("end", () => client.end());
  });
  await new Promise<void>((resolve) => {
    relay.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `smtp://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    close() {
      relay.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Returns the last line of each reply; the lines before it have a dash after their code. A short reply is one packet. */
function repliesIn(chunk: Buffer): string[] {
  return chunk.toString("latin1").match(/^\d{3} .*$/gm) ?? [];
}
