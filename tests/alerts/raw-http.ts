/** Connections that send whatever bytes a test wants, also those that no client would send. */
import { connect, type Socket } from "node:net";

/** Sends the bytes over a connection of its own; resolves with what came back once that is a whole answer, or it ends. */
export function exchange(port: number, bytes: string | Buffer, waitMs = 15_000): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1");
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(end, waitMs);
    socket.on("error", end);
    socket.on("close", end);
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      if (isWhole(answer, bytes.slice(0, 5).toString() === "HEAD ")) end();
    });
    socket.write(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
  });
}

function isWhole(answer: string, isHeadOnly: boolean): boolean {
  const final = answer.replace(/^HTTP\/1\.1 100 .*\r\n\r\n/, "");
  const head = /^HTTP\/1\.1 [\s\S]*?\r\n\r\n/.exec(final)?.[0];
  const length = head && /^content-length: (\d+)/im.exec(head)?.[1];
  return Boolean(
    head && length !== undefined && (isHeadOnly || final.length >= head.length + Number(length)),
  );
}

/** Returns the status of an answer; null where none came. */
export function statusOf(answer: string): number | null {
  const status = /^HTTP\/1\.1 (?!100)(\d{3})/m.exec(answer)?.[1];
  return status === undefined ? null : Number(status);
}

/** Opens a connection, sends the bytes and holds it; what comes back is read only if the test does so. */
export function holdOpen(port: number, bytes: string): Socket {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write(Buffer.from(bytes, "latin1"));
  return socket;
}

/** Returns the bytes of a posted form. */
export function postOf(path: string, body: string, headers = ""): string {
  return `POST ${path} HTTP/1.1\r\nHost: a\r\n${formType}${headers}Content-Length: ${body.length}\r\n\r\n${body}`;
}

export const formType = "Content-Type: application/x-www-form-urlencoded\r\n";
