/**
 * The HTTP server under the pages. Whatever the other end of a connection does, it holds little memory and for a limited
 * time: nobody but a proxy of ours keeps a connection for long, and a form is a few hundred bytes.
 */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";

export interface PageServer {
  port: number;
  /** Accepts no more, lets answers that are under way finish for a few seconds, and closes the rest. */
  close: () => Promise<void>;
}

type Fetch = Parameters<typeof getRequestListener>[0];

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
  const answer = getRequestListener(fetch, { hostname: address.host });
  const server = createServer(limits, (request, response) => {
    if (hasSeveralHosts(request)) response.writeHead(400, { Connection: "close" }).end();
    else void answer(request, response);
  });
  endPipelines(server);
  boundConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
    server.listen(address.port, address.host);
  });
  const bound = server.address();
  return {
    port: typeof bound === "object" && bound ? bound.port : address.port,
    close: () => closeServer(server),
  };
}

/** The part of Node that reads the requests of a connection; it is not in its documentation. */
interface RequestParser {
  onIncoming: (request: IncomingMessage, isKeptAlive: boolean) => number;
}

/** What `onIncoming` returns to have nothing more parsed of what has come in. */
const stopParsing = 2;

/**
 * Ends a connection that sends another request before its last one was answered. Browsers and proxies wait; whoever does
 * not could fill the memory at once, since Node makes a request and an answer of each 25 bytes that have come in.
 */
function endPipelines(server: Server): void {
  const answering = new WeakSet<Socket>();
  server.on("request", ({ socket }, response) => {
    answering.add(socket);
    response.once("close", () => answering.delete(socket));
  });
  server.on("connection", (socket: Socket & { parser: RequestParser }) => {
    const { parser } = socket;
    const take = parser.onIncoming;
    parser.onIncoming = (request, isKeptAlive) => {
      if (!answering.has(socket)) return take(request, isKeptAlive);
      socket.destroy();
      return stopParsing;
    };
  });
}

/** Node takes the first of several hosts; a proxy in front may have taken another. */
function hasSeveralHosts({ headersDistinct }: IncomingMessage): boolean {
  return (headersDistinct["host"]?.length ?? 0) > 1;
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
