/** The built-in web server: a site on this machine, as any other web server would send it. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import compression from "compression";
import { CompressedFiles } from "./compressed-files.ts";
import { siteHeaders } from "./headers.ts";
import type { Settings } from "../domain/settings-schema.ts";
import { ServingRefused } from "./refused.ts";
import { respond } from "./respond.ts";
import { checkSiteFolder } from "./site-folder.ts";

export interface ServerOptions {
  /** The folder of a site, or a link to one, which is followed anew at each request. */
  site: string;
  /** 0 takes a free one. */
  port: number;
  settings: Pick<Settings, "policy">;
}

export interface RunningServer {
  port: number;
  stop: () => Promise<void>;
}

/** Only programs on this machine reach the server. */
const host = "127.0.0.1";

/**
 * How many connections wait to be accepted; the system may allow fewer. One that finds no place tries again after 1, 3, 7
 * and 15 seconds, and of a thousand that come at once half found none among the usual 511.
 */
const backlog = 4096;

/** Serves a site until it is stopped. Throws `ServingRefused` where the folder is no site or the port is taken. */
export async function startServer({ site, port, settings }: ServerOptions): Promise<RunningServer> {
  checkSiteFolder(site);
  const headers = siteHeaders(settings);
  const files = new CompressedFiles();
  const compress = compression({ filter: isToBeCompressed });
  const server = await listen(port, (request, response) => {
    // The middleware is written for Express, and uses nothing of it that a plain server lacks.
    compress(request as never, response as never, () => {
      respond(request, response, site, headers, files).catch(() => response.destroy());
    });
  });
  return { port: (server.address() as AddressInfo).port, stop: () => close(server) };
}

/** Throws `ServingRefused` where another program has the port already. */
export async function checkPortIsFree(port: number): Promise<void> {
  await close(await listen(port, (_request, response) => response.end()));
}

/** Compresses what gains by it; a range is counted in the bytes of the file as it is. */
const isToBeCompressed: compression.CompressionFilter = (request, response) =>
  response.statusCode !== 206 && compression.filter(request, response);

function listen(port: number, answer: RequestListener): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(explained(error, port));
    });
    server.listen({ port, host, backlog }, () => {
      resolve(server);
    });
  });
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new ServingRefused(
      `Port ${port} is taken by another program. Stop that one, or name another port with --port.`,
    );
  }
  if (error.code === "EACCES") {
    return new ServingRefused(`This user may not use port ${port}. Name one above 1023 with --port.`);
  }
  return error;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
