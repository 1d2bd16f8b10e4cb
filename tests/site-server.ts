/** Serves a built site the way `npm start` does. */
import { preview } from "astro";
import { root } from "./site-build.ts";

export interface SiteServer {
  baseUrl: string;
  stop: () => Promise<void>;
}

/** Serves a folder on a free port. */
export async function serveSite(folder: string): Promise<SiteServer> {
  const server = await preview({
    root,
    outDir: folder,
    logLevel: "error",
    server: { port: 0, host: "127.0.0.1" },
  });
  return { baseUrl: `http://127.0.0.1:${server.port}`, stop: () => server.stop() };
}
