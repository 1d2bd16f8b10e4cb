/**
 * The HTTP server under the pages. Whatever the other end of a connection does, it holds little memory and for a limited
 * time: nobody but a proxy of ours keeps a connection for long, and a form is a few hundred bytes.
 */
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { serve } from "@hono/node-server";

export interface PageServer {
  port: number;
  /** Accepts no more, lets answers that are under way finish for a few seconds, and closes the rest. */
  close: () => Promise<void>;
}

type Fetch = Parameters<typeof serve>[0]["fetch"];

const limits = {
  maxHeaderSize: 16 * 1024,
  /** How long a request may take to send its headers, and to send all of itself, in milliseconds. */
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
} as const;

/** Beyond this number the connection that has been silent longest makes room for a new one. */
const maxConnections = 2_000;
const graceMs = 3_000;

/** Starts the server; port 0 takes any that is free. */
export async function startPageServer(
  fetch: Fetch,
  address: { host: string; port: number },
): Promise<PageServer> {
  const server = serve({
    fetch,
    hostname: address.host,
    port: address.port,
    serverOptions: limits,
  }) as Server;
  boundConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const bound = server.address();
  return {
    port: typeof bound === "object" && bound ? bound.port : address.port,
    close: () => closeServer(server),
  };
}

/** Keeps the connections in the order of their last request, and drops the first of them when there are too many. */
function boundConnections(server: Server): void {
  const connections = new Set<Socket>();
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
    const [oldest] = connections;
    if (connections.size > maxConnections) oldest?.destroy();
  });
  server.on("request", ({ socket }) => {
    if (connections.delete(socket)) connections.add(socket);
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await closed;
  clearTimeout(timer);
}
