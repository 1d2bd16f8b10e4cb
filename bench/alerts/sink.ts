/** The mail server of the measurements, which answers at once. */
import { SMTPServer } from "smtp-server";

/** Starts a mail server that accepts everything and keeps nothing. */
export async function startSink() {
  let received = 0;
  let bytes = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    closeTimeout: 100,
    onData(stream, _session, done) {
      stream.on("data", (chunk: Buffer) => (bytes += chunk.length));
      stream.once("end", () => {
        received += 1;
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    received: () => received,
    bytes: () => bytes,
    close: () => {
      server.close();
    },
  };
}
